using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Data;


namespace CspSim.Tests.Scenarios.Loading;

public sealed class ScenarioLoaderTests
{
    private const double HoursPerYear = 365.25 * 24;

    public static TheoryData<string> ShippedScenarios =>
        [.. Directory.GetFiles(ScenarioFolder.Path(), "*.yaml").Concat(Directory.GetFiles(ScenarioFolder.Path("reference"), "*.yaml"))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ShippedScenarios))]
    public void A_shipped_scenario_loads_and_its_resolved_text_loads_to_the_same(string path)
    {
        LoadResult first = ScenarioLoader.Load(path);
        Assert.Empty(first.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Concise));

        MemoryFiles beside = first.Scenario!.Files.Aggregate(new MemoryFiles(), static (files, file) => files.With(file.Key, file.Value));
        LoadResult second = ScenarioLoader.LoadText(first.Scenario.ResolvedText, "scenario.yaml", LoadOptions.None, beside);

        Assert.Equal(first.Scenario.ResolvedText, second.Scenario!.ResolvedText);
        Assert.Equal(first.Scenario.Hash, second.Scenario.Hash);
        Assert.Equal(first.Scenario.Loads.SelectMany(static arm => arm), second.Scenario.Loads.SelectMany(static arm => arm));
        Assert.Equal(Describe(first.Scenario.Plan), Describe(second.Scenario.Plan));
    }

    [Fact]
    public void An_arm_that_names_all_offices_in_another_order_has_them_in_that_of_the_scenario()
    {
        LoadedScenario scenario = Sample.LoadRight(
            Sample.TwoOffices + "arms:\n  a: {}\n  b: {offices: {JPO: {examiners: 41}, KIPO: {examiners: 42}}}\n");

        Assert.Equal(["KIPO", "JPO"], scenario.Plan.Arms[1].World.Offices.Select(static office => office.Name), StringComparer.Ordinal);
        Assert.Equal([42, 41], scenario.Plan.Arms[1].World.Offices.Select(static office => office.Examiners[0].Count));
    }

    [Fact]
    public void Cross_filed_requests_are_taken_from_the_office_that_receives_them()
    {
        WorldPlan world = World(Sample.TwoOffices + "families: {shared: 10%}\ncsp: {offices: [KIPO, JPO]}\n");

        double family = Assert.Single(Assert.Single(world.Families).FirstFilings.Rates).PerHour;
        Assert.Equal(828 / HoursPerYear, family, 12);
        Assert.Equal((8280 - 828) / HoursPerYear, Assert.Single(Assert.Single(world.Offices[0].Arrivals).Arrivals.Rates).PerHour, 12);
        Assert.Equal((8000 - 828) / HoursPerYear, Assert.Single(Assert.Single(world.Offices[1].Arrivals).Arrivals.Rates).PerHour, 12);
    }

    [Theory]
    [InlineData("offices.KIPO.examiners={by-year: {}}", "error[CS011]: the examiners of KIPO are given for no year")]
    [InlineData(
        "arms.{a b}.csp={mode: none}",
        "error[CS013]: '{a b}' in arms must be a name of letters and digits of any script, hyphens and dots")]
    [InlineData("arms.a.run={length: 1 year}", "error[CS010]: unknown key 'run' in arms.a")]
    [InlineData("csp={mode: parallel, wait-for-partner: none}", "error[CS058]: wait-for-partner is none, and the link can lose a report")]
    [InlineData("csp={mode: parallel-drafts, wait-for-draft: none}", "error[CS058]: wait-for-draft is none, and the link can lose a draft")]
    [InlineData("families.shared=99%", "error[CS059]: JPO receives 8000 requests a year, families alone bring 8197")]
    [InlineData("csp.share", "error[CS012]: a setting needs the form path=value")]
    public void A_scenario_that_makes_no_sense_is_refused(string set, string message) =>
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices, null, "link.timeout=30 s", set),
            found => found.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_selection_that_makes_every_action_draw_a_response_is_refused() => Assert.Contains(
        Sample.Messages(Sample.TwoOffices, null, "offices.KIPO.outcome={geometric: {responds: 60%}}", "csp.selection.response=170%"),
        found => found.Contains(
            "error[CS080]: selection.response makes every action draw a response (170% of 60%)",
            StringComparison.Ordinal));

    [Fact]
    public void A_backlog_in_months_counts_the_arrivals_of_that_time()
    {
        WorldPlan world = World(Sample.TwoOffices, sets: "offices.KIPO.backlog=6 months");

        Assert.Equal(4140, world.Offices[0].Backlog!.Cases, 6);
        Assert.Equal(6, world.Offices[0].Backlog!.Depth.Months, 9);
    }

    [Fact]
    public void A_backlog_may_wait_in_one_lane()
    {
        const string backlog = "offices.KIPO.backlog={cases: 500, oldest: 6 months, lane: ";

        Assert.Equal(1, World(Sample.TwoOffices, sets: backlog + "ordinary}").Offices[0].Backlog!.Lane);
        Assert.Null(World(Sample.TwoOffices, sets: "offices.KIPO.backlog={cases: 500, oldest: 6 months}").Offices[0].Backlog!.Lane);
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices, null, backlog + "ordinery}"),
            found => found.Contains("error[CS046]: there is no lane 'ordinery' in offices.KIPO", StringComparison.Ordinal));
    }

    [Fact]
    public void Yearly_counts_become_rates_of_each_calendar_year()
    {
        WorldPlan world = World(Sample.TwoOffices, sets: "offices.KIPO.arrivals={poisson: {rates: {by-year: {2026: 8760, 2027: 17520}}}}");

        Assert.Equal([1.0, 2.0], Assert.Single(world.Offices[0].Arrivals).Arrivals.Rates.Select(step => step.PerHour));
    }

    [Fact]
    public void A_start_without_offset_is_midnight_where_all_offices_share_one()
    {
        const string zones = "offices.KIPO.time-zone=Asia/Seoul";
        ExperimentPlan both = Sample.LoadRight(Sample.TwoOffices, null, zones, "offices.JPO.time-zone=Asia/Tokyo").Plan;
        ExperimentPlan one = Sample.LoadRight(Sample.TwoOffices, null, zones).Plan;

        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(9)), both.Arms[0].World.Window.Start);
        Assert.Equal(TimeSpan.Zero, one.Arms[0].World.Window.Start.Offset);
    }

    [Fact]
    public void An_arm_changes_what_it_names_and_null_removes()
    {
        const string text = """
            link:
              resilience: {retry: {attempts: 3}, circuit-breaker: {}}
            arms:
              whole: {}
              no-breaker: {link: {resilience: {retry: {attempts: 1}, circuit-breaker: null}}}

            """;
        LoadedScenario scenario = Sample.LoadRight(Sample.TwoOffices + text);

        ResiliencePlan whole = scenario.Plan.Arms[0].World.Link.Resilience!;
        ResiliencePlan changed = scenario.Plan.Arms[1].World.Link.Resilience!;
        Assert.Equal((3, true), (whole.Retry!.Attempts, whole.Breaker is not null));
        Assert.Equal((1, false), (changed.Retry!.Attempts, changed.Breaker is not null));
        Assert.Equal("link.resilience.retry.attempts link.resilience.circuit-breaker", string.Join(' ', scenario.Arms[1].ChangedPaths));
    }

    [Fact]
    public void A_file_below_two_others_is_laid_down_once_so_that_neither_takes_back_what_the_other_changes()
    {
        MemoryFiles files = new MemoryFiles()
            .With("base.yaml", Sample.TwoOffices)
            .With("more-examiners.yaml", "cspsim: 1\nextends: base.yaml\noffices: {KIPO: {examiners: 55}}\n")
            .With("slower.yaml", "cspsim: 1\nextends: base.yaml\noffices: {KIPO: {first-action: 6 h}}\n");

        WorldPlan one = Sample.LoadRight("cspsim: 1\nextends: [more-examiners.yaml, slower.yaml]\n", files).Plan.Arms[0].World;
        WorldPlan other = Sample.LoadRight("cspsim: 1\nextends: [slower.yaml, more-examiners.yaml]\n", files).Plan.Arms[0].World;

        Assert.All(
            [one, other],
            static world => Assert.Equal((55, 6.0), (world.Offices[0].Examiners[0].Count, world.Offices[0].FirstActionEffortHours.Mean)));
    }

    [Fact]
    public void Of_two_files_that_change_the_same_figure_the_later_one_holds()
    {
        MemoryFiles files = new MemoryFiles()
            .With("base.yaml", Sample.TwoOffices)
            .With("more.yaml", "cspsim: 1\nextends: base.yaml\noffices: {KIPO: {examiners: 55}}\n")
            .With("most.yaml", "cspsim: 1\nextends: base.yaml\noffices: {KIPO: {examiners: 66}}\n");

        Assert.Equal(
            66,
            Sample.LoadRight("cspsim: 1\nextends: [more.yaml, most.yaml]\n", files).Plan.Arms[0].World.Offices[0].Examiners[0].Count);
        Assert.Equal(
            55,
            Sample.LoadRight("cspsim: 1\nextends: [most.yaml, more.yaml]\n", files).Plan.Arms[0].World.Offices[0].Examiners[0].Count);
    }

    [Fact]
    public void A_wrong_value_is_blamed_on_the_file_that_wrote_it()
    {
        MemoryFiles files = new MemoryFiles().With("base/b.yaml", Sample.TwoOffices + "csp:\n  share: 130%\n");

        string message = Assert.Single(Sample.Messages("cspsim: 1\nextends: base/b.yaml\n", files));

        Assert.StartsWith("base/b.yaml:16:10: error[CS023]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_holiday_file_must_cover_the_run_and_the_message_says_from_where_to_where()
    {
        MemoryFiles files = new MemoryFiles().With(
            "h.yaml",
            "cspsim-holidays: 1\nfrom: 2019-01-01\nto: 2026-12-31\nclosures: []\ndays: []\n");

        string message = Assert.Single(Sample.Messages(
            Sample.TwoOffices, files, "offices.KIPO.calendar={hours: 09:00-18:00, holidays: h.yaml}", "offices.KIPO.time-zone=Asia/Seoul"));

        Assert.Contains(
            "h.yaml covers 2019-01-01 to 2026-12-31, the run needs 2026-01-05 to 2028-01-04",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Working_hours_hold_on_weekdays_outside_pause_and_holidays_in_local_time()
    {
        MemoryFiles files = new MemoryFiles().With(
            "h.yaml",
            "cspsim-holidays: 1\nfrom: 2019-01-01\nto: 2030-12-31\nclosures: [{from: 12-29, to: 01-03}]\ndays: [{date: 2026-01-06}]\n");
        WorldPlan world = Sample.LoadRight(
            Sample.TwoOffices, files, "offices.KIPO.calendar={hours: 09:00-18:00, pause: 12:00-13:00, holidays: h.yaml}",
            "offices.KIPO.time-zone=Asia/Seoul").Plan.Arms[0].World;
        SimTime monday = SimTime.Zero - SimDuration.FromHours(9);

        double week = world.Offices[0].Calendar.WorkingTimeBetween(monday, monday + SimDuration.FromDays(7)).Hours;

        Assert.Equal(32, week);
        Assert.Equal(monday + SimDuration.FromHours(9), world.Offices[0].Calendar.NextWorkingInstant(monday));
    }

    [Fact]
    public void Expectations_are_read_in_the_unit_of_their_measure()
    {
        ExperimentPlan plan = Sample.LoadRight(Sample.TwoOffices + "expect: [\"p90(first-action-pendency, office=JPO, group=programme) < "
            + "1 year\", \"mean(utilisation) between 10% and 99%\"]\n").Plan;

        Assert.Equal(
            (12.0, true, 1),
            (Math.Round(plan.Expectations[0].AtMost!.Value, 9), plan.Expectations[0].BelowOnly, plan.Expectations[0].Office!.Value));
        Assert.Equal((0.1, 0.99), (plan.Expectations[1].AtLeast!.Value, plan.Expectations[1].AtMost!.Value));
    }

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        string path = ScenarioFolder.Path("kr-jp-csp.yaml");
        string hash = ScenarioLoader.Load(path).Scenario!.Hash;
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);

            Assert.Equal(hash, ScenarioLoader.Load(path).Scenario!.Hash);
            Assert.Equal(
                ["a.yaml:16:10: error[CS023]: 'share' must lie between 0% and 100%, found 130.5%"],
                Sample.Messages(Sample.TwoOffices + "csp:\n  share: 130.5%\n"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static WorldPlan World(string text, params string[] sets) => Sample.LoadRight(text, null, sets).Plan.Arms[0].World;

    private static string Describe(ExperimentPlan plan) => string.Join('\n', plan.Arms.Select(arm => arm.Name + Describe(arm.World)));

    /// <summary>What a world holds, as far as values can be written out.</summary>
    private static string Describe(WorldPlan world) => string.Join(
        '\n',
        world.Offices.Select(office => $"{office.Name} {string.Join(',', office.Examiners)} {string.Join(',', office.Lanes)} "
            + $"{office.Backlog} {office.SearchEffortHours} {office.FirstActionEffortHours} "
            + $"{string.Join(',', office.Arrivals.SelectMany(stream => stream.Arrivals.Rates))}")
            .Concat(world.Families.Select(
                family => $"{family.Name} {string.Join(',', family.Offices)} {string.Join(',', family.Lanes)} "
                    + $"{string.Join(',', family.Routes)}"))
            .Append(world.Programme with { Lanes = [], Offices = [], Eligibility = [] } is var programme ? programme.ToString() : "")
            .Append(world.Window.ToString())
            .Append(string.Join(',', world.Link.Faults) + world.Link.Resilience + world.Link.LatencyHours));

    [Fact]
    public void What_tables_are_divided_by_reaches_the_plan()
    {
        Assert.Equal([Breakdown.Office, Breakdown.InProgramme], Sample.LoadRight(Sample.TwoOffices).Plan.By);
        Assert.Equal(
            [Breakdown.Group, Breakdown.Lane],
            Sample.LoadRight(Sample.TwoOffices + "compare: {by: [group, lane, group]}\n").Plan.By);
    }
}
