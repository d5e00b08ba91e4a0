using System.Numerics;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Model.PriorArt;

public sealed class SearcherTests
{
    private const int Inventions = 200_000;
    private const double AnyAge = 1e9;

    private static readonly KeyedDraws s_draws = new(5, 1);

    [Theory]
    [InlineData(2, 4, 1)]
    [InlineData(6, 4, 1)]
    [InlineData(6, 4, 0.3)]
    public void A_document_is_found_with_the_probability_of_random_search(double effort, double tau, double power)
    {
        double found = FoundShare(new Searcher(new SearchPowerPlan([power], tau), 0, s_draws), effort);

        // 1 - exp(-effort x power / tau); five standard errors of 200,000 documents are at most 0.0056.
        Assert.InRange(found - (1 - Math.Exp(-effort * power / tau)), -0.0056, 0.0056);
    }

    [Fact]
    public void More_effort_finds_all_that_less_effort_finds()
    {
        Document[] documents = [.. Enumerable.Range(0, 30).Select(i => new Document { Ease = 0.2 + (0.1 * i) })];
        var searcher = new Searcher(new SearchPowerPlan([1], 8), 3, s_draws);
        for (ulong invention = 0; invention < 500; invention++)
        {
            uint before = 0;
            for (double effort = 0; effort < 40; effort += 1.7)
            {
                uint found = searcher.Find(invention, documents, effort, AnyAge);
                Assert.Equal(before, found & before);
                before = found;
            }
        }
    }

    [Fact]
    public void What_is_not_published_yet_is_not_found()
    {
        Document[] documents = [new() { Ease = 1 }, new() { Ease = 1, PublishedAfterHours = 500 }];
        var searcher = new Searcher(new SearchPowerPlan([1e6], 1), 0, s_draws);

        Assert.Equal(0b01u, searcher.Find(1, documents, 10, 499));
        Assert.Equal(0b11u, searcher.Find(1, documents, 10, 500));
    }

    [Fact]
    public void Two_offices_find_together_what_the_shared_ease_lets_them()
    {
        // Ease 0.25 or 2.5 with equal chance, effort over tau 1 in both offices. Given the ease the two are independent, so with
        // p = 1 - exp(-ease): a single office (p1 + p2) / 2, both (p1^2 + p2^2) / 2; the union follows.
        double low = 1 - Math.Exp(-0.25);
        double high = 1 - Math.Exp(-2.5);
        double single = (low + high) / 2;
        double both = ((low * low) + (high * high)) / 2;
        var first = new Searcher(new SearchPowerPlan([1], 1), 0, s_draws);
        var second = new Searcher(new SearchPowerPlan([1], 1), 1, s_draws);
        int found = 0;
        int union = 0;
        int common = 0;
        for (ulong invention = 0; invention < Inventions; invention++)
        {
            Document[] documents = [new() { Ease = invention % 2 == 0 ? 0.25 : 2.5 }];
            uint byFirst = first.Find(invention, documents, 1, AnyAge);
            uint bySecond = second.Find(invention, documents, 1, AnyAge);
            found += BitOperations.PopCount(byFirst);
            union += BitOperations.PopCount(byFirst | bySecond);
            common += BitOperations.PopCount(byFirst & bySecond);
        }

        Assert.InRange((found / (double)Inventions) - single, -0.0056, 0.0056);
        Assert.InRange((common / (double)Inventions) - both, -0.0056, 0.0056);
        Assert.InRange((union / (double)Inventions) - ((2 * single) - both), -0.0056, 0.0056);

        // Capture and recapture (Lincoln and Petersen): correlated searchers make the estimate n1 n2 / m too small, by exactly
        // single^2 / both of the true number.
        double estimate = (double)found * found / common / Inventions;
        Assert.InRange(estimate - (single * single / both), -0.01, 0.01);
        Assert.True(single * single / both < 0.85);
    }

    private static double FoundShare(Searcher searcher, double effort)
    {
        Document[] documents = [new() { Ease = 1 }];
        return Enumerable.Range(0, Inventions).Sum(invention => (double)searcher.Find((ulong)invention, documents, effort, AnyAge))
            / Inventions;
    }
}
