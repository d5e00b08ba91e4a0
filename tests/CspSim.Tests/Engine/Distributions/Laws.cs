using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

/// <summary>Arguments for every kind of distribution, and integrals over a law.</summary>
internal static class Laws
{
    private static readonly Dictionary<string, double> s_none = [];

    /// <summary>At least one set of arguments for every accepted set of every kind.</summary>
    public static IReadOnlyDictionary<string, DistributionArguments[]> Arguments { get; } =
        new Dictionary<string, DistributionArguments[]>(StringComparer.Ordinal)
        {
            ["constant"] = [Given(("value", 5)), Given(("value", -2)), Given(("value", 0))],
            ["uniform"] = [Given(("low", -1), ("high", 3)), Given(("low", 2), ("high", 2))],
            ["triangular"] =
            [
                Given(("low", 1), ("mode", 2), ("high", 6)),
                Given(("low", 0), ("mode", 0), ("high", 1)),
                Given(("low", -3), ("mode", 1), ("high", 1)),
            ],
            ["exponential"] = [Given(("mean", 1)), Given(("mean", 400))],
            ["lognormal"] = [Given(("mean", 5.5), ("cv", 0.6)), Given(("median", 3), ("sigma", 1)), Given(("mean", 10), ("cv", 0.01))],
            ["gamma"] =
            [
                Given(("mean", 8), ("cv", 0.5)),
                Given(("shape", 2.5), ("scale", 3)),
                Given(("shape", 0.3), ("scale", 1)),
                Given(("shape", 500), ("scale", 0.1)),
            ],
            ["weibull"] = [Given(("mean", 8), ("cv", 0.5)), Given(("shape", 0.7), ("scale", 3)), Given(("shape", 30), ("scale", 2))],
            ["empirical"] = [new(s_none, values: [3, 1, 4, 1, 5, 9, 2, 6]), new(s_none, values: [7])],
            ["mixture"] =
            [
                new(s_none, parts: [new(3, new Exponential(2)), new(1, new Uniform(10, 12))]),
                new(s_none, parts: [new(0.1, new Constant(0)), new(0.8, Lognormal.FromMeanAndCv(4, 0.7)), new(0.1, new Constant(4))]),
                new(s_none, parts: [new(1, new Empirical([1, 2, 2])), new(1, new Constant(2)), new(2, new Constant(8))]),
                new(s_none, parts: [new(5, new Triangular(1, 2, 3))]),
            ],
        };

    /// <summary>Every law of <see cref="Arguments"/>.</summary>
    public static IEnumerable<Distribution> All() =>
        DistributionCatalog.All.SelectMany(kind => Arguments[kind.Name].Select(kind.Create));

    /// <summary>The places of some laws in a list, with what they are called.</summary>
    public static TheoryData<int, string> Listed(IEnumerable<Distribution> laws)
    {
        TheoryData<int, string> data = [];
        foreach ((int at, Distribution law) in laws.Index())
        {
            data.Add(at, $"{law.Name} {law}");
        }

        return data;
    }

    /// <summary>
    /// The expected value of a function of the law, by the trapezium rule over normal scores: exact to many digits for smooth laws.
    /// </summary>
    public static double Expectation(Distribution law, Func<double, double> function)
    {
        const int Steps = 16_000;
        const double Reach = 8;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= Steps; i++)
        {
            double z = Reach * ((2.0 * i / Steps) - 1);
            double weight = Math.Exp(-0.5 * z * z);
            sum += weight * function(law.Quantile(MathNet.Numerics.Distributions.Normal.CDF(0, 1, z)));
            weights += weight;
        }

        return sum / weights;
    }

    private static DistributionArguments Given(params (string Name, double Number)[] numbers) =>
        new(numbers.ToDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal));
}
