using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Exchange.Protocols;

/// <summary>What every protocol keeps to, whatever the link does.</summary>
public sealed class ProtocolContractTests
{
    public enum Weather
    {
        Plain,
        AtOnce,
        Latency,
        Dead,
        DeadAtOnce,
        Duplicating,
    }

    public static TheoryData<string, int, Weather> Worlds_of_all_protocols()
    {
        var data = new TheoryData<string, int, Weather>();
        foreach (IExchangeProtocol protocol in ProtocolCatalog.All)
        {
            foreach (int offices in (int[])[2, 3])
            {
                foreach (Weather weather in Enum.GetValues<Weather>())
                {
                    data.Add(protocol.Name, offices, weather);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public void What_comes_in_ends_or_is_inside_and_what_is_measured_ends(string protocol, int offices, Weather weather)
    {
        SimRun run = RunOf(protocol, offices, weather);

        FilingBalance balance = run.Result.Balance;
        Assert.True(balance.In > 100, $"Only {balance.In} applications came in.");
        Assert.Equal(balance.In, balance.Ended + balance.Inside);
        Assert.Equal(0, run.Result.NotEnded);
        Assert.Equal(balance.In, run.Cases.Count);
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public void Each_application_of_a_family_is_searched_once_and_acted_on_once(string protocol, int offices, Weather weather)
    {
        SimRun run = RunOf(protocol, offices, weather);

        var legs = run.Cases.Where(row => run.Log.Any(line => line.Family == row.Family && line.Kind == ExchangeEventKind.SearchStarted))
            .Where(row => row.Family >= 0)
            .Select(row => (row.Family, row.Office)).OrderBy(leg => leg).ToList();
        Assert.True(legs.Count > 20 || protocol == "none" || weather == Weather.Dead, $"Only {legs.Count} legs were logged.");
        Assert.Equal(legs, LegsOf(run, ExchangeEventKind.SearchStarted));
        Assert.Equal(legs, LegsOf(run, ExchangeEventKind.SearchCompleted));
        Assert.Equal(legs, LegsOf(run, ExchangeEventKind.FirstActionIssued));
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public void The_log_never_goes_back_in_time(string protocol, int offices, Weather weather)
    {
        SimRun run = RunOf(protocol, offices, weather);

        SimTime before = SimTime.Always;
        foreach (ExchangeEvent line in run.Log)
        {
            Assert.True(line.At >= before, $"{line.Kind} at {line.At} stands after {before}.");
            before = line.At;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public void The_totals_are_those_of_the_log(string protocol, int offices, Weather weather)
    {
        SimRun run = RunOf(protocol, offices, weather);

        ExchangeTotals totals = run.Result.Exchange;
        Assert.Equal(run.Lines(ExchangeEventKind.PetitionFiled).Select(line => line.Family).Distinct().Count(), totals.Petitions);
        Assert.Equal(run.Lines(ExchangeEventKind.ProgrammeGranted).Count, totals.Granted);
        Assert.Equal(run.Lines(ExchangeEventKind.StayedOutside).Count, totals.Outside);
        Assert.Equal(run.Lines(ExchangeEventKind.MessageRequested).Count, totals.Requested);
        Assert.Equal(run.Lines(ExchangeEventKind.MessageAttempted).Count, totals.Attempts);
        Assert.Equal(run.Lines(ExchangeEventKind.MessageDelivered).Count, totals.Delivered);
        Assert.Equal(run.Lines(ExchangeEventKind.MessageAbandoned).Count, totals.GivenUp);
        Assert.Equal(run.Lines(ExchangeEventKind.DuplicateIgnored).Count, totals.Duplicates);
        Assert.Equal(run.Lines(ExchangeEventKind.LateReportArrived).Count, totals.Late);
        Assert.Equal(run.Lines(ExchangeEventKind.FirstActionIssued).Count(line => line.ActedAlone), totals.ActedAlone);
        Assert.Equal(totals.Requested, totals.Delivered + totals.GivenUp);
        Assert.Equal(totals.Petitions, totals.Granted + totals.Outside);
        Assert.Equal(0, totals.InTransit);
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public void Families_that_ask_get_in(string protocol, int offices, Weather weather)
    {
        SimRun run = RunOf(protocol, offices, weather);

        bool asks = Worlds.Protocol(protocol).NeedsPetition && !ReferenceEquals(Worlds.Protocol(protocol), ProtocolCatalog.None);
        Assert.Equal(asks, run.Result.Exchange.Granted > 10);
        if (weather is Weather.Dead or Weather.DeadAtOnce)
        {
            Assert.Equal(0, run.Result.Exchange.Delivered);

            // Who waits for nobody never acts alone.
            Assert.Equal(asks && !Worlds.Protocol(protocol).NeedsAllowance, run.Result.Exchange.ActedAlone > 10);
        }
    }

    [Theory]
    [MemberData(nameof(Worlds_of_all_protocols))]
    public async Task The_same_seed_gives_the_same_log_on_any_thread(string protocol, int offices, Weather weather)
    {
        SimRun one = RunOf(protocol, offices, weather);
        SimRun again = RunOf(protocol, offices, weather);
        SimRun elsewhere = await Task.Factory.StartNew(
            () => RunOf(protocol, offices, weather),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        Assert.Equal(one.Log, again.Log);
        Assert.Equal(one.Log, elsewhere.Log);
        Assert.Equal(one.Cases, again.Cases);
        Assert.Equal(one.Cases, elsewhere.Cases);
        Assert.Equal(one.Result.EventCount, elsewhere.Result.EventCount);
    }

    private static SimRun RunOf(string protocol, int offices, Weather weather)
    {
        WorldPlan world = BusyWorld(protocol, offices, notices: weather is not (Weather.Dead or Weather.DeadAtOnce));
        ILinkFactory? link = weather switch
        {
            Weather.AtOnce => FakeLinkFactory.AtOnce,
            Weather.Latency => FakeLinkFactory.Delayed(50),
            Weather.Dead => FakeLinkFactory.Dead,
            Weather.DeadAtOnce => FakeLinkFactory.DeadAtOnce,
            Weather.Duplicating => FakeLinkFactory.Duplicating,
            _ => null,
        };
        return SimRun.Of(link is null ? world : world.OverSuppliedLink(), seed: 5, link: link);
    }

    // A standing backlog of about 20 days, so that petitions are decided before an examiner takes the case up.
    private static WorldPlan BusyWorld(string protocol, int offices, bool notices)
    {
        OfficePlan[] plans = [.. Enumerable.Range(0, offices).Select(index => Worlds.Office($"office {index}", 10, 6, examiners: 2) with
        {
            SearchEffortHours = new Exponential(10 + (2 * index)),
            Outcome = new GeometricOutcome(0.3, new Delay(new Exponential(300)), new Constant(4)),
            ActsRightAfterSearch = index % 2 == 0,
            Arrivals = [new ArrivalStreamPlan { Name = "own", Arrivals = Worlds.Poisson(0.05) }],
            Backlog = new BacklogPlan { Cases = 50, Depth = Worlds.Hours(480) },
        })];
        PriorArtPlan? documents = null;
        if (Worlds.Protocol(protocol).NeedsAllowance)
        {
            // The first office allows early, so that the others have not begun.
            documents = ArtWorlds.Documents();
            plans = [.. plans.Select(plan => plan with { Outcome = ArtWorlds.Outcome })];
            plans[0] = plans[0] with { Backlog = null, Examiners = [new ExaminerStep(SimTime.Zero, 6)] };
        }

        return Worlds.World(plans, Worlds.Families(offices, Worlds.Poisson(0.05), lagHours: 30), Worlds.Programme(protocol) with
        {
            Share = 0.7,
            Notices = notices,
            PetitionGapHours = new Uniform(0, 48),
            Eligibility = [.. Enumerable.Repeat(new Delay(new Constant(24)), offices)],
            GrantShare = 0.95,
            WaitForPartner = SimDuration.FromDays(15),
            WaitForDraft = SimDuration.FromDays(3),
            ReadingEffortHours = new Constant(1),
            SearchSavingShare = new Constant(0.3),
        }) with { PriorArt = documents };
    }

    private static List<(long Family, int Office)> LegsOf(SimRun run, ExchangeEventKind kind) =>
        [.. run.Lines(kind).Select(line => (line.Family, line.Office)).OrderBy(leg => leg)];
}
