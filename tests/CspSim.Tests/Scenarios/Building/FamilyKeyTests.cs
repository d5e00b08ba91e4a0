using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>The keys of routes, of fast lanes that families take, and of those who ask.</summary>
public sealed class FamilyKeyTests
{
    private const string Routes = "families: {streams: {all: {offices: [KIPO, JPO], rate: 100 / year, routes: {paris: {share: 40%, "
        + "filing-lag: 12 months, request-delay: 1 year}, pct: {share: 60%, filing-lag: 30 months}}}}}\n";

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void Routes_come_into_the_plan()
    {
        IReadOnlyList<FamilyRoutePlan> routes = World(Routes).Families[0].Routes;

        Assert.Equal(["paris", "pct"], routes.Select(static route => route.Name), StringComparer.Ordinal);
        Assert.Equal([0.4, 0.6], routes.Select(static route => route.Share));
        Assert.Equal([8766.0, 30 * 730.5], routes.Select(static route => route.FilingLagHours.Mean));
        Assert.Equal(8766, routes[0].RequestDelayHours!.Mean);
        Assert.Null(routes[1].RequestDelayHours);
    }

    [Fact]
    public void What_those_who_ask_do_comes_into_the_plan()
    {
        ProgrammePlan programme = World(Routes + Lane("{share: 10%}")
            + "csp: {share: 30%, early-requests: 60%, routes: [paris], instead: fast}\n").Programme;

        Assert.Equal(0.6, programme.EarlyRequestShare);
        Assert.Equal(["paris"], programme.Routes);
        Assert.Equal([1, -1], programme.InsteadLanes);
        Assert.True(programme.HoldsWhileDeciding);
        Assert.False(World(Routes + "csp: {mode: parallel, share: 30%, hold-while-deciding: false}\n").Programme.HoldsWhileDeciding);
    }

    [Fact]
    public void A_lane_of_families_comes_into_the_plan()
    {
        FamilyLanePlan families = World(
            Routes + Lane("{share: 10%, filing: first, opens: with-allowance, from: 2026-03-01, until: 2026-12-31, cap: 2000 / year}"))
            .Offices[0].Lanes[1].Families!;

        Assert.Equal((0.1, FilingPlace.First, LaneOpening.Allowance, 2000),
            (families.Share, families.Filing, families.Opens, families.YearlyCap));
        Assert.True(families.IsOpenTo(0, families.From));
        Assert.Equal(306, (families.Until - families.From).Days, 6);
        Assert.Null(World(Routes).Offices[0].Lanes[1].Families);
    }

    [Theory]
    [InlineData(
        "families: {streams: {all: {offices: [KIPO, JPO], rate: 100 / year, filing-lag: 1 d, "
            + "routes: {a: {share: 100%, filing-lag: 1 d}}}}}\n",
        "a.yaml:3:68: error[CS015]: the stream gives its lag by filing-lag and by routes\n  help: give one of the two")]
    [InlineData(
        "families: {streams: {all: {offices: [KIPO, JPO], rate: 100 / year, routes: {a: {share: 90%, filing-lag: 1 d}}}}}\n",
        "a.yaml:3:76: error[CS016]: the shares of the routes add up to 90%, not to 100%\n  help: every family of the stream goes by one of "
            + "its routes")]
    [InlineData(
        Routes + "csp: {mode: parallel, share: 30%, routes: [pariss]}\n",
        "a.yaml:4:44: error[CS180]: no stream of families has a route 'pariss'\n  help: a similar name exists: 'paris'")]
    [InlineData(
        Routes + "csp: {share: 30%, instead: fast}\n",
        "a.yaml:4:28: error[CS181]: no office of the programme opens a lane 'fast' to families\n  help: open a lane: lanes: {accelerated: "
            + "{families: {share: 10%}}, ...}")]
    [InlineData(
        Routes + "offices: {KIPO: {lanes: {csp: {}, a: {families: {share: 60%}}, b: {families: {share: 50%}}, "
            + "ordinary: {share: 100%}}}}\n",
        "a.yaml:4:25: error[CS016]: the shares of families that take a lane add up to 110%, to more than 100%\n  help: who takes no lane "
            + "waits in families.lane")]
    public void What_makes_no_sense_is_reported(string lines, string message) =>
        Assert.Contains(message, Sample.Messages(Text(lines), s_files), StringComparer.Ordinal);

