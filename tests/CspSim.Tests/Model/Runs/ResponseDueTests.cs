using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.Outcomes;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Responses with a due date by pencil and paper: every hour is worked, a period is a day, a response comes after 10 h and is due 60 h
/// later, and the second action allows.
/// </summary>
public sealed class ResponseDueTests
{
    private static NoticesOutcome Refuses => NoticesWorlds.Rule with
    {
        ReexaminationShare = 1,
        ResponseDelay = new Delay(new Constant(10)),
        FurtherActionEffortHours = new Constant(4),
    };

    [Fact]
    public void With_nothing_else_to_do_an_examiner_answers_when_the_next_period_begins()
    {
        // First action at 3, response at 13, due at 73; the second day begins at 24.
        SimRun run = Run(Office(searchHours: 2, actionHours: 1).WithOrdinary(Worlds.Dated(0)));

        Assert.Equal([28], Ended(run));
    }

    [Fact]
    public void With_nothing_else_to_do_what_is_due_first_is_answered_first()
    {
        // First actions at 3 and 6, responses due at 73 and 76.
        SimRun run = Run(Office(searchHours: 2, actionHours: 1).Waiting(2));

        Assert.Equal([28, 32], Ended(run));
    }

    // First actions at 8, 16, 24 and so on, three a day; those of the first day are answered at 18, 26 and 34, due at 78, 86 and 94. In the
    // fourth day, from 72 on, they go first, and two first actions follow, of which the second ends at 100. Those of the second day are due
    // at 102, 110 and 118, and are the first three of the fifth day.
    [Fact]
    public void While_first_actions_wait_a_response_waits_for_the_period_in_which_it_is_due_and_goes_first_there()
    {
        SimRun run = Run(Office(searchHours: 8, actionHours: 0).Waiting(20));

        Assert.Equal([76, 80, 84, 104, 108, 112], Ended(run).Take(6));
        Assert.Equal(
            [8, 16, 24, 32, 40, 48, 56, 64, 72, 92, 100],
            run.Ordinary().Select(static facts => SimRun.HourOf(facts.FirstActionAt)).Order().Take(11));
    }

    [Fact]
    public void Responses_are_answered_by_due_date()
    {
        SimRun run = Run(Office(searchHours: 8, actionHours: 0).Waiting(20));
        CaseFacts[] byFirstAction = [.. run.Ordinary().OrderBy(static facts => facts.FirstActionAt).Take(6)];

        Assert.Equal(byFirstAction.Select(static facts => facts.EndedAt).Order(), byFirstAction.Select(static facts => facts.EndedAt));
    }

    // As above, with 13 h a further action: two fill the fourth day, 72 to 98; the third, due at 94, goes first on the fifth.
    [Fact]
    public void What_finds_no_room_in_its_period_goes_first_in_the_next()
    {
        SimRun run = Run(Office(searchHours: 8, actionHours: 0, furtherHours: 13).Waiting(20));

        Assert.Equal([85, 98, 111, 124], Ended(run).Take(4));
    }

    // The urgent case of hour 5 is taken up at 8, acted on at 16 and answered at 26; the examiner is free at 32.
    [Fact]
    public void An_urgent_lane_passes_by_the_due_date()
    {
        OfficePlan office = Office(searchHours: 8, actionHours: 0).Waiting(20).WithOrdinary(Worlds.Dated(5), Worlds.CspLane);
        office = office with { Lanes = [office.Lanes[0] with { IsUrgent = true }, office.Lanes[1]] };

        Assert.Equal(36, Ended(Run(office))[0]);
    }

    [Fact]
    public void Without_a_due_date_a_response_joins_the_lane_of_its_request()
    {
        // The oldest requests: the first is answered at 18 and is in the docket of the second day, at a place that chance gives it.
        OfficePlan office = Office(searchHours: 8, actionHours: 0).Waiting(20);
        office = office with { Desks = office.Desks! with { ResponseDue = null } };

        Assert.InRange(Ended(Run(office))[0], 28, 52);
    }

    // As above, but the second action refuses and the applicant asks for re-examination 10 h later: of what is refused at 76, 80 and 84 at
    // 86, 90 and 94, due 19 h later, at 105, 109 and 113. The examiner is free at 100; with the responses due at 102, 110 and 118 the order
    // of the fifth day is 102, 105, 109, 110, 113, 118, by 4 h each.
    [Fact]
    public void A_request_for_re_examination_has_a_due_date_of_its_own()
    {
        OfficePlan office = Office(searchHours: 8, actionHours: 0).Waiting(20);
        office = office with
        {
            Desks = office.Desks! with { ReexaminationDue = new Delay(new Constant(19)) },
            Outcome = Refuses,
        };

        Assert.Equal([108, 112, 120], Ended(Run(office)).Take(3));
    }

    // Due at 86 + 60 = 146 and so on, in the seventh day, from 144 on.
    [Fact]
    public void Without_one_a_request_for_re_examination_is_due_as_any_response()
    {
        OfficePlan office = Office(searchHours: 8, actionHours: 0).Waiting(30) with { Outcome = Refuses };

        Assert.InRange(Ended(Run(office))[0], 148, 168);
    }

    private static OfficePlan Office(double searchHours, double actionHours, double furtherHours = 4) =>
        Worlds.Office("A", searchHours, actionHours) with
        {
            Desks = new DeskPlan
            {
                Period = ProductionPeriod.Of(SimDuration.FromDays(1)),
                ResponseDue = new Delay(new Constant(60)),
            },
            Outcome = NoticesWorlds.Rule with
            {
                AllowanceShare = 1,
                ResponseDelay = new Delay(new Constant(10)),
                FurtherActionEffortHours = new Constant(furtherHours),
            },
        };

    private static SimRun Run(OfficePlan office) => SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));

    private static double[] Ended(SimRun run) => [.. run.Ordinary().Select(static facts => SimRun.HourOf(facts.EndedAt)).Order()];
}
