using System.Text.Json.Serialization;
using CspSim.Experiments.Fitting;
using CspSim.Experiments.Statistics;
using CspSim.Reporting.Studies;

namespace CspSim.Reporting.Documents;

/// <summary>The laws fitted to a column of data: what <c>fit --json</c> writes.</summary>
[Member("Laws fitted to a column of data by maximum likelihood, the one with the least Akaike criterion first.")]
internal sealed record FitJson(
    [Member("The version of the program.")] string Cspsim,
    string File, string Column, string? Unit,
    [Member("Values.", Least = 10)] int Count,
    [Member("Different values among them.", Least = 2)] int Distinct,
    double Mean, double StandardDeviation, double Minimum, double Maximum,
    [Member("Samples drawn from each law and fitted again.")] int Resamples,
    ulong Seed,
    [Member("How often a test may reject the law from which the data are.", Above = 0, Below = 1)] double TestLevel,
    [Member("The level of the ranges.", Above = 0, Below = 1)] double Confidence,
    [Member("The answer in words.")] string Sentence,
    [Member("The best law that is not rejected; null: all are.")] string? Best,
    [Member("For a scenario.")] string Yaml,
    [Member("The same with the range of each parameter; null: all laws are rejected.")] string? YamlWithRanges,
    IReadOnlyList<FittedLawJson> Laws,
    [Member("Laws that could not be fitted.")] IReadOnlyList<LawLeftJson> Left)
{
    public const string FormatName = "cspsim-fit/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static FitJson Of(DataFit fit)
    {
        FitReport report = fit.Report;
        return new(
            fit.Version, fit.File, fit.Column, fit.Unit, report.Count, report.Distinct, report.Mean, report.StandardDeviation,
            report.Least, report.Largest, fit.Options.Resamples, fit.Options.Seed, fit.Options.Level, fit.Options.Confidence,
            FitText.Sentence(fit), report.Best?.Name, FitText.Lines(fit).First().Line, report.Best?.ToYamlWithRanges(fit.Unit),
            [.. report.Laws.Select(FittedLawJson.Of)], [.. report.Left.Select(static left => new LawLeftJson(left.Name, left.Reason))]);
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.FitJson);
}

internal sealed record FittedLawJson(
    string Law, IReadOnlyList<LawParameterJson> Parameters, double LogLikelihood, double Akaike,
    FitTestJson KolmogorovSmirnov,
    [Member("Null for a law that ends where the data end.")] FitTestJson? AndersonDarling,
    [Member("By Anderson-Darling, or else by Kolmogorov-Smirnov.")] bool IsRejected,
    IReadOnlyList<QuantilePairJson> Quantiles)
{
    public static FittedLawJson Of(FittedLaw law) => new(
        law.Name,
        [.. law.Parameters.Zip(law.Ranges, static (parameter, range) => LawParameterJson.Of(parameter, range))],
        law.LogLikelihood, law.Akaike, FitTestJson.Of(law.Kolmogorov),
        law.AndersonDarling is { } test ? FitTestJson.Of(test) : null, law.IsRejected,
        [.. law.QuantileTable(FitText.Quantiles).Select(static pair => new QuantilePairJson(pair.Share, pair.Data, pair.Law))]);
}

internal sealed record LawParameterJson(
    string Name, double Value,
    [Member("Of its range, by resampling the data.")] double Low,
    double High,
    [Member("Whether it is in the unit of the data.")] bool HasUnit)
{
    public static LawParameterJson Of(LawParameter parameter, Interval range) =>
        new(parameter.Name, parameter.Value, range.Low, range.High, parameter.HasUnit);
}

internal sealed record FitTestJson(
    double Statistic,
    [Member("The share of samples of the law that are as far or further.", Above = 0, Most = 1)] double PValue,
    [Member("What a sample of the law exceeds as rarely as the test level says.")] double Critical,
    [Member("Of the 99% interval of the critical value.")] double? CriticalLow,
    double? CriticalHigh)
{
    public static FitTestJson Of(FitTest test) =>
        new(test.Statistic, test.PValue, test.Critical, test.CriticalInterval.Low, test.CriticalInterval.High);
}

internal sealed record QuantilePairJson([Member(Above = 0, Below = 1)] double Share, double Data, double Law);

internal sealed record LawLeftJson(string Law, string Reason);
