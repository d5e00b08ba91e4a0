using System.Globalization;
using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Distributions;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>Random worlds over failing links keep the rules of the house.</summary>
/// <remarks>A world is its seed: to see one again, set CSPSIM_FUZZ_SEED to it and run the test of the chosen world.</remarks>
public sealed class RandomWorldTests
{
    private const int WorldsPerCase = 50;

    private static readonly Measure[] s_measures = [.. MeasureCatalog.All, .. MeasureRules.Shares];

    [Theory]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(101)]
    [InlineData(151)]
    public void Every_random_world_keeps_its_books(int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + WorldsPerCase; seed++)
        {
            Check((ulong)seed);
        }
    }

    // Seeds that no other test has, and only the rules of the hours.
    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData(1001)]
    [InlineData(1401)]
    public void In_no_random_world_does_an_office_act_outside_its_hours(int firstSeed)
    {
        for (ulong seed = (ulong)firstSeed; seed < (ulong)firstSeed + 400; seed++)
        {
            WorldPlan world = RandomWorld.Draw(seed);
            SimRun run = RunOf(world, seed);
            Assert.All(OutsideHours(run, world), broken => Assert.True(broken is null, Message(seed, broken)));
        }
    }

    [Fact]
    public void The_chosen_world_keeps_its_books()
    {
        string? chosen = Environment.GetEnvironmentVariable("CSPSIM_FUZZ_SEED");

        Check(chosen is null ? 2026 : ulong.Parse(chosen, CultureInfo.InvariantCulture));
    }

    /// <summary>What is measured is known from keyed draws and dates: more examiners or no programme change none of it.</summary>
    [Theory]
    [InlineData(1)]
    public void No_arm_changes_which_requests_are_measured(int firstSeed)
    {
        long withdrawn = 0;
        for (ulong seed = (ulong)firstSeed; seed < (ulong)firstSeed + WorldsPerCase; seed++)
        {
            WorldPlan world = RandomWorld.Draw(seed);
            WorldPlan other = world with
            {
                Programme = world.Programme with { Protocol = ProtocolCatalog.None },
                Offices = [.. world.Offices.Select(static office => office with { Examiners = [new ExaminerStep(SimTime.Zero, 5)] })],
            };
            SimRun run = RunOf(world, seed);
            withdrawn += run.Cases.Count(static row => row.Facts.Ending == Ending.Withdrawn);

            Assert.True(run.Result.Cases.Requested == RunOf(other, seed).Result.Cases.Requested, Message(seed, "other cases are measured"));
        }

        Assert.True(withdrawn > 100, $"only {withdrawn} applications were withdrawn");
    }

    [Fact]
    public void Random_worlds_meet_everything_that_can_happen_in_an_exchange()
    {
        var seen = new HashSet<ExchangeEventKind>();
        var reasons = new HashSet<OutsideReason>();
        var protocols = new HashSet<string>(StringComparer.Ordinal);
        var endings = new HashSet<Ending>();
        for (ulong seed = 1; seed <= 300; seed++)
        {
            WorldPlan world = RandomWorld.Draw(seed);
            SimRun run = RunOf(world, seed);
            seen.UnionWith(run.Log.Select(line => line.Kind));
            reasons.UnionWith(run.Lines(ExchangeEventKind.StayedOutside).Select(line => line.Reason));
            protocols.Add(world.Programme.Protocol.Name);
            endings.UnionWith(run.Cases.Select(row => row.Facts.Ending));
        }

        Assert.Empty(Enum.GetValues<ExchangeEventKind>().Except(seen));
        Assert.Empty(Enum.GetValues<OutsideReason>().Where(reason => reason != OutsideReason.None).Except(reasons));
        Assert.Empty(Enum.GetValues<Ending>().Except(endings));
        Assert.Equal(ProtocolCatalog.All.Count, protocols.Count);
    }

    /// <summary>Every mechanism is on in a good part of the worlds whose books are checked, and all of them at once in some.</summary>
    [Fact]
    public void Random_worlds_have_every_mechanism()
    {
        WorldPlan[] worlds = [.. Enumerable.Range(1, 200).Select(static seed => RandomWorld.Draw((ulong)seed))];
        (string Name, Func<WorldPlan, bool> Has)[] mechanisms =
        [
            ("several routes", static world => world.Families.Any(static stream => stream.Routes.Count > 1)),
            ("early requests", static world => world.Programme.EarlyRequestShare > 0),
            ("holds", static world => world.Programme.HoldsWhileDeciding),
            ("lanes of families with caps", static world => Lanes(world).Any(static lane => lane.Families?.YearlyCap is not null)),
            ("periods", static world => world.Offices.Any(static office => office.Desks?.Period is not null)),
            ("searches outside", static world => world.Offices.Any(static office => office.Desks?.OutsideSearch is not null)),
            ("approval", static world => world.Offices.Any(static office => office.Desks?.Approval is not null)),
            ("dispatch", static world => world.Offices.Any(static office => office.Desks is { Dispatch.IsNone: false })),
            ("withdrawals", static world => world.Offices.Any(static office => office.Outflow.WithdrawalShare > 0)),
            ("cases under way", static world => world.Offices.Any(static office => office.Backlog is { FirstActionsPerHour: > 0 })),
            ("deferral", static world => world.Offices.Any(static office => office.Outflow.DeferralShare > 0)),
            ("changes of staff", static world => world.Offices.Any(static office => office.Examiners.Count > 1)),
        ];

        Assert.All(mechanisms, each => Assert.True(worlds.Count(each.Has) >= 50, $"{each.Name} in only {worlds.Count(each.Has)} of 200"));
        Assert.InRange(worlds.Count(world => Array.TrueForAll(mechanisms, each => each.Has(world))), 10, 200);
    }

    private static IEnumerable<LanePlan> Lanes(WorldPlan world) => world.Offices.SelectMany(static office => office.Lanes);

    /// <summary>
    /// Where an attempt came damaged, the next one of the same message comes damaged as often as the chance says, no more: over all worlds
    /// the sum of (damaged - chance) is normal with the variance of its parts.
    /// </summary>
    [Fact]
    public void After_a_damaged_attempt_the_next_is_damaged_by_a_chance_of_its_own()
    {
        double surplus = 0;
        double variance = 0;
        for (ulong seed = 1; seed <= 1500; seed++)
        {
            WorldPlan world = RandomWorld.Draw(seed);
            CorruptionFault? fault = world.Link.Faults.OfType<CorruptionFault>().SingleOrDefault();
            if (fault is null || world.Link.Resilience is not { Retry: not null, Hedge: null })
            {
                continue;
            }

            foreach (var attempts in RunOf(world, seed).Lines(ExchangeEventKind.MessageAttempted).GroupBy(line => line.MessageNumber))
            {
                ExchangeEvent[] inOrder = [.. attempts];
                foreach ((ExchangeEvent before, ExchangeEvent next) in inOrder.Zip(inOrder.Skip(1)))
                {
                    bool isKnown = next.Outcome is LinkOutcome.Ok or LinkOutcome.Corruption && next.StartedAt < fault.To;
                    if (before.Outcome == LinkOutcome.Corruption && isKnown)
                    {
                        surplus += (next.Outcome == LinkOutcome.Corruption ? 1 : 0) - fault.Probability;
                        variance += fault.Probability * (1 - fault.Probability);
                    }
                }
            }
        }

        Assert.True(variance > 50, $"only {variance} to judge by");
        Assert.True(Math.Abs(surplus) < 5 * Math.Sqrt(variance), $"{surplus} more than {Math.Sqrt(variance)} would explain");
    }

    /// <summary>
    /// Conservation: where every case of an office takes the same effort in one sitting and nothing is shared, priority changes who is
    /// served and not when somebody is: the instants of first actions of each office are the same, whatever its calendar, examiners and
    /// lanes. Only without desks: a grant moves a case from a docket to the inbox, and approval takes a time of its own for each case.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(51)]
    public void Priority_alone_moves_no_instant_at_which_an_office_acts(int firstSeed)
    {
        int differing = 0;
        for (int seed = firstSeed; seed < firstSeed + WorldsPerCase; seed++)
        {
            WorldPlan world = OfEqualEffort(RandomWorld.Draw((ulong)seed));
            SimRun first = RunOf(world with { Programme = world.Programme with { Priority = true } }, (ulong)seed);
            SimRun equal = RunOf(world with { Programme = world.Programme with { Priority = false } }, (ulong)seed);

            differing += first.Cases.SequenceEqual(equal.Cases) ? 0 : 1;
            for (int office = 0; office < world.Offices.Count; office++)
            {
                bool isSame = Instants(equal, office).SequenceEqual(Instants(first, office));
                Assert.True(isSame, Message((ulong)seed, $"priority moves the work of office {office}"));
            }
        }

        Assert.True(differing > WorldsPerCase / 3, $"priority changed something in {differing} worlds only");
    }

    private static WorldPlan OfEqualEffort(WorldPlan world) => world with
    {
        PriorArt = null,
        Programme = world.Programme with
        {
            Protocol = ProtocolCatalog.All.Single(static known => known.Name is "parallel"),
            Sharing = false,
            Selection = SelectionPlan.None,

            // What is held depends on whether it still waits at the petition, and so on the order.
            HoldsWhileDeciding = false,
        },
        Offices = [.. world.Offices.Select(static (office, index) => office with
        {
            SearchEffortHours = new Constant(18 + index),
            FirstActionEffortHours = new Constant(2),
            ActsRightAfterSearch = true,
            Desks = null,
            Outcome = new GeometricOutcome(0, Delay.None, new Constant(0)),
            // Who is served first decides who is still there to be withdrawn.
            Outflow = OutflowPlan.None,
        })],
    };

    private static IEnumerable<SimTime> Instants(SimRun run, int office) =>
        run.Cases.Where(row => row.Office == office).Select(static row => row.Facts.FirstActionAt).Order();

    private static void Check(ulong seed)
    {
        WorldPlan world = RandomWorld.Draw(seed);
        SimRun run;
        try
        {
            run = SimRun.Of(world, seed, link: new PollyLinkFactory(), reference: new HeapCalendar(), measures: s_measures);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(Message(seed, "stopped"), failure);
        }

        foreach (string? broken in Broken(run, world))
        {
            Assert.True(broken is null, Message(seed, broken));
        }
    }

    private static IEnumerable<string?> Broken(SimRun run, WorldPlan world)
    {
        bool isOver = world.Window.Follow == FollowUp.Decisions && run.Result.StoppedAt < world.Window.Horizon;
        yield return FilingRules.WhatComesInEndsOrIsInside(run, isOver);
        yield return FilingRules.StampsAscend(run);
        yield return FilingRules.MonthsAddUp(run, world);
        yield return FilingRules.HoursAddUp(run, world);
        yield return FilingRules.NoExaminerIsOnTwoJobs(run, world);
        yield return FilingRules.NobodySearchesBeforeTheLaneIsDecided(run, world);
        foreach (string? broken in OutsideHours(run, world))
        {
            yield return broken;
        }

        yield return ArtRules.NobodyKnowsMoreThanThereIs(run);
        yield return ArtRules.WhatEndsHasAnEndingThatFits(run, world);
        yield return ArtRules.NothingComesFromAPartnerWithoutSharing(run, world);
        yield return ArtRules.OneInventionHasTheSameDocumentsEverywhere(run);
        yield return MeasureRules.AShareIsWhatTheCasesSay(run, world);
        yield return MeasureRules.GrantsAndRefusalsAreThoseOfTheWindow(run, world);
        yield return MeasureRules.EntriesOfAllLanesAreTheRequestsAndThoseWhoGoOver(run, world);
        yield return MeasureRules.AnAuditFindsOnlyWhatWasMissed(run);
        yield return MeasureRules.ReadingTakesNoMoreThanTheCasesSay(run, world);
        yield return AttemptRules.AttemptsCountFromOneToAsManyAsTheGatewayMakes(run, world.Link.Resilience);
        yield return AttemptRules.EveryAttemptEndsAsTheLinkAllows(run, world.Link);
        yield return AttemptRules.EachAttemptTakesItsOwnTime(run, world.Link);
        yield return AttemptRules.NoAttemptStartsAfterTheMessageIsDue(run);
        yield return AttemptRules.ReportsAreDueWhenTheWaitIsOver(run, world.Programme);
        yield return ExchangeRules.TimeNeverGoesBack(run);
        yield return ExchangeRules.EachMessageIsRequestedOnceAndHasOneEndAtMost(run, isOver);
        yield return ExchangeRules.OnlyOfficesOfTheProgrammeSendMessages(run, world.Programme.Offices);
        yield return ExchangeRules.AReportIsUsedOnceAtMost(
            run, isPassive: !world.Programme.Protocol.NeedsPetition || world.Programme.Protocol.NeedsAllowance, readsDrafts: string.Equals(
                world.Programme.Protocol.Name,
                "cs-and-e",
                StringComparison.Ordinal));
        yield return ExchangeRules.EveryPetitionIsGrantedOrOutsideOrOpen(run, isOver);
        yield return ExchangeRules.LegsAreSearchedAndActedOnOnce(run);
        yield return ExchangeRules.FirstActionsAreDueAfterTheSharing(run, world.Programme.FirstActionTime);
        yield return ExchangeRules.TotalsAreThoseOfTheLog(run);
    }

    private static IEnumerable<string?> OutsideHours(SimRun run, WorldPlan world)
    {
        yield return HoursRules.NothingIsBegunOutsideHours(run, world);
        yield return HoursRules.NoOfficeActsOutsideHours(run, world);
        yield return HoursRules.SomebodyIsThereToGrant(run, world);
        yield return HoursRules.TheUrgentCaseOfTheNightGoesFirst(run, world);
    }

    private static SimRun RunOf(WorldPlan world, ulong seed) => SimRun.Of(world, seed, link: new PollyLinkFactory());

    private static string Message(ulong seed, string? broken) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The world of seed {seed}: {broken}. Again: CSPSIM_FUZZ_SEED={seed}, test The_chosen_world_keeps_its_books.");
}
