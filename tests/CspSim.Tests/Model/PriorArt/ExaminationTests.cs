using CspSim.Engine.Random;
using CspSim.Model;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>
/// Responses that offices and grounds share, against the probabilities that their definitions give; 40,000 inventions know a share to
/// 0.25 %.
/// </summary>
public sealed class ExaminationTests
{
    private const int Inventions = 40_000;

    // Four standard deviations of a share near 1/2.
    private const double Tolerance = 0.01;
    private const double Overcome = 0.6;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.35)]
    [InlineData(1.0)]
    public void Two_offices_see_the_same_success_of_an_amendment_as_often_as_responses_are_the_same_or_luck_has_it(double same)
    {
        double alike = Share(
            invention => IsOvercome(same, 0, invention, office: 1, grounds: 1) == IsOvercome(same, 0, invention, office: 2, grounds: 1));

        double byLuck = (Overcome * Overcome) + ((1 - Overcome) * (1 - Overcome));
        Assert.Equal(same + ((1 - same) * byLuck), alike, Tolerance);
    }

    [Theory]
    [InlineData(0.0, 3)]
    [InlineData(0.5, 3)]
    [InlineData(1.0, 3)]
    [InlineData(0.5, 1)]
    public void All_grounds_are_overcome_by_one_amendment_or_each_by_itself(double one, int grounds)
    {
        double all = Share(invention => IsOvercome(0, one, invention, office: 1, grounds));

        Assert.Equal((one * Overcome) + ((1 - one) * Math.Pow(Overcome, grounds)), all, Tolerance);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.35)]
    [InlineData(1.0)]
    public void Two_offices_are_given_up_together_as_often_as_responses_are_the_same_or_luck_has_it(double same)
    {
        const double GivesUp = 0.3;
        double both = Share(invention => IsGivenUp(same, GivesUp, invention, office: 1) && IsGivenUp(same, GivesUp, invention, office: 2));

        Assert.Equal((same * GivesUp) + ((1 - same) * GivesUp * GivesUp), both, Tolerance);
    }

    [Fact]
    public void How_often_one_office_sees_success_does_not_depend_on_what_is_shared()
    {
        Assert.Equal(Overcome, Share(invention => IsOvercome(0.5, 0.5, invention, office: 1, grounds: 1)), Tolerance);
        Assert.Equal(Overcome, Share(invention => IsOvercome(1, 1, invention, office: 1, grounds: 1)), Tolerance);
    }

    [Fact]
    public void A_further_search_looks_only_for_what_can_still_stand_against_the_application()
    {
        Document[] documents =
        [
            new() { Ground = 0, Kind = DocumentKind.X },
            new() { Ground = 0, Kind = DocumentKind.X },
            new() { Ground = 1, Kind = DocumentKind.Y },
            new() { Ground = 2, Kind = DocumentKind.A },
            new() { Ground = 3, Kind = DocumentKind.X },
        ];

        // The first is known, its substitute overcome with it, the fourth is background.
        Assert.Equal(0b10100u, Examination.OpenTo(new ArtCase { Known = 0b00001, Overcome = 0b00011 }, documents));
    }

    [Fact]
    public void A_response_overcomes_every_ground_of_the_notice_and_what_says_the_same()
    {
        Document[] documents =
        [
            new() { Ground = 0, Kind = DocumentKind.X },
            new() { Ground = 0, Kind = DocumentKind.X },
            new() { Ground = 1, Kind = DocumentKind.X },
        ];
        ArtCase art = new() { Known = 0b111, Objected = 0b111 };

        new Examination(ArtWorlds.Outcome, 0, new KeyedDraws(7, 1)).Respond(ref art, KeyOf(1, 1), 1, documents);

        Assert.Equal(0b111u, art.Overcome);
    }

    [Fact]
    public void Background_art_stands_against_nothing() =>
        Assert.Equal(
            0u,
            Examination.OpenTo(default, [new Document { Kind = DocumentKind.A }, new Document { Ground = 1, Kind = DocumentKind.A }]));

    [Fact]
    public void Formal_objections_are_raised_as_often_as_their_share_says()
    {
        var examination = new Examination(ArtWorlds.Outcome with { FormalObjectionShare = 0.2 }, 0, new KeyedDraws(7, 1));

        Assert.Equal(0.2, Share(invention =>
        {
            ArtCase art = default;
            examination.AssessFirst(ref art, KeyOf(invention, 1), []);
            return art.Objected == Objections.Formal;
        }), Tolerance);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void A_board_overcomes_what_was_objected_to_and_nothing_else_or_leaves_all_as_it_was(double reversal)
    {
        (ArtCase art, Document[] documents) = AfterNotice(2);
        art.Objected = 0b01;
        DocumentOutcome outcome = ArtWorlds.Outcome with { Appeal = new AppealPlan(1, reversal, Delay.None) };
        var examination = new Examination(outcome, 0, new KeyedDraws(7, 1));

        examination.DecideAppeal(ref art, KeyOf(1, 1), documents);

        Assert.Equal(reversal > 0 ? (Ending.Allowed, 0b01u) : (Ending.Refused, 0u), (art.Ending, art.Overcome));
    }

    private static double Share(Func<ulong, bool> holds)
    {
        int count = 0;
        for (ulong invention = 1; invention <= Inventions; invention++)
        {
            count += holds(invention) ? 1 : 0;
        }

        return (double)count / Inventions;
    }

    private static bool IsOvercome(double same, double one, ulong invention, ulong office, int grounds)
    {
        DocumentOutcome outcome = ArtWorlds.Outcome with { OvercomeShare = Overcome, OneAmendmentShare = one };
        (ArtCase art, Document[] documents) = AfterNotice(grounds);
        var examination = new Examination(outcome, same, new KeyedDraws(7, 1));
        examination.Respond(ref art, KeyOf(invention, office), 1, documents);
        Examination.AssessFurther(ref art, documents, 0);
        return art.Objected == 0;
    }

    private static bool IsGivenUp(double same, double givesUp, ulong invention, ulong office)
    {
        (ArtCase art, _) = AfterNotice(1);
        var examination = new Examination(ArtWorlds.Outcome with { GiveUpShare = givesUp }, same, new KeyedDraws(7, 1));
        return examination.DecideNext(ref art, KeyOf(invention, office), 1, 1, out _) == NextStep.End && art.Ending == Ending.Abandoned;
    }

    // A first notice objects to one document of kind X on each ground.
    private static (ArtCase Art, Document[] Documents) AfterNotice(int grounds)
    {
        Document[] documents = [.. Enumerable.Range(0, grounds)
            .Select(static ground => new Document { Ground = (byte)ground, Kind = DocumentKind.X })];
        uint all = (1u << grounds) - 1;
        return (new ArtCase { Known = all, Found = all, Objected = all }, documents);
    }

    private static ArtKey KeyOf(ulong invention, ulong office) => new(invention, (invention << 8) | office);
}
