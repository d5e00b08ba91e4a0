using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>When first actions of a programme are due, and which come later. A family is requested at hour 100.</summary>
public sealed class FirstActionDueTests
{
    // s_a searches 10 h, s_b 30 h; both draft 6 h.
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    // s_a's report is in s_b at 118, which has searched at 130 and drafts until 136. s_b's is in s_a at 138, which drafts until 144.
    [Theory]
    [InlineData(5, 135, 143, 2)]
    [InlineData(6, 136, 144, 0)]
    public void A_first_action_is_due_after_the_later_of_search_and_report(double hours, double second, double first, long overdue)
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Programme(hours), latencyHours: 8));

        Assert.Equal((Worlds.At(first), Worlds.At(second)), (Due(run, 0), Due(run, 1)));
        Assert.Equal((2, overdue), (run.Result.Exchange.FirstActionsDue, run.Result.Exchange.FirstActionsOverdue));
    }

    // The same with 20 h of translation: s_b drafts 138-144 and s_a 158-164, and their time runs all the same.
    [Fact]
    public void The_time_of_a_translation_is_part_of_the_time_to_act()
    {
        ProgrammePlan programme = Programme(20) with { TranslationDelay = new Delay(new Constant(20)) };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        Assert.Equal((Worlds.At(158), Worlds.At(150)), (Due(run, 0), Due(run, 1)));
        Assert.Equal((2L, 1L), (run.Result.Exchange.FirstActionsDue, run.Result.Exchange.FirstActionsOverdue));
    }

    // s_a searches until 110, s_b, knowing that, until 140; the combined result is in s_a then.
    [Fact]
    public void In_serial_search_both_dates_count_from_the_combined_result()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Programme(50, "serial")));

        Assert.Equal((Worlds.At(190), Worlds.At(190)), (Due(run, 0), Due(run, 1)));
    }

    // s_a waits until 124 and goes on alone; s_b has its report.
    [Fact]
    public void Who_acts_alone_has_no_due_date()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Programme(5) with { WaitForPartner = Worlds.Hours(24) }, latencyHours: 8));

        Assert.Equal((SimTime.Never, Worlds.At(135)), (Due(run, 0), Due(run, 1)));
        Assert.Equal(1, run.Result.Exchange.FirstActionsDue);
    }

    [Fact]
    public void Where_nothing_is_shared_nothing_is_due()
    {
        SimRun alone = SimRun.Of(Worlds.OneFamily([s_a, s_b], Programme(5) with { Sharing = false }));
        SimRun outside = SimRun.Of(Worlds.OneFamily([s_a, s_b], Programme(5) with { YearlyCap = 0 }));
        SimRun without = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel")));

        Assert.All([alone, outside, without], static run => Assert.Equal(0, run.Result.Exchange.FirstActionsDue));
    }

    // Periods of 240 h. A searches 240-242 and has B's report at 400; with nine ordinary cases its first action is in the docket of 480 to
    // 720. What is due in that period comes first, and is drafted at 481. A letter takes 48 h to be mailed: due at 740, its draft is due at
    // 692.
    [Theory]
    [InlineData(100, 0, 481)]
    [InlineData(319, 0, 481)]
    [InlineData(340, 48, 481 + 48)]
    public void A_docket_begins_with_what_is_due_in_its_period(double hours, double dispatchHours, double actsAt) =>
        Assert.Equal(actsAt, SimRun.Of(Periods(hours, dispatchHours)).FirstActionHour(0));

    [Theory]
    [InlineData(320)]
    [InlineData(340)]
    public void What_is_due_later_has_the_place_that_chance_gives_it(double hours)
    {
        double byChance = SimRun.Of(Periods(null, 0)).FirstActionHour(0);

        Assert.InRange(byChance, 482, 720);
        Assert.Equal(byChance, SimRun.Of(Periods(hours, 0)).FirstActionHour(0));
    }

    private static WorldPlan Periods(double? hours, double dispatchHours)
    {
        OfficePlan a = Worlds.Office("A", 2, 1).WithOrdinary(Worlds.Dated(401, 402, 403, 404, 405, 406, 407, 408, 409)) with
        {
            Desks = new DeskPlan { Period = ProductionPeriod.Of(Worlds.Hours(240)), Dispatch = new Delay(new Constant(dispatchHours)) },
        };
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Priority = false,
            FirstActionTime = hours is { } time ? Worlds.Hours(time) : null,
        };
        return Worlds.OneFamily([a, Worlds.Office("B", 300, 1)], programme);
    }

    private static ProgrammePlan Programme(double hours, string protocol = "parallel") =>
        Worlds.Programme(protocol) with { FirstActionTime = Worlds.Hours(hours) };

    private static SimTime Due(SimRun run, int office) =>
        run.Lines(ExchangeEventKind.FirstActionIssued).Single(line => line.Office == office).DueAt;
}
