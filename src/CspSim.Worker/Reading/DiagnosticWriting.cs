using CspSim.Reporting.Tables;
using CspSim.Scenarios.Diagnostics;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Reading;

/// <summary>Writes what is wrong with scenario files, in the form the user asked for.</summary>
internal static class DiagnosticWriting
{
    /// <summary>Writes the diagnostics of scenario files; warnings only when the call is not quiet.</summary>
    /// <param name="call">The call.</param>
    /// <param name="readings">The files as they were read.</param>
    /// <param name="isForPrograms">Whether faults are one JSON document on standard output, as <c>--format json</c> has it.</param>
    /// <returns>Whether all of them may be run.</returns>
    public static async Task<bool> ReportAsync(CommandCall call, IReadOnlyList<ScenarioReading> readings, bool isForPrograms)
    {
        bool areUsable = readings.All(static reading => reading.IsUsable);
        DiagnosticForm form = call.Get(CommandOptions.Format) ?? DiagnosticForm.Full;
        if (!areUsable && (isForPrograms || form == DiagnosticForm.Json))
        {
            await call.Streams.Output.Writer.WriteAsync(DiagnosticsJson.Of(readings).ToText());
        }
        else if (!areUsable || !call.IsQuiet)
        {
            await call.Streams.Error.Writer.WriteAsync(Text(readings, form));
        }

        return areUsable;
    }

    /// <summary>The diagnostics as text; empty when there are none. A summary ends the list, because the eye lands there.</summary>
    public static string Text(IReadOnlyList<ScenarioReading> readings, DiagnosticForm form)
    {
        StringBuilder text = new();
        foreach (ScenarioReading reading in readings.Where(static reading => reading.Result.Diagnostics.Count > 0))
        {
            foreach (Diagnostic diagnostic in reading.Result.Diagnostics)
            {
                text.Append(Written(diagnostic, form)).Append('\n');
            }

            if (reading.Result.LeftOut > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{reading.Shown}: {reading.Result.LeftOut} more\n");
            }

            text.Append(reading.Shown).Append(": ").Append(Counts(reading)).Append('\n');
        }

        return text.ToString();
    }

    private static string Written(Diagnostic diagnostic, DiagnosticForm form) => form switch
    {
        DiagnosticForm.Concise => DiagnosticText.Concise(diagnostic),
        DiagnosticForm.Github => DiagnosticAnnotation.Of(diagnostic),
        _ => DiagnosticText.Full(diagnostic) + "\n",
    };

    /// <summary>How many errors and warnings, in words.</summary>
    public static string Counts(ScenarioReading reading)
    {
        int errors = reading.Result.Diagnostics.Count(static each => each.Severity == Severity.Error);
        int warnings = reading.Result.Diagnostics.Count - errors;
        return string.Join(", ", new[] { Counted(errors, "error"), Counted(warnings, "warning") }.Where(static part => part.Length > 0));
    }

    private static string Counted(int count, string word) => count == 0
        ? string.Empty
        : NumberText.Counted(count, word);
}
