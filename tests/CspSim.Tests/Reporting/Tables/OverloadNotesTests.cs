using System.Text.Json;
using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>
/// Load and drift beside the figures. Worlds of two months of 730.5 hours, with requests every few hours from half a gap on and 4 hours
/// of work each, so that requests, cases done and what is left can be counted by hand. The two months from 1 January on touch three of
/// the calendar.
/// </summary>
public sealed class OverloadNotesTests
{
    private const double Hours = 2 * 730.5;

    [Fact]
    public void An_office_with_more_work_than_hours_is_reported_with_the_cases_that_its_backlog_grows_by()
    {
        // Every 3 h: 487 requests in 1,461 h. One examiner ends the first case at 5.5 h and one every 4 h: 364 are done, 123 are left.
        ExperimentResult result = Run(("two", Desk(3, 2)), ("one", Desk(3, 1)));

        Assert.Equal(
            "DESK has a load of 1.33 in one; its backlog grows by 61.5 cases a month, and levels depend on run.length.",
            Assert.Single(NotesOf(result)));
        Assert.Equal((4 / 3.0, true, 123 / 2.0), LoadOf(result, 1), Near);
    }

    [Fact]
    public void An_office_that_keeps_up_has_its_load_and_no_note()
    {
        // Two examiners end each case 4 h after its request, the last ones of 1,456.5 and 1,459.5 h excepted: two are left of none.
        // Every 8 h one examiner is done before the next request: the last one comes at 1,460 h, and of 100 that waited it alone is left.
        OfficePlan draining = Desk(8, 1) with { Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(400) } };
        ExperimentResult result = Run(("two", Desk(3, 2)), ("draining", draining));

        Assert.Empty(NotesOf(result));
        Assert.Equal((2 / 3.0, false, 1 / 2.0), LoadOf(result, 0), Near);
        Assert.Equal((0.5, false, (1 - 100) / 2.0), LoadOf(result, 1), Near);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_office_where_nobody_works_is_reported_as_not_served(bool isClosed)
    {
        // 487 requests and nothing done: 243.5 a month.
        ExperimentResult result = Run(("one", isClosed ? Desk(3, 1) with { Calendar = ClosedThroughout() } : Desk(3, 0)));

        Assert.Equal(
            "DESK is not served in one: it has requests and no examiner at work; its backlog grows by 243.5 cases a month, and levels "
                + "depend on run.length.",
            Assert.Single(NotesOf(result)));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement load = document.RootElement.GetProperty("arms")[0].GetProperty("loads")[0];
        Assert.Equal(JsonValueKind.Null, load.GetProperty("load").ValueKind);
        Assert.True(load.GetProperty("overload").GetBoolean());
        Assert.Equal(243.5, load.GetProperty("driftPerMonth").GetDouble(), 9);
    }

    [Fact]
    public void Without_a_warm_up_the_drift_is_that_of_the_measure()
    {
        ExperimentResult result = Run(("one", Desk(3, 1)));

        Assert.Equal(
            result.Arms[0].Find(MeasureCatalog.Find("backlog-drift")!, 0, CaseGroup.Everybody)!.Mean.Value,
            LoadOf(result, 0).Drift,
            9);
    }

    // Requests at 1.5, 4.5 ... of which all are withdrawn 1 h later unless they find the examiner idle: every other one is examined.
    [Fact]
    public void What_is_withdrawn_is_no_load_and_no_growth_and_the_notes_say_what_is_not_measured()
    {
        OutflowPlan all = new() { WithdrawalShare = 1, WithdrawalHours = new Constant(1) };
        ExperimentResult result = Run(("one", Desk(3, 1) with { Outflow = all }));

        Assert.Empty(NotesOf(result));
        (double load, bool isOverload, double drift) = LoadOf(result, 0);
        Assert.Equal((0, false), (load, isOverload));
        Assert.InRange(drift, -1, 1);
        Assert.Equal(
            "no measure of cases counts the 100% of requests to DESK that are to be withdrawn, whatever became of them; 'withdrawn' and "
                + "the backlog do.",
            Assert.Single(ComparisonTable.Of(result).Notes, static note => note.Contains("withdrawn", StringComparison.Ordinal)));
    }

    // A document has eight digits: of numbers between 1 and 10 it is off by half a unit of the eighth at most.
    private static bool Near((double Load, bool Overload, double Drift) expected, (double Load, bool Overload, double Drift) found) =>
        Math.Abs(expected.Load - found.Load) < 5e-8 && expected.Overload == found.Overload && Math.Abs(expected.Drift - found.Drift) < 1e-8;

    private static IEnumerable<string> NotesOf(ExperimentResult result) =>
        ComparisonTable.Of(result).Notes.Where(static note => note.Contains("run.length", StringComparison.Ordinal));

    private static (double Load, bool Overload, double Drift) LoadOf(ExperimentResult result, int arm)
    {
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement load = document.RootElement.GetProperty("arms")[arm].GetProperty("loads")[0];
        Assert.Equal("DESK", load.GetProperty("office").GetString());
        return (load.GetProperty("load").GetDouble(), load.GetProperty("overload").GetBoolean(), load.GetProperty("driftPerMonth")
            .GetDouble());
    }

    private static OfficePlan Desk(double everyHours, int examiners) =>
        Worlds.Office("DESK", 3, 1, examiners).WithOrdinary(Worlds.Every(everyHours));

    // Seventy days on which nobody works, and the usual hours before and after them.
    private static WorkingCalendar ClosedThroughout()
    {
        WorkingDay[] days = [.. Enumerable.Range(0, 70)
            .Select(static day => new WorkingDay(Worlds.At(24 * day), [], SimDuration.FromHours(2)))];
        IReadOnlyList<WorkingInterval>[] week = [.. Enumerable.Repeat<IReadOnlyList<WorkingInterval>>([Calendars.Hours(9, 17)], 7)];
        return new WorkingCalendar(days, Worlds.At(24 * 70), week, week);
    }

    private static ExperimentResult Run(params (string Arm, OfficePlan Office)[] arms)
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "a") with
        {
            Arms =
            [
                .. arms.Select(static arm => new ArmPlan(
                    arm.Arm, Worlds.World([arm.Office], null, ProgrammePlan.None) with { Window = Worlds.Window(Hours) })),
            ],
            Measures = [SomePlan.Pendency, MeasureCatalog.Find("backlog-drift")!],
        };
        return new ExperimentRunner(plan, new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);
    }
}
