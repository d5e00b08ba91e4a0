using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>Every arm of an experiment sees the same filings, efforts and applicants.</summary>
public sealed class CommonRandomNumbersTests
{
    public static TheoryData<string> Protocols() => [.. ProtocolCatalog.All.Select(protocol => protocol.Name)];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void The_same_applications_have_the_same_requests_efforts_and_responses_under_every_protocol(string protocol)
    {
        WorldPlan world = World();

        var alone = Draws(SimRun.Of(world with { Programme = world.Programme with { Protocol = ProtocolCatalog.None } }));
        var shared = Draws(SimRun.Of(world with { Programme = world.Programme with { Protocol = Worlds.Protocol(protocol) } }));

        Assert.True(alone.Count > 200, $"Only {alone.Count} cases.");
        Assert.Equal(alone, shared);
    }

    [Fact]
    public void Another_seed_or_replication_is_another_world()
    {
        var one = Draws(SimRun.Of(World()));

        Assert.NotEqual(one, Draws(SimRun.Of(World(), seed: 2)));
        Assert.NotEqual(one, Draws(SimRun.Of(World(), replication: 2)));
    }

    [Fact]
    public void A_further_stream_leaves_the_draws_of_the_others_alone()
    {
        WorldPlan world = World();
        OfficePlan more = world.Offices[0] with
        {
            Arrivals = [new ArrivalStreamPlan { Name = "more", Arrivals = Worlds.Poisson(0.03) }, .. world.Offices[0].Arrivals],
        };
        WorldPlan larger = world with { Offices = [more, world.Offices[1]] };

        var before = Draws(SimRun.Of(world));
        var after = Draws(SimRun.Of(larger));

        Assert.True(after.Count > before.Count);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void A_further_office_leaves_the_draws_of_the_others_alone()
    {
        WorldPlan world = World();
        FamilyStreamPlan wider = world.Families[0] with { Offices = [0, 1, 2], Lanes = [1, 1, 1] };
        WorldPlan larger = world with { Offices = [.. world.Offices, Office("C")], Families = [wider] };

        var before = Draws(SimRun.Of(world));
        var after = Draws(SimRun.Of(larger));

        Assert.Equal(before, after.Where(row => row.Office < 2));
        Assert.Contains(after, row => row.Office == 2);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Ladder_and_heap_give_the_same_events(string protocol)
    {
        WorldPlan world = World();
        world = world with { Programme = world.Programme with { Protocol = Worlds.Protocol(protocol) } };
        HeapCalendar heap = new();

        SimRun ladder = SimRun.Of(world, reference: heap);

        // The run asserts that event by event, and the heap has come as far as the run.
        Assert.True(heap.Now > ladder.Cases.Max(static row => row.Facts.FiledAt), $"The heap was left behind at {heap.Now}.");
    }

    [Fact]
    public void An_assertion_fails_where_the_reference_has_another_event() =>
        Assert.Contains(
            "its reference",
            Assert.ThrowsAny<Exception>(static () => SimRun.Of(World(), reference: new OtherKinds())).Message,
            StringComparison.Ordinal);

    // Measured cases are followed to their end in every arm. Order of requests is the same in every arm; the number of further actions
    // shows the responses, their effort the rest.
    private static List<(int Office, long Family, long Filed, long Requested, double Search, double Action, int Actions)> Draws(
        SimRun run) =>
    [
        .. run.Cases.Where(static row => row.Measured != MeasuredAs.Not).Select(row => (
            row.Office,
            row.Family,
            row.Facts.FiledAt.Ticks,
            row.Facts.RequestedAt.Ticks,
            row.Facts.SearchHours,
            row.Facts.ActionHours,
            row.Facts.Actions)).Order(),
    ];

    private static WorldPlan World() => Worlds.World([Office("A"), Office("B")], Families(), Worlds.Programme("parallel") with
    {
        Share = 0.6,
        WaitForPartner = Worlds.Hours(300),
        WaitForDraft = Worlds.Hours(50),
        ReadingEffortHours = new Exponential(2),
    });

    private static FamilyStreamPlan Families() =>
        Worlds.Families(2, Worlds.Poisson(0.05)) with { Routes = [new() { FilingLagHours = new Exponential(100) }] };

    private static OfficePlan Office(string name) => Worlds.Office(name, 10, 6, examiners: 3) with
    {
        SearchEffortHours = new Exponential(10),
        FirstActionEffortHours = new Exponential(6),
        RequestDelayHours = new Uniform(0, 50),
        Arrivals = [new ArrivalStreamPlan { Name = "own", Arrivals = Worlds.Poisson(0.08) }],
        Outcome = new GeometricOutcome(0.5, new Delay(new Exponential(100)), new Exponential(3)),
    };

    /// <summary>A heap that gives every event with another kind.</summary>
    private sealed class OtherKinds : IEventCalendar
    {
        private readonly HeapCalendar _events = new();

        public SimTime Now => _events.Now;

        public int Count => _events.Count;

        public void Schedule(SimTime time, ushort kind, int entity, ushort version = 0) =>
            _events.Schedule(time, (ushort)(kind + 1), entity, version);

        public bool TryTake(out ScheduledEvent next) => _events.TryTake(out next);

        public void Reset(SimTime now) => _events.Reset(now);
    }
}
