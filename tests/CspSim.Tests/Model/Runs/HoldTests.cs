using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Offices hold an application while a petition is before them. A searches 10 h and B 30 h, both draft 6 h and have nothing else to do; the
/// family is requested at 100, and each office decides 48 h after the last petition.
/// </summary>
public sealed class HoldTests
{
    private static readonly OfficePlan[] s_offices = [Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)];

    private static readonly ProgrammePlan s_programme = Worlds.Programme("parallel") with
    {
        Eligibility = [new Delay(new Constant(48)), new Delay(new Constant(48))],
    };

    // Granted at 148. A has searched at 158 and waits for B, at 178; both then draft until 184.
    [Fact]
    public void Nobody_takes_an_application_up_until_the_petition_has_been_decided()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, s_programme));

        Assert.Equal((148, 148), (SearchedFrom(run, 0), SearchedFrom(run, 1)));
        Assert.Equal((184, 184), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal((1L, 1L), (run.Result.Exchange.Petitions, run.Result.Exchange.Granted));
    }

    // A searches 148-158 and drafts to 164, B 148-178 and drafts to 184.
    [Fact]
    public void A_refused_petition_ends_the_hold_at_both_offices()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, s_programme with { GrantShare = 1e-9 }));

        Assert.Equal(OutsideReason.Refused, Assert.Single(run.Lines(ExchangeEventKind.StayedOutside)).Reason);
        Assert.Equal((164, 184), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    // The applicant withdraws at 120.
    [Fact]
    public void A_withdrawn_petition_ends_the_hold()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, s_programme with { WithdrawalShare = 1, WithdrawalHours = new Constant(20) }));

        Assert.Equal((136, 156), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    // B takes it up at 100, twenty hours before its petition comes. A holds it until the decisions at 168 find that.
    [Fact]
    public void An_office_that_does_not_know_of_the_petition_yet_takes_it_up()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, s_programme with { PetitionGapHours = new Constant(20) }));

        Assert.Equal(OutsideReason.ExaminationBegun, Assert.Single(run.Lines(ExchangeEventKind.StayedOutside)).Reason);
        Assert.Equal((168, 100), (SearchedFrom(run, 0), SearchedFrom(run, 1)));
        Assert.Equal((184, 136), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    // The lead searches from 148; the second office waits for its result until 158, and the lead for the second's until 188.
    [Fact]
    public void With_serial_sharing_the_second_office_goes_from_one_hold_into_the_other()
    {
        ProgrammePlan serial = s_programme with { Protocol = Worlds.Protocol("serial") };

        SimRun run = SimRun.Of(Worlds.OneFamily(s_offices, serial));

        Assert.Equal((148, 158), (SearchedFrom(run, 0), SearchedFrom(run, 1)));
        Assert.Equal((194, 194), (run.FirstActionHour(0), run.FirstActionHour(1)));
    }

    // The own case of A, requested at 110, would wait for the family's 16 h; it goes first while the family is held.
    [Fact]
    public void Other_cases_go_ahead_of_what_is_held()
    {
        OfficePlan[] offices = [s_offices[0].WithOrdinary(Worlds.Dated(110)), s_offices[1]];

        SimRun run = SimRun.Of(Worlds.OneFamily(offices, s_programme));

        Assert.Equal(126, SimRun.HourOf(Assert.Single(run.Ordinary()).FirstActionAt));
        Assert.Equal(148, SearchedFrom(run, 0));
    }

    private static double SearchedFrom(SimRun run, int office) => SimRun.HourOf(run.Leg(office).SearchStartedAt);
}
