using static CspSim.Engine.Distributions.DistributionParameterKind;

namespace CspSim.Engine.Distributions;

/// <summary>Every distribution that a scenario file can name. A new one adds its entry here and nowhere else.</summary>
public static class DistributionCatalog
{
    private static readonly DistributionParameter s_mean = new("mean", Value, "the mean", "more than 0");
    private static readonly DistributionParameter s_low = new("low", Value, "the least value", "any number");
    private static readonly DistributionParameter s_high = new("high", Value, "the largest value", "not below low");
    private static readonly DistributionParameter s_scale = new("scale", Value, "the scale", "more than 0");

    /// <summary>All kinds, in the order in which the reference lists them.</summary>
    public static IReadOnlyList<DistributionKind> All { get; } =
    [
        new(
            "constant",
            "Always the same value.",
            [new("value", Value, "the value", "any number")],
            [["value"]],
            given => new Constant(given.Number("value"))),
        new(
            "uniform",
            "Every value between two bounds equally likely.",
            [s_low, s_high],
            [["low", "high"]],
            given => new Uniform(given.Number("low"), given.Number("high"))),
        new(
            "triangular",
            "A guess from the least, the most likely and the largest value.",
            [s_low, new("mode", Value, "the most likely value", "from low to high"), s_high],
            [["low", "mode", "high"]],
            given => new Triangular(given.Number("low"), given.Number("mode"), given.Number("high"))),
        new(
            "exponential",
            "Times between independent rare events; as likely to end now however old.",
            [s_mean],
            [["mean"]],
            given => new Exponential(given.Number("mean"))),
        new(
            "lognormal",
            "Human task times: mostly moderate, now and then very long.",
            [
                s_mean,
                new("cv", PureNumber, "standard deviation over mean", "more than 0, at most 1000"),
                new("median", Value, "the median", "more than 0"),
                new("sigma", PureNumber, "standard deviation of the natural logarithm", "more than 0, at most 10"),
            ],
            [["mean", "cv"], ["median", "sigma"]],
            given => given.Names.Contains("cv", StringComparer.Ordinal)
                ? Lognormal.FromMeanAndCv(given.Number("mean"), given.Number("cv"))
                : Lognormal.FromMedianAndSigma(given.Number("median"), given.Number("sigma"))),
        new(
            "gamma",
            "Times made of several steps; between exponential (cv 1) and nearly constant (small cv).",
            [
                s_mean,
                new("cv", PureNumber, "standard deviation over mean", "0.01 to 7"),
                new("shape", PureNumber, "the shape", "0.02 to 10000"),
                s_scale,
            ],
            [["mean", "cv"], ["shape", "scale"]],
            given => given.Names.Contains("cv", StringComparer.Ordinal)
                ? Gamma.FromMeanAndCv(given.Number("mean"), given.Number("cv"))
                : Gamma.FromShapeAndScale(given.Number("shape"), given.Number("scale"))),
        new(
            "weibull",
            "Waiting times that grow more likely to end with age (shape above 1), or less likely (below 1).",
            [
                s_mean,
                new("cv", PureNumber, "standard deviation over mean", "0.013 to 400"),
                new("shape", PureNumber, "the shape", "0.1 to 100"),
                s_scale,
            ],
            [["mean", "cv"], ["shape", "scale"]],
            given => given.Names.Contains("cv", StringComparer.Ordinal)
                ? Weibull.FromMeanAndCv(given.Number("mean"), given.Number("cv"))
                : Weibull.FromShapeAndScale(given.Number("shape"), given.Number("scale"))),
        new(
            "empirical",
            "Observed values, each drawn as often as it occurs.",
            [new(DistributionArguments.ValuesName, Data, "the observed values", "at least one number")],
            [[DistributionArguments.ValuesName]],
            given => new Empirical(given.Values)),
        new(
            "mixture",
            "Several laws, each for a share of the values.",
            [new(DistributionArguments.PartsName, Parts, "laws with weights", "at least one part; weights more than 0")],
            [[DistributionArguments.PartsName]],
            given => new Mixture(given.Parts)),
    ];

    /// <summary>The kind of a name, or null when there is none.</summary>
    public static DistributionKind? Find(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
}
