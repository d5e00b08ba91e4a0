using CspSim.Engine.Distributions;
using CspSim.Experiments.Fitting;
using MathNet.Numerics;

namespace CspSim.Tests.Experiments.Fitting;

public sealed class LawFamilyTests
{
    // Millions of revolutions before failure of 23 ball bearings: J. Lieblein, M. Zelen, Journal of Research of the National Bureau of
    // Standards 57(5), 1956.
    internal static readonly double[] Bearings =
    [
        17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88, 84.12, 93.12, 98.64,
        105.12, 105.84, 127.92, 128.04, 173.40,
    ];

    public static TheoryData<string> Names() => [.. LawFamilyCatalog.All.Select(static family => family.Name)];

    [Fact]
    public void Every_family_is_in_the_catalog_and_has_its_own_key()
    {
        Assert.Equal(
            typeof(ILawFamily).Assembly.GetTypes()
                .Where(static type => type.IsClass && type.IsAssignableTo(typeof(ILawFamily)))
                .Select(static type => type.Name).Order(StringComparer.Ordinal),
            LawFamilyCatalog.All.Select(static family => family.GetType().Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(LawFamilyCatalog.All.Count, LawFamilyCatalog.All.Select(static family => family.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parameters_make_the_law_in_a_scenario(string name)
    {
        LawEstimate estimate = Estimate(name, Bearings);

        Distribution made = DistributionCatalog.Find(name)!.Create(
            new(estimate.Parameters.ToDictionary(static each => each.Name, static each => each.Value, StringComparer.Ordinal)));

        Assert.Equal(name, estimate.Law.Name);
        Assert.Equal(1, made.Mean / estimate.Law.Mean, 9);
        Assert.Equal(1, made.Variance / estimate.Law.Variance, 9);
        Assert.Equal(1, made.Quantile(0.9) / estimate.Law.Quantile(0.9), 9);
    }

    [Fact]
    public void The_mean_of_the_exponential_law_is_that_of_the_data()
    {
        double rate = 1 / Bearings.Average();

        LawEstimate estimate = Estimate("exponential", Bearings);

        Assert.Equal(1 / rate, estimate.Law.Mean, 9);
        Assert.Equal(Sum(value => MathNet.Numerics.Distributions.Exponential.PDFLn(rate, value)), estimate.LogLikelihood, 8);
    }

    [Fact]
    public void The_logarithms_of_the_lognormal_law_have_the_moments_of_those_of_the_data()
    {
        double mean = Bearings.Average(Math.Log);
        double sigma = Math.Sqrt(Bearings.Average(value => Math.Pow(Math.Log(value) - mean, 2)));

        LawEstimate estimate = Estimate("lognormal", Bearings);

        Assert.Equal(Math.Exp(mean), estimate.Law.Quantile(0.5), 9);
        Assert.Equal(Math.Exp(mean + (sigma * sigma / 2)), Value(estimate, "mean"), 9);
        Assert.Equal(Math.Sqrt(Math.Exp(sigma * sigma) - 1), Value(estimate, "cv"), 9);
        Assert.Equal(Sum(value => MathNet.Numerics.Distributions.LogNormal.PDFLn(mean, sigma, value)), estimate.LogLikelihood, 8);

        // J. F. Lawless, "Statistical Models and Methods for Lifetime Data", 1982: 4.150 and 0.522.
        Assert.Equal((4.150, 0.522), (Math.Round(mean, 3), Math.Round(sigma, 3)));
    }

    // Lawless, as above: shape 2.10 and scale 81.9.
    [Fact]
    public void The_Weibull_law_of_the_bearings_is_the_published_one_and_solves_its_equations()
    {
        LawEstimate estimate = Estimate("weibull", Bearings);

        double shape = Value(estimate, "shape");
        double scale = Value(estimate, "scale");
        Assert.Equal((2.10, 81.9), (Math.Round(shape, 2), Math.Round(scale, 1)));
        Assert.Equal(0, Sum(value => (1 / shape) + (Math.Log(value / scale) * (1 - Math.Pow(value / scale, shape)))), 8);
        Assert.Equal(0, Sum(value => Math.Pow(value / scale, shape) - 1), 8);
        Assert.Equal(Sum(value => MathNet.Numerics.Distributions.Weibull.PDFLn(shape, scale, value)), estimate.LogLikelihood, 8);
    }

    [Fact]
    public void The_gamma_law_solves_its_equations()
    {
        LawEstimate estimate = Estimate("gamma", Bearings);

        double shape = 1 / Math.Pow(Value(estimate, "cv"), 2);
        double rate = shape / Value(estimate, "mean");
        Assert.Equal(0, Sum(value => Math.Log(rate) + Math.Log(value) - SpecialFunctions.DiGamma(shape)), 8);
        Assert.Equal(0, Sum(value => (shape / rate) - value), 8);
        Assert.Equal(Sum(value => MathNet.Numerics.Distributions.Gamma.PDFLn(shape, rate, value)), estimate.LogLikelihood, 8);
    }

    [Fact]
    public void The_bounds_of_the_uniform_law_are_the_ends_of_the_data()
    {
        LawEstimate estimate = Estimate("uniform", Bearings);

        Assert.Equal((17.88, 173.40), (estimate.Law.Minimum, estimate.Law.Maximum));
        Assert.Equal(-23 * Math.Log(173.40 - 17.88), estimate.LogLikelihood, 9);
    }

    // All laws scale: data in another unit have the same shape.
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void A_unit_changes_no_shape(double unit)
    {
        double[] scaled = [.. Bearings.Select(value => value * unit)];

        Assert.Equal(1, Value(Estimate("weibull", scaled), "shape") / Value(Estimate("weibull", Bearings), "shape"), 9);
        Assert.Equal(1, Value(Estimate("gamma", scaled), "cv") / Value(Estimate("gamma", Bearings), "cv"), 9);
        Assert.Equal(1, Value(Estimate("lognormal", scaled), "cv") / Value(Estimate("lognormal", Bearings), "cv"), 9);
    }

    // Quantiles of a law as data: its own shape comes back, more closely the more there are.
    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    public void Shapes_from_small_to_large_are_found(double shape)
    {
        double[] weibull = Quantiles(Weibull.FromShapeAndScale(shape, 3));
        double[] gamma = Quantiles(Gamma.FromShapeAndScale(shape, 3));

        Assert.Equal(1, Value(Estimate("weibull", weibull), "shape") / shape, 0.01);
        Assert.Equal(1, Value(Estimate("gamma", gamma), "cv") * Math.Sqrt(shape), 0.01);
    }

    [Fact]
    public void Data_that_hardly_vary_are_at_the_bound_of_gamma_and_Weibull()
    {
        double[] values = [.. Enumerable.Range(0, 20).Select(static at => 100 + (at * 0.001))];

        Assert.True(Estimate("gamma", values).IsAtBound);
        Assert.True(Estimate("weibull", values).IsAtBound);
        Assert.False(Estimate("lognormal", values).IsAtBound);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(1)]
    [InlineData(3.7)]
    [InlineData(12)]
    [InlineData(1e4)]
    public void The_digamma_function_is_that_of_an_independent_library(double x) =>
        Assert.Equal(SpecialFunctions.DiGamma(x), Digamma.Of(x), 11);

    [Fact]
    public void The_digamma_function_at_one_is_minus_the_constant_of_Euler() =>
        Assert.Equal(-0.57721566490153286, Digamma.Of(1), 14);

    private static double[] Quantiles(Distribution law) =>
        [.. Enumerable.Range(0, 5000).Select(at => law.Quantile((at + 0.5) / 5000))];

    private static double Sum(Func<double, double> term) => Bearings.Sum(term);

    private static double Value(LawEstimate estimate, string name) =>
        estimate.Parameters.Single(parameter => parameter.Name == name).Value;

    private static LawEstimate Estimate(string name, double[] values) =>
        LawFamilyCatalog.All.Single(family => family.Name == name).Estimate(new FitSample([.. values]));
}
