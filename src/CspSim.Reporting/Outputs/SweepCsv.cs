using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes what came of moving one input at a time: a row for each end of each input.</summary>
public static class SweepCsv
{
    /// <summary>Writes the rows, those of the input that moves the answer most first.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(OneAtATimeResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using CsvWriter csv = new(stream);
        csv.Header("path", "unit", "assumed", "source", "end", "input", "answer", "answer_low", "answer_high", "answer_unit");
        foreach (InputSwing swing in result.Swings)
        {
            Write(csv, swing, "low", swing.Input.Low, swing.AtLow, result);
            Write(csv, swing, "high", swing.Input.High, swing.AtHigh, result);
        }
    }

    private static void Write(CsvWriter csv, InputSwing swing, string end, double input, Estimate found, OneAtATimeResult result)
    {
        csv.Field(swing.Input.Path).Field(swing.Input.Unit.Trim()).Field(swing.Input.IsAssumed ? "true" : "false")
            .Field(swing.Input.Source).Field(end).Field(input)
            .Field(found.Replications == 0 ? double.NaN : found.Value).Field(found.Interval.Low).Field(found.Interval.High)
            .Field(result.Answer?.Measure.Unit ?? "");
        csv.EndRow();
    }
}
