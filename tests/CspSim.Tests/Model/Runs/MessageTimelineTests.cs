using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// Messages of a family that is granted at hour 100: s_a searches until 110 and s_b until 130; each message is on its way for 8 h.
/// </summary>
public sealed class MessageTimelineTests
{
    private static readonly OfficePlan s_a = Worlds.Office("A", 10, 6);
    private static readonly OfficePlan s_b = Worlds.Office("B", 30, 6);
    private static readonly Delay s_twentyHours = new(new Constant(20));

    [Fact]
    public void Messages_are_numbered_from_one_in_the_order_in_which_they_are_sent()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel"), latencyHours: 8));

        Assert.Equal([1L, 2], run.Lines(ExchangeEventKind.MessageRequested).Select(line => line.MessageNumber));
    }

    // In turn, s_b is released at 138, when s_a's report can be read, searches until 168, and its combined report comes to s_a at 176.
    [Theory]
    [InlineData("parallel", 118, 138)]
    [InlineData("serial", 118, 176)]
    public void Every_report_is_translated_from_its_receipt_on(string protocol, double first, double second)
    {
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], Worlds.Programme(protocol) with { TranslationDelay = s_twentyHours }, latencyHours: 8));

        double[] received = [first, second];
        IReadOnlyList<ExchangeEvent> translated = run.Lines(ExchangeEventKind.ReportTranslated);
        Assert.Equal(received, translated.Select(line => SimRun.HourOf(line.StartedAt)));
        Assert.Equal(received.Select(static hour => hour + 20), translated.Select(line => SimRun.HourOf(line.At)));
    }

    [Fact]
    public void A_decision_needs_no_translation()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Notices = true, TranslationDelay = s_twentyHours };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a.OpensAt(500), s_b.OpensAt(500)], programme, latencyHours: 8));

        // Decided with the petition; each office knows the other's decision 8 h later.
        Assert.Equal(108, SimRun.HourOf(Assert.Single(run.Lines(ExchangeEventKind.ProgrammeGranted)).At));
        Assert.All(run.Lines(ExchangeEventKind.ReportTranslated), line => Assert.Equal(MessageKind.SearchReport, line.Message));
    }

    [Fact]
    public void Every_message_has_a_latency_of_its_own()
    {
        WorldPlan world = Worlds.World([s_a, s_b], Worlds.Families(2, Worlds.Dated(100, 200, 300)), Worlds.Programme("parallel"));

        SimRun run = SimRun.Of(world with { Link = new LinkPlan { LatencyHours = new Uniform(0, 5) } });

        Assert.Equal(6, run.Lines(ExchangeEventKind.MessageDelivered).Select(line => line.At - line.StartedAt).Distinct().Count());
    }

    [Fact]
    public void What_an_office_has_read_stands_in_the_log_of_its_action()
    {
        // In turn among three: s_b reads s_a's report before its search and C's combined one before its action.
        ProgrammePlan programme = Worlds.Programme("serial") with { ReadingEffortHours = new Constant(2) };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b, Worlds.Office("C", 20, 6)], programme, latencyHours: 8));

        Assert.Equal(
            [1, 2, 1], run.Lines(ExchangeEventKind.FirstActionIssued).OrderBy(line => line.Office).Select(line => line.KnownResults));
        Assert.Equal([(0, 1, 2.0), (1, 1, 2.0), (1, 1, 2.0), (2, 1, 2.0)], run.Lines(ExchangeEventKind.PartnerReportRead)
            .OrderBy(line => line.Office).Select(line => (line.Office, line.KnownResults, line.EffortHours)));
        Assert.All(run.Lines(ExchangeEventKind.PartnerReportRead), line => Assert.Equal(0, line.NewDocuments));
    }

    [Fact]
    public void Who_has_nothing_to_read_is_not_logged_as_reading()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { WaitForPartner = Worlds.Hours(24) };

        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], programme).OverSuppliedLink(), link: FakeLinkFactory.Dead);

        Assert.Empty(run.Lines(ExchangeEventKind.PartnerReportRead));
        Assert.Equal([true, true], run.Lines(ExchangeEventKind.WentAlone).Select(line => line.ActedAlone));
    }

    [Fact]
    public void A_second_copy_is_logged_for_no_family()
    {
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel")).OverSuppliedLink(), link: FakeLinkFactory.Duplicating);

        Assert.Equal([-1L, -1], run.Lines(ExchangeEventKind.DuplicateIgnored).Select(line => line.Family));
    }

    [Fact]
    public void A_breaker_that_opens_is_logged_for_no_family()
    {
        SimRun run = SimRun.Of(Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel")).OverSuppliedLink(), link: new OpeningFactory());

        Assert.Equal(
            [(-1L, 0, 1), (-1L, 1, 0)],
            run.Lines(ExchangeEventKind.CircuitOpened).Select(line => (line.Family, line.Office, line.Partner)));
    }

    [Fact]
    public void A_notice_that_is_lost_keeps_nobody_out()
    {
        ProgrammePlan programme = Worlds.Programme("parallel") with { Notices = true, Eligibility = [s_twentyHours, s_twentyHours] };

        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a.OpensAt(500), s_b.OpensAt(500)], programme).OverSuppliedLink(), link: FakeLinkFactory.Losing(
                MessageKind.RequestNotice,
                8));

        Assert.Equal((1, 0), (run.Result.Exchange.Granted, run.Result.Exchange.Outside));
    }

    [Fact]
    public void A_draft_that_comes_after_its_receiver_has_gone_alone_is_late()
    {
        // s_a has s_b's report at 138 and its draft at 144, which reaches s_b at 152; s_b has drafted by 136 and waits five hours.
        SimRun run = SimRun.Of(
            Worlds.OneFamily([s_a, s_b], Worlds.Programme("parallel-drafts") with { WaitForDraft = Worlds.Hours(5) }, latencyHours: 8));

        ExchangeEvent late = Assert.Single(run.Lines(ExchangeEventKind.LateReportArrived));
        Assert.Equal((MessageKind.DraftAction, 152, 1), (late.Message, SimRun.HourOf(late.At), run.Result.Exchange.Late));
        Assert.Equal(141, run.FirstActionHour(1));
    }

    /// <summary>Links that deliver at once and whose breaker opens with every message.</summary>
    private sealed class OpeningFactory : ILinkFactory
    {
        public ILink Create(LinkPlan plan, int officeCount, ILinkHost host) => new Opening(host);

        public IReadOnlyList<LinkOutage> OutagesOf(LinkPlan plan, KeyedDraws draws, SimTime until) => [];

        private sealed class Opening(ILinkHost host) : ILink
        {
            public void Send(in Message message)
            {
                host.OnBreakerChanged(message.FromOffice, message.ToOffice, new(BreakerState.Open, FailureShare: 1, Calls: 3));
                host.OnDelivered(in message, 1);
            }

            public void OnTimer(int timer) => throw new InvalidOperationException("It sets no timer.");
        }
    }
}
