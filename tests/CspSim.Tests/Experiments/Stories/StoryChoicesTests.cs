using CspSim.Experiments.Stories;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Stories;

public sealed class StoryChoicesTests
{
    // One examiner searches 8 h and drafts 2 h: of families that come at once, the n-th waits 10 n hours.
    private static readonly OfficePlan[] s_offices = [Worlds.Office("A", 8, 2), Worlds.Office("B", 8, 2)];

    private static WorldPlan Families(int count, ProgrammePlan programme) =>
        Worlds.World(s_offices, Worlds.Families(2, Worlds.Dated([.. Enumerable.Repeat(100.0, count)])), programme);

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(4, 2, 4, 4)]
    [InlineData(21, 11, 20, 21)]
    [InlineData(40, 20, 38, 40)]
    public void Families_are_chosen_by_rank(int families, long median, long late, long worst)
    {
        IReadOnlyDictionary<StoryChoice, long> found = StoryChoices.Find(ToldWorld.Of(Families(families, ProgrammePlan.None)));

        Assert.Equal(
            (median, late, worst), (found[StoryChoice.Median], found[StoryChoice.Late], found[StoryChoice.Worst]));
    }

    // Half of them ask; the others wait longer, because the programme has its own lane.
    [Fact]
    public void Where_some_are_in_the_programme_the_choice_is_among_them()
    {
        RecordedReplication recorded = ToldWorld.Of(Families(40, Worlds.Programme("parallel") with { Share = 0.5 }));
        long[] inside =
        [
            .. recorded.Cases.Where(static row => row.Group == CspSim.Model.Measures.CaseGroup.Programme)
                .Select(static row => row.Family).Distinct(),
        ];

        Assert.InRange(inside.Length, 5, 35);
        Assert.All(StoryChoices.Find(recorded).Values, family => Assert.Contains(family, inside));
    }

    [Fact]
    public void Without_families_there_is_no_choice() =>
        Assert.Empty(StoryChoices.Find(ToldWorld.Of(
            Worlds.World([s_offices[0].WithOrdinary(Worlds.Dated(1))], families: null, ProgrammePlan.None))));
}