    [Fact]
    public void The_arms_of_today_come_into_the_plan()
    {
        const string arms = "arms: {none: {}, fast: {}, csp: {csp: {mode: parallel}}}\n";

        Assert.Equal([1, 0], Sample.LoadRight(Text(Routes + arms + "compare: {today: [fast, none]}\n"), s_files).Plan.Today);
        Assert.Contains(
            "a.yaml:5:19: error[CS045]: there is no arm 'fats'\n  help: a similar name exists: 'fast'",
            Sample.Messages(Text(Routes + arms + "compare: {today: [fats]}\n"), s_files),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("csp: {mode: parallel, share: 30%, instead: fast}\n", "'instead' has no effect", true)]
    [InlineData("csp: {share: 0%, early-requests: 50%}\n", "'early-requests' has no effect", false)]
    public void What_changes_nothing_is_warned_of(string csp, string message, bool hasLane) => Assert.Contains(
        Sample.Messages(Text(Routes + (hasLane ? Lane("{share: 10%}") : "") + csp), s_files),
        found => found.Contains("CS107", StringComparison.Ordinal) && found.Contains(message, StringComparison.Ordinal));

    // The run has requests from 2026-01-05 to 2028-01-05; nobody waits at its start.
    [Theory]
    [InlineData("until: 2026-01-01", "'until' is 2026-01-01, and the run has requests from 2026-01-05 to 2028-01-05: it is never open")]
    [InlineData("from: 2028-02-01", "'from' is 2028-02-01, and the run has requests from 2026-01-05 to 2028-01-05: it is never open")]
    [InlineData("from: 2027-02-01, until: 2026-07-01", "the lane closes before it opens: it is never open")]
    [InlineData("from: 2025-12-01", "it is open from the first of them on, as without 'from'")]
    [InlineData("until: 2028-12-31", "it is open to the last of them, as without 'until'")]
    public void A_lane_that_is_never_or_always_open_causes_a_warning(string dates, string message) => Assert.Contains(
        Sample.Messages(Text(Routes + Lane($"{{share: 10%, {dates}}}")), s_files),
        found => found.StartsWith("a.yaml:4:", StringComparison.Ordinal) && found.Contains("warning[CS182]: ", StringComparison.Ordinal)
            && found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("from: 2026-01-06")]
    [InlineData("until: 2028-01-03")]
    [InlineData("filing: first")]
    public void A_lane_that_opens_or_closes_within_the_run_causes_none(string lane) => Assert.DoesNotContain(
        Sample.Messages(Text(Routes + Lane($"{{share: 10%, {lane}}}") + "csp: {share: 30%, instead: fast}\n"), s_files),
        static found => found.Contains("CS182", StringComparison.Ordinal));

    // KIPO, whose lane it is, is the office of first filing of every family.
    [Theory]
    [InlineData("filing: later")]
    [InlineData("until: 2026-01-01")]
    public void A_lane_that_nobody_who_asks_can_take_causes_a_warning(string lane) => Assert.Contains(
        Sample.Messages(Text(Routes + Lane($"{{share: 10%, {lane}}}") + "csp: {share: 30%, instead: fast}\n"), s_files),
        static found => found.StartsWith("a.yaml:5:28: warning[CS182]: no application of those who ask can take lane 'fast'",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("csp", "is the baseline")]
    [InlineData("none", "has neither csp.instead nor a csp.mode")]
    [InlineData("fast", null)]
    [InlineData("pph", null)]
    public void An_arm_that_shows_nothing_of_today_causes_a_warning(string arm, string? because)
    {
        string arms = "arms: {csp: {csp: {mode: parallel}}, none: {}, fast: {csp: {instead: fast}}, pph: {csp: {mode: serial}}}\n";
        IReadOnlyList<string> messages = Sample.Messages(
            Text(Routes + Lane("{share: 10%}") + arms + $"csp: {{share: 30%}}\ncompare: {{baseline: csp, today: [{arm}]}}\n"),
            s_files);

        Assert.Equal(because is not null, messages.Any(static found => found.Contains("CS113", StringComparison.Ordinal)));
        Assert.All(
            messages.Where(static found => found.Contains("CS113", StringComparison.Ordinal)),
            found => Assert.StartsWith(
                $"a.yaml:7:34: warning[CS113]: arm '{arm}' shows nothing that applicants can do today: it {because}",
                found,
                StringComparison.Ordinal));
    }

    private static string Lane(string families) =>
        $"offices: {{KIPO: {{lanes: {{csp: {{}}, fast: {{families: {families}}}, ordinary: {{share: 100%}}}}}}}}\n";

    private static string Text(string lines) => "cspsim: 1\nextends: base.yaml\n" + lines;

    private static WorldPlan World(string lines) => Sample.LoadRight(Text(lines), s_files).Plan.Arms[0].World;
}
