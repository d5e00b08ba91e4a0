using CspSim.Experiments.Plans;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes which inputs move the answer: a row for each input.</summary>
public static class SensitivityCsv
{
    private static readonly SobolIndex s_none = new(double.NaN, Interval.None, double.NaN, Interval.None);

    /// <summary>Writes the rows, that of the input that moves the answer most first.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(SensitivityResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using CsvWriter csv = new(stream);
        csv.Header(
            "path", "unit", "assumed", "source", "figure", "low", "high", "effects", "mu_star", "mu_star_low", "mu_star_high", "mu",
            "sigma", "answer_unit", "first", "first_low", "first_high", "total", "total_low", "total_high");
        foreach ((UncertainInput input, MorrisEffect effect) in result.Screened)
        {
            csv.Field(input.Path).Field(input.Unit.Trim()).Field(input.IsAssumed ? "true" : "false").Field(input.Source)
                .Field(input.Value).Field(input.Low).Field(input.High)
                .Field((long)effect.Count).Field(effect.MeanSize).Field(effect.MeanSizeInterval.Low).Field(effect.MeanSizeInterval.High)
                .Field(effect.Mean).Field(effect.Spread).Field(result.Answer?.Measure.Unit ?? "");
            int at = result.Shares?.Inputs.ToList().IndexOf(input) ?? -1;
            SobolIndex index = at < 0 ? s_none : result.Shares!.Indices.Inputs[at];
            csv.Field(index.First).Field(index.FirstInterval.Low).Field(index.FirstInterval.High)
                .Field(index.Total).Field(index.TotalInterval.Low).Field(index.TotalInterval.High);
            csv.EndRow();
        }
    }
}
