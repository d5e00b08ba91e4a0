using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Petitions that applicants withdraw before they are decided. Nobody examines before hour 800.</summary>
public sealed class WithdrawalTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6).OpensAt(800);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6).OpensAt(800);

    // The petition is filed at hour 100 and decided at 150.
    [Theory]
    [InlineData(49.9, OutsideReason.Withdrawn)]
    [InlineData(50.1, OutsideReason.None)]
    public void A_petition_can_be_withdrawn_until_it_is_decided(double hours, OutsideReason expected)
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(50)), new Delay(new Constant(10))],
            WithdrawalShare = 1,
            WithdrawalHours = new Constant(hours),
        };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme));

        Assert.Equal([0, 1], run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Office));
        if (expected == OutsideReason.None)
        {
            Assert.Equal(150, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.ProgrammeGranted)).At));
            Assert.Empty(run.Lines(ExchangeEventKind.StayedOutside));
        }
        else
        {
            ExchangeEvent left = Assert.Single(run.Lines(ExchangeEventKind.StayedOutside));
            Assert.Equal((100 + hours, expected), (SimRun.HourOf(left.At), left.Reason));
            Assert.Equal(
                (1, 1, 0, 0),
                (run.Result.Exchange.Withdrawn, run.Result.Exchange.Outside, run.Result.Exchange.Granted, run.Result.Exchange.Undecided));
        }
    }

    [Fact]
    public void As_many_petitions_are_withdrawn_as_the_share_and_the_wait_say()
    {
        // s_a withdrawal after less than 50 of 0 to 200 hours is in time: 0.4 x 50 / 200 = 10 % of 2,000. Four standard deviations are 4
        // x sqrt(2000 x 0.1 x 0.9) = 54.
        ProgrammePlan programme = Worlds.Programme("parallel") with
        {
            Eligibility = [new Delay(new Constant(50)), new Delay(new Constant(50))],
            WithdrawalShare = 0.4,
            WithdrawalHours = new Uniform(0, 200),
        };
        double[] hours = [.. Enumerable.Range(0, 2000).Select(static family => 0.1 * family)];

        SimRun run = SimRun.Of(Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(hours)), programme));

        Assert.InRange(run.Result.Exchange.Withdrawn, 200 - 54, 200 + 54);
        Assert.Equal(2000, run.Result.Exchange.Withdrawn + run.Result.Exchange.Granted);
    }
}
