using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>What becomes of petitions without the applicant's consent to the exchange. Nobody examines before hour 800.</summary>
public sealed class ConsentTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6).OpensAt(800);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6).OpensAt(800);

    // 400 families, of which three quarters consent: 300, standard deviation sqrt(400 x 0.75 x 0.25) = 8.7; four of them. Two offices that
    // each grant half of these grant 75, standard deviation sqrt(400 x 0.1875 x 0.8125) = 7.8.
    [Theory]
    [InlineData(1, 265, 335)]
    [InlineData(0.5, 44, 106)]
    public void Without_consent_a_pair_stays_outside(double grantShare, long least, long most)
    {
        double[] days = [.. Enumerable.Range(0, 400).Select(i => (double)i)];
        ProgrammePlan programme = Worlds.Programme("parallel") with { ConsentShare = 0.75, GrantShare = grantShare };

        SimRun run = SimRun.Of(Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(days)), programme));

        ExchangeTotals counts = run.Result.Exchange;
        Assert.InRange(counts.Granted, least, most);
        Assert.InRange(counts.NoConsent, 65, 135);
        Assert.Equal((400, grantShare < 1), (counts.Granted + counts.Refused + counts.NoConsent, counts.Refused > 0));
        Assert.Equal(
            counts.NoConsent, run.Lines(ExchangeEventKind.StayedOutside).Count(static line => line.Reason == OutsideReason.NoConsent));
    }

    // The office of first filing decides at 110: the other one, which would decide at 120, does not any more.
    [Fact]
    public void A_lack_of_consent_is_found_by_the_first_decision()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            ConsentShare = 0,
            Eligibility = [new Delay(new Constant(10)), new Delay(new Constant(20))],
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme));

        ExchangeEvent outside = Assert.Single(run.Lines(ExchangeEventKind.StayedOutside));
        Assert.Equal((OutsideReason.NoConsent, 110.0), (outside.Reason, SimRun.HourOf(outside.At)));
        Assert.Equal((1L, 1L), (run.Result.Exchange.NoConsent, run.Result.Exchange.Outside));
    }
}
