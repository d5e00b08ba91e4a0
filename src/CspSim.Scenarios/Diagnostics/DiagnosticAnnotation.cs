namespace CspSim.Scenarios.Diagnostics;

/// <summary>Writes a diagnostic as a workflow command of GitHub Actions, which shows it beside its line.</summary>
/// <remarks>
/// The form is <c>::error file=...,line=...,col=...,endColumn=...,title=CS010::message</c> (docs.github.com, "Workflow commands for
/// GitHub Actions"); percent signs and line ends are escaped, in properties also colons and commas.
/// </remarks>
public static class DiagnosticAnnotation
{
    /// <summary>The command, on one line.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        StringBuilder text = new(diagnostic.Severity == Severity.Error ? "::error " : "::warning ");
        text.Append("file=").Append(Property(diagnostic.File));
        text.Append(CultureInfo.InvariantCulture, $",line={diagnostic.Line},col={diagnostic.Column}");
        if (diagnostic.End.Line == diagnostic.Line)
        {
            text.Append(CultureInfo.InvariantCulture, $",endColumn={diagnostic.End.Column}");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $",endLine={diagnostic.End.Line}");
        }

        text.Append(",title=").Append(Property(diagnostic.Code)).Append("::").Append(Data(diagnostic.Message));
        foreach ((string label, string remark) in new[] { ("help", diagnostic.Help), ("note", diagnostic.Note) })
        {
            if (remark.Length > 0)
            {
                text.Append(Data($"\n{label}: {remark}"));
            }
        }

        return text.ToString();
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
