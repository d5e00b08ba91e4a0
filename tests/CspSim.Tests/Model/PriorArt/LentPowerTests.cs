using CspSim.Engine.Random;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>
/// A finds everything of collection 0 and nothing of 1, B the reverse. Ten examiners each; A sends some to B from hour 200 to 400.
/// </summary>
public sealed class LentPowerTests
{
    private const double Full = 1e6;
    private const int Applications = 20_000;

    private static readonly KeyedDraws s_draws = new(11, 1);

    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 0.3)]
    [InlineData(399, 0.3)]
    [InlineData(400, 0)]
    public void A_visitor_helps_the_share_of_the_hosts_searches_that_visitors_are_of_its_examiners(double hour, double expected) =>
        // Three of ten; four standard errors of 20,000 draws are 0.013.
        Assert.InRange(HelpedShare(World(Visit(3)), office: 1, ofClass: 0, hour), expected - 0.013, expected + 0.013);

    [Theory]
    [InlineData(399, 1.0, 0)]
    [InlineData(400, 1.0, 0.3)]
    [InlineData(9000, 1.0, 0.3)]
    [InlineData(400, 0.5, 0.15)]
    [InlineData(400, 0.0, 0)]
    public void Those_who_are_home_again_search_with_what_they_have_learnt(double hour, double kept, double expected) =>
        Assert.InRange(
            HelpedShare(World(Visit(3) with { KeptShare = kept }), office: 0, ofClass: 1, hour),
            expected - 0.013,
            expected + 0.013);

    [Fact]
    public void Visitors_who_are_there_from_the_start_help_from_the_start() =>
        Assert.InRange(HelpedShare(World(Visit(3) with { From = Worlds.At(0) }), office: 1, ofClass: 0, 10), 0.287, 0.313);

    [Fact]
    public void Visits_add_up()
    {
        // Three home again and two more: half of ten.
        WorldPlan world = World(Visit(3), Visit(2) with { From = Worlds.At(500), To = Worlds.At(600) });

        Assert.InRange(HelpedShare(world, office: 0, ofClass: 1, 599), 0.287, 0.313);
        Assert.InRange(HelpedShare(world, office: 0, ofClass: 1, 600), 0.486, 0.514);
    }

    [Fact]
    public void Power_is_passed_on_in_the_collections_named_only_and_never_less_than_the_own()
    {
        WorldPlan world = World(Visit(10) with { Classes = [0] });
        LentPower host = LentTo(world, 1)!;
        LentPower home = LentTo(world, 0)!;

        Assert.Equal([Full, Full], host.For(7, Worlds.At(300)).ToArray());
        Assert.Equal([0, Full], host.For(7, Worlds.At(500)).ToArray());
        Assert.Equal([Full, 0], home.For(7, Worlds.At(500)).ToArray());
    }

    [Fact]
    public void One_more_visitor_helps_all_that_fewer_help()
    {
        LentPower few = LentTo(World(Visit(3)), 1)!;
        LentPower more = LentTo(World(Visit(4)), 1)!;
        int added = 0;
        for (ulong application = 1; application <= 2000; application++)
        {
            bool helpedByFew = few.For(application, Worlds.At(300))[0] > 0;
            bool helpedByMore = more.For(application, Worlds.At(300))[0] > 0;
            Assert.True(helpedByMore || !helpedByFew);
            added += helpedByMore != helpedByFew ? 1 : 0;
        }

        Assert.True(added > 0);
    }

    [Fact]
    public void An_office_that_nobody_visits_or_leaves_searches_as_ever()
    {
        WorldPlan world = World();

        Assert.Null(LentTo(world, 0));
        Assert.Null(
            LentTo(world with { Visits = [Visit(3)], Offices = [world.Offices[0], world.Offices[1] with { SearchPower = null }] }, 0));
    }

    [Fact]
    public void A_search_of_the_host_finds_the_visitors_collection_while_they_are_there()
    {
        // One examiner at the host and one visitor, so that every search is helped. Searches of 10 h end at 60, 260 and 460.
        OfficePlan host = Office("B", [0, Full], examiners: 1).WithOrdinary(Worlds.Dated(50, 250, 450));
        WorldPlan world = Worlds.World(
            [Office("A", [Full, 0], examiners: 2), host],
            null,
            ProgrammePlan.None) with { PriorArt = Documents(), Visits = [Visit(1)] };

        IReadOnlyList<CaseFacts> cases = SimRun.Of(world).Ordinary(office: 1);

        Assert.Equal([0, 1, 0], cases.Select(facts => facts.Art.Known));
    }

    [Fact]
    public void Examiners_who_are_away_leave_undone_what_they_would_have_done()
    {
        // 15 h a case, all granted at once because nothing is found. Two of ten are away for 300 h of a run that never runs out of
        // work: 600 h / 15 h = 40 cases, give or take those in hand.
        OfficePlan office = Office("A", [0, 0], examiners: 10).WithOrdinary(Worlds.Every(1));
        WorldPlan all = Worlds.World(
            [office, Office("B", [0, 1], examiners: 1)],
            null,
            ProgrammePlan.None) with { PriorArt = Documents(), Window = Worlds.Window(600) };
        ExaminerVisit visit = Visit(2) with { To = Worlds.At(500) };
        WorldPlan fewer = all with { Visits = [visit], Offices = [office with { Examiners = ExaminerVisit.AtHome(
            office.Examiners,
            [visit]) }, all.Offices[1]] };

        double undone = SimRun.Of(fewer).Measure("backlog-at-end", 0, CaseGroup.Everybody)!.Mean
            - SimRun.Of(all).Measure("backlog-at-end", 0, CaseGroup.Everybody)!.Mean;

        Assert.InRange(undone, 38, 42);
    }

    [Fact]
    public void No_search_finds_less_because_somebody_helps()
    {
        OfficePlan[] offices = [Office("A", [0.3, 0.1], 3).WithOrdinary(Worlds.Every(7)), Office("B", [0.1, 0.4], 3).WithOrdinary(
            Worlds.Every(7))];
        PriorArtPlan documents = ArtWorlds
            .Documents(6) with { Classes = [new DocumentClassPlan("a", 0.5), new DocumentClassPlan("b", 0.5)] };
        offices = [.. offices.Select(static office => office with { SearchPower = office.SearchPower! with { TauHours = 10 } })];
        WorldPlan alone = Worlds.World(offices, null, ProgrammePlan.None) with { PriorArt = documents };
        CaseFacts[] without = [.. SimRun.Of(alone).Cases.OrderBy(static row => row.Application).Select(static row => row.Facts)];
        CaseFacts[] with = [.. SimRun.Of(alone with { Visits = [Visit(1)] }).Cases.OrderBy(static row => row.Application)
            .Select(static row => row.Facts)];

        // What is found sets further actions and so when others are searched; by whom, with what draws and for how long it does not.
        (int Less, int More)[] found = [.. without.Zip(with).Select(static pair => (pair.First.Art.Known, pair.Second.Art.Known))];
        Assert.All(found, static each => Assert.True(each.More >= each.Less));
        Assert.Contains(found, static each => each.More > each.Less);
    }

    [Fact]
    public void A_visit_after_the_run_changes_no_case()
    {
        OfficePlan host = Office("B", [0.4, 0.2], examiners: 2).WithOrdinary(Worlds.Every(7));
        WorldPlan world = Worlds.World(
            [Office("A", [0.1, 0.5], examiners: 2), host],
            null,
            ProgrammePlan.None) with { PriorArt = Documents(), Window = Worlds.Window(1000) };

        Assert.Equal(
            SimRun.Of(world).Cases.Select(row => row.Facts),
            SimRun.Of(world with { Visits = [Visit(2) with { From = Worlds.At(2000), To = Worlds.At(3000) }] }).Cases
                .Select(row => row.Facts));
    }

    private static LentPower? LentTo(WorldPlan world, int office) => LentPower.Of(world.Offices, world.Visits, office, s_draws);

    private static double HelpedShare(WorldPlan world, int office, int ofClass, double hour)
    {
        LentPower lent = LentTo(world, office)!;
        return Enumerable.Range(1, Applications).Count(application => lent.For((ulong)application, Worlds.At(hour))[ofClass] > 0)
            / (double)Applications;
    }

    private static WorldPlan World(params ExaminerVisit[] visits) =>
        Worlds.World(
            [Office("A", [Full, 0], 10), Office("B", [0, Full], 10)],
            null,
            ProgrammePlan.None) with { PriorArt = Documents(), Visits = visits };

    // One document of collection 0 against every invention.
    private static PriorArtPlan Documents() =>
        ArtWorlds.Documents() with { Classes = [new DocumentClassPlan("a", 1), new DocumentClassPlan("b", 0)] };

    private static OfficePlan Office(string name, double[] power, int examiners) =>
        Worlds.Office(name, 10, 5, examiners) with { SearchPower = new SearchPowerPlan(power, 1), Outcome = ArtWorlds.Outcome };

    private static ExaminerVisit Visit(int examiners) =>
        new() { Home = 0, Host = 1, Examiners = examiners, From = Worlds.At(200), To = Worlds.At(400), Classes = [0, 1] };
}
