using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The month in which the years of a series start.</summary>
internal static class YearStarts
{
    /// <summary>The name of the key, the same beside every series of years.</summary>
    public const string Name = "year-starts";

    /// <summary>The months, January first.</summary>
    public static IReadOnlyList<string> Months { get; } =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The key.</summary>
    /// <param name="path">The mapping beside whose <c>by-year</c> it stands.</param>
    /// <param name="beside">What its example needs beside it.</param>
    public static KeyEntry Key(string path, string beside = "") =>
        new($"{path}.{Name}", Choice, "The month in which the years of by-year start. A year is named by the calendar year in which it starts: from April, 2017 runs to March 2018. An office that names its years by their end, as that of the United States does (its fiscal 2026 starts in October 2025), writes 2025.")
        {
            Default = Months[0], Choices = Months, Example = "april", ExampleBeside = beside,
        };
}
