using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Offices;

/// <summary>Who is next, in one office with one examiner who searches 10 h and drafts 6 h unless said.</summary>
public sealed class LaneOrderTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);

    [Fact]
    public void The_most_urgent_lane_goes_first_and_nobody_is_interrupted()
    {
        // Ordinary at 0 and 1, urgent at 2 and 3.
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 1)).WithOrdinary(Worlds.Dated(2, 3), Worlds.CspLane);

        // 0-16 the ordinary one in hand; then both urgent ones; then the other ordinary one.
        Assert.Equal([16.0, 64.0, 32.0, 48.0], FirstActionHours(office));
    }

    [Theory]
    [InlineData(LaneOrder.OldestRequest, 0, 2, 1)]
    [InlineData(LaneOrder.FirstCome, 0, 1, 2)]
    [InlineData(LaneOrder.DueDate, 50, 1, 2)]
    public void A_further_action_takes_its_place_by_the_order_of_the_lane(LaneOrder order, double dueAfterHours, int oldDone, int youngDone)
    {
        // X requested 0, Y 20, Z 25. X: 0-16, answered at 26. Y: 20-36. At 36 wait Z (request 25) and X's further action (joined 26).
        // By oldest request X goes first: 36-40, and Z 40-56. By joining Z goes first: 36-52. By due date X is due 26 + 50, Z 25 + 50.
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 20, 25)).WithOrder(order, Worlds.Hours(dueAfterHours)) with
        {
            Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(10)), new Constant(4)),
        };

        // Stopped at 41: either X has had its further action, or Z is still being searched.
        SimRun run = SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with { Window = Worlds.Window(41) });

        Assert.Equal(oldDone, run.Ordinary()[0].Actions);
        Assert.Equal(youngDone == 1 ? 40 : 36, SimRun.HourOf(run.Ordinary()[2].SearchStartedAt));
    }

    [Fact]
    public void Further_actions_can_have_a_lane_of_their_own()
    {
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 20, 25)) with
        {
            Lanes = [new LanePlan { Name = "csp" }, new LanePlan { Name = "ordinary", Share = 1 }, new LanePlan { Name = "amended" }],
            FurtherActionLane = 2,
            Outcome = new GeometricOutcome(0.999999, new Delay(new Constant(10)), new Constant(4)),
        };

        SimRun run = SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with { Window = Worlds.Window(57) });

        // X's answer (26) stands behind Z, though X is older: Y 20-36, Z 36-52, X's further action 52-56.
        Assert.Equal(36, SimRun.HourOf(run.Ordinary()[2].SearchStartedAt));
        Assert.Equal(2, run.Ordinary()[0].Actions);
    }

    [Fact]
    public void A_case_that_comes_back_to_its_lane_has_the_place_its_request_gives_it()
    {
        Assert.Equal((135.0, 171.0), HeldAndYounger(LaneOrder.OldestRequest));
    }

    [Fact]
    public void First_come_first_served_puts_a_case_that_comes_back_behind_those_who_came_meanwhile()
    {
        Assert.Equal((171.0, 135.0), HeldAndYounger(LaneOrder.FirstCome));
    }

    [Fact]
    public void Examiners_who_leave_finish_what_they_hold()
    {
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 0, 0, 0)) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 2), new ExaminerStep(Worlds.At(5), 1)],
        };

        // Two at once until 16; then one examiner: 16-32, 32-48.
        Assert.Equal([16.0, 16.0, 32.0, 48.0], FirstActionHours(office));
    }

    [Fact]
    public void New_examiners_take_waiting_work_at_once()
    {
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 0, 0)) with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 1), new ExaminerStep(Worlds.At(5), 2)],
        };

        // 0-16; from hour 5 the second one: 5-21; the third case 16-32.
        Assert.Equal([16.0, 21.0, 32.0], FirstActionHours(office));
    }

    [Fact]
    public void Only_the_last_number_of_examiners_before_the_start_counts()
    {
        OfficePlan office = s_a.WithOrdinary(Worlds.Dated(0, 0, 0)) with
        {
            Examiners = [new ExaminerStep(Worlds.At(-900), 9), new ExaminerStep(Worlds.At(-10), 1)],
        };

        Assert.Equal([16.0, 32.0, 48.0], FirstActionHours(office));
    }

    [Fact]
    public void Applications_enter_the_lanes_by_their_shares()
    {
        OfficePlan office = s_a with
        {
            Examiners = [new ExaminerStep(SimTime.Zero, 0)],
            Lanes = [new LanePlan { Name = "fast", Share = 0.2 }, new LanePlan { Name = "never" }, new LanePlan
            {
                Name = "slow",
                Share = 0.8,
            }],
            Arrivals = [new() { Name = "own", Arrivals = Worlds.Every(1) }],
        };

        SimRun run = SimRun.Of(Worlds.World([office], null, ProgrammePlan.None) with { Window = Worlds.Window(2500) });

        // 500 of 2,500 expected, standard deviation sqrt(2500 x 0.2 x 0.8) = 20; four of them.
        Assert.Equal(2500, run.Cases.Count);
        Assert.InRange(run.Cases.Count(row => row.Lane == 0), 420, 580);
        Assert.DoesNotContain(run.Cases, row => row.Lane == 1);
    }

    private static IEnumerable<double> FirstActionHours(OfficePlan office) =>
        SimRun.Of(Worlds.World([office], null, ProgrammePlan.None)).Cases
            .OrderBy(row => row.Application).Select(row => SimRun.HourOf(row.Facts.FirstActionAt));

    // Serial without priority: s_a leads 100-110, its report is at B at 118. B has an own case in hand (99-135) and one of hour 105.
    // The family's place at B: held from 100, back at 118.
    private static (double Family, double Younger) HeldAndYounger(LaneOrder order)
    {
        OfficePlan b = Worlds.Office("B", 30, 6).WithOrdinary(Worlds.Dated(99, 105)).WithOrder(order);
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, b], Worlds.Programme("serial") with { Priority = false }, latencyHours: 8));
        return (SimRun.HourOf(run.Leg(1).SearchStartedAt), SimRun.HourOf(run.Ordinary(1)[1].SearchStartedAt));
    }
}
