using System.Text;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;

namespace CspSim.Validation.Fuzz;

/// <summary>
/// What is wrong with the answer to a file: it has errors or is a scenario, and every message has a place inside the text.
/// </summary>
internal static class LoadFault
{
    /// <summary>The first fault; null: none.</summary>
    public static string? Of(LoadResult result, MutatedFiles files)
    {
        bool hasError = result.Diagnostics.Any(static each => each.Severity == Severity.Error);
        if (hasError == (result.Scenario is not null))
        {
            return hasError ? "an error and a scenario" : "neither an error nor a scenario";
        }

        return result.Diagnostics.Select(each => PlaceFault(each, Text(each, files))).FirstOrDefault(static found => found is not null);
    }

    private static string? PlaceFault(Diagnostic each, SourceText source)
    {
        bool isInside = each.Line >= 1 && each.Line <= source.LineCount && each.Column >= 1
            && each.Column <= source.Line(each.Line).Length + 1;
        bool isRight = isInside && each.End >= each.Start && each.Message.Length is > 0 and <= 500 && !each.Message.Any(char.IsControl)
            && !each.Message.Contains("System.", StringComparison.Ordinal) && DiagnosticText.Full(each).Length > 0;
        return isRight ? null : $"{DiagnosticText.Concise(each)} to {each.End}";
    }

    private static SourceText Text(Diagnostic each, MutatedFiles files)
    {
        const string set = "--set ";
        bool isSetting = each.File.StartsWith(set, StringComparison.Ordinal);
        return new SourceText(
            each.File,
            isSetting ? each.File[set.Length..] : Encoding.UTF8.GetString(files.Read(each.File) ?? []).TrimStart('\uFEFF'));
    }
}
