using CspSim.Engine.Distributions;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Loads;

/// <summary>
/// Goal: the law by which examination is requested in Japan gives the published requests by year after the year of filing. Method: of
/// filings spread evenly over their year, one with a delay of d years is requested in the k-th year after it with the chance
/// max(0, 1 - |d - k|); that is averaged over evenly spread quantiles of the law as it is loaded.
/// </summary>
public sealed class RequestLawTests
{
    private const int Quantiles = 100_000;
    private const double HoursPerYear = 8766;

    // By hand, from 20 % at once, 27 % over 1 to 24 months, 19 % over 24 to 33 and 34 % over 33 to 36:
    // k = 0: 0.20 + 0.27 (11/12)^2 / 2 / (23/12), k = 1: 0.27 ((1 - 1/144) / 2 + 1/2) / (23/12),
    // k = 2: 0.27 (1/2) / (23/12) + 0.19 x 0.625 + 0.34 x 0.125, k = 3: 0.19 x 0.375 + 0.34 x 0.875.
    [Theory]
    [InlineData(0, 0.2592, 26)]
    [InlineData(1, 0.1404, 14)]
    [InlineData(2, 0.2317, 23)]
    [InlineData(3, 0.3688, 37)]
    public void Requests_come_in_the_year_of_filing_and_the_three_after_as_published(int year, double byHand, int percent)
    {
        Distribution law = ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, "kr-jp-csp.yaml"), LoadOptions.None).Scenario!.Plan
            .Arms[0].World.Offices.Single(static office => office.Name == "JPO").RequestDelayHours;

        double share = Enumerable.Range(0, Quantiles)
            .Average(at => Math.Max(0, 1 - Math.Abs((law.Quantile((at + 0.5) / Quantiles) / HoursPerYear) - year)));

        // Each of four pieces is off by one quantile at most.
        Assert.Equal(byHand, share, 1e-4);
        Assert.Equal(percent, Math.Round(100 * share));
    }
}
