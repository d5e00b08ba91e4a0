using CspSim.Engine.Distributions;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Single families under collaborative examination, hour by hour. Every family is requested at hour 100; s_a is the main office.
/// </summary>
public sealed class CollaborativeExaminationTimelineTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);

    private static readonly ProgrammePlan s_plain = Worlds.Programme("cs-and-e") with { WaitForPartner = Worlds.Hours(100) };

    [Fact]
    public void The_draft_goes_out_the_contribution_comes_in_and_the_merged_result_goes_to_the_peer()
    {
        ProgrammePlan programme = s_plain with { ReadingEffortHours = new Constant(2), SearchSavingShare = new Constant(0.4) };
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme, latencyHours: 8));

        // s_a searches 100-110; its draft reaches s_b at 118. s_b reads 2 h and searches 30 x (1 - 0.4) = 18 h: 118-138. The contribution
        // reaches s_a at 146; s_a reads 2 h and drafts 6 h: 146-154. The merged result reaches s_b at 154, which reads and drafts: 154-162.
        Assert.Equal(118, SimRun.HourOf(run.Leg(1).SearchStartedAt));
        Assert.Equal(18, run.Leg(1).SearchHours, 9);
        Assert.Equal(154, run.FirstActionHour(0));
        Assert.Equal(162, run.FirstActionHour(1));
        Assert.Equal((2.0, 4.0), (run.Leg(0).ReadingHours, run.Leg(1).ReadingHours));
        Assert.Equal(0, run.Result.Exchange.ActedAlone);
        Assert.Equal(3, run.Result.Exchange.Delivered);
    }

    [Fact]
    public void The_main_office_goes_on_with_as_many_contributions_as_the_programme_asks_for()
    {
        OfficePlan c = Worlds.Office("C", 90, 6);
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b, c], s_plain with { ContributionsNeeded = 1, WaitForPartner = Worlds.Hours(500) }, latencyHours: 8));

        // Drafts at 118. s_b searches until 148, its contribution reaches s_a at 156: s_a drafts until 162. The merged result reaches
        // both at 164: s_b drafts 164-170; C searches until 208 and drafts until 214, its contribution comes too late.
        Assert.Equal((162.0, 170.0, 214.0), (run.FirstActionHour(0), run.FirstActionHour(1), run.FirstActionHour(2)));
        Assert.Equal(1, run.Result.Exchange.Late);
        Assert.Equal(0, run.Result.Exchange.ActedAlone);
    }

    [Fact]
    public void Without_a_link_everybody_acts_alone_after_the_wait()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], s_plain).OverSuppliedLink(), link: FakeLinkFactory.Dead);

        // s_a waits 110-210 and drafts until 216. s_b is held 100-200, searches until 230, waits until 330 and drafts until 336.
        Assert.Equal((216.0, 336.0), (run.FirstActionHour(0), run.FirstActionHour(1)));
        Assert.Equal(2, run.Result.Exchange.ActedAlone);
    }
}
