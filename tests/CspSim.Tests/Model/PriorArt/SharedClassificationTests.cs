using CspSim.Engine.Random;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>Documents of ease 1; from hour 100 on those of a field have ease 3.</summary>
public sealed class SharedClassificationTests
{
    private static readonly KeyedDraws s_draws = new(3, 1);

    [Theory]
    [InlineData(99, 1, 1)]
    [InlineData(100, 1, 3)]
    [InlineData(100, 0, 1)]
    public void From_its_day_on_the_documents_of_the_field_are_easier_to_find(double hour, double share, double expected)
    {
        Document[] documents = [new() { Ease = 1 }, new() { Ease = 2 }];

        Source(share).Classify(42, Worlds.At(hour), documents);

        Assert.Equal([expected, 2 * expected], documents.Select(document => document.Ease));
    }

    [Fact]
    public void The_field_has_its_share_of_inventions_and_a_larger_one_has_all_of_a_smaller()
    {
        const int inventions = 20_000;
        int inSmall = 0;
        for (ulong invention = 1; invention <= inventions; invention++)
        {
            bool small = IsInField(0.1, invention);
            inSmall += small ? 1 : 0;
            Assert.True(!small || IsInField(0.3, invention));
        }

        // Four standard errors of 20,000 draws at 0.1 are 0.0085.
        Assert.InRange(inSmall / (double)inventions, 0.0915, 0.1085);
    }

    [Fact]
    public void Every_office_finds_more_of_the_field()
    {
        // Effort 10 h, tau 20 h: 1 - exp(-0.5) = 0.393 before and 1 - exp(-1.5) = 0.777 afterwards; four standard errors of 1,000 cases
        // are 0.062 and 0.053.
        double[] requests = [.. Enumerable.Range(0, 2000).Select(static i => i < 1000 ? 0.01 * i : 200 + (0.01 * i))];
        OfficePlan[] offices = [Office("A").WithOrdinary(Worlds.Dated(requests)), Office("B").WithOrdinary(Worlds.Dated(requests))];
        SimRun run = SimRun.Of(Worlds.World(offices, null, ProgrammePlan.None) with { PriorArt = Plan(1) });
        for (int office = 0; office < 2; office++)
        {
            double[] found = [.. run.Ordinary(office).Select(facts => (double)facts.Art.Known)];
            Assert.InRange(found.Take(1000).Average(), 0.393 - 0.062, 0.393 + 0.062);
            Assert.InRange(found.Skip(1000).Average(), 0.777 - 0.053, 0.777 + 0.053);
        }
    }

    private static bool IsInField(double share, ulong invention)
    {
        Document[] documents = [new() { Ease = 1 }];
        Source(share).Classify(invention, Worlds.At(100), documents);
        return documents[0].Ease > 1;
    }

    private static OfficePlan Office(string name) =>
        Worlds.Office(name, 10, 5, examiners: 5000) with { SearchPower = new SearchPowerPlan([1], 20), Outcome = ArtWorlds.Outcome };

    private static PriorArtPlan Plan(double share) =>
        ArtWorlds.Documents() with { SharedClassification = new SharedClassificationPlan(share, Worlds.At(100), 3) };

    private static DocumentSource Source(double share) => new(Plan(share), s_draws);
}
