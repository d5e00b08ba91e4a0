namespace CspSim.Scenarios.Keys;

/// <summary>The month in which the years of a series start, the same key beside every series of years.</summary>
internal static class YearStarts
{
    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The number of the month; 1 is January.</summary>
    public static ValueKey<int> Month { get; } =
        new("year-starts", Form.Choice([.. s_months.Select(static (name, index) => (name, index + 1))]), "The month in which the years of "
            + "by-year start. A year is named by the calendar year in which it starts: from April, 2017 runs to March 2018. An office that "
            + "names its years by their end, as that of the United States does (its fiscal 2026 starts in October 2025), writes 2025.")
        { Default = "january", Example = "april" };

    /// <summary>The key in the table.</summary>
    /// <param name="parent">The path of the mapping that has the series.</param>
    /// <param name="beside">What its example needs beside it.</param>
    public static KeyEntry Under(string parent, string beside = "") =>
        Month with { Path = parent + "." + Month.Path, ExampleBeside = beside };
}
