using System.Globalization;
using CspSim.Engine.Calendar;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.PriorArt;
using CspSim.Model.Runs;
using CspSim.Tests.Support;
using Xunit;

namespace CspSim.Validation.Fuzz;

/// <summary>Random worlds over failing links keep the rules of the house.</summary>
/// <remarks>A world is its seed: to see one again, set CSPSIM_FUZZ_SEED to it and run the test of the chosen world.</remarks>
public sealed class RandomWorldTests
{
    private const int WorldsPerCase = 50;

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

    [Fact]
    public void Random_worlds_meet_everything_that_can_happen_in_an_exchange()
    {
        var seen = new HashSet<ExchangeEventKind>();
        var reasons = new HashSet<LeaveReason>();
        var protocols = new HashSet<string>(StringComparer.Ordinal);
        var endings = new HashSet<Ending>();
        for (ulong seed = 1; seed <= 150; seed++)
        {
            WorldPlan world = RandomWorld.Draw(seed);
            SimRun run = RunOf(world, seed);
            seen.UnionWith(run.Log.Select(line => line.Kind));
            reasons.UnionWith(run.Lines(ExchangeEventKind.ProgrammeLeft).Select(line => line.Reason));
            protocols.Add(world.Programme.Protocol.Name);
            endings.UnionWith(run.Cases.Select(row => row.Facts.Art.Ending));
        }

        Assert.Empty(Enum.GetValues<ExchangeEventKind>().Except(seen));
        Assert.Empty(Enum.GetValues<LeaveReason>().Where(reason => reason != LeaveReason.None).Except(reasons));
        Assert.Empty(Enum.GetValues<Ending>().Except(endings));
        Assert.Equal(ProtocolCatalog.All.Count, protocols.Count);
    }

    private static void Check(ulong seed)
    {
        WorldPlan world = RandomWorld.Draw(seed);
        SimRun run;
        try
        {
            run = RunOf(world, seed);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(Message(seed, "stopped"), failure);
        }

        foreach (string? broken in Broken(run, world))
        {
            Assert.True(broken is null, Message(seed, broken));
        }

        SimRun heap = SimRun.Of(world, seed, link: new PollyLinkFactory(), calendar: new HeapCalendar());
        Assert.True(heap.Log.SequenceEqual(run.Log) && heap.Cases.SequenceEqual(run.Cases), Message(seed, "runs differently on a heap"));
    }

    private static IEnumerable<string?> Broken(SimRun run, WorldPlan world)
    {
        bool isOver = world.Window.Follow == FollowUp.Decisions;
        yield return FilingRules.WhatComesInEndsOrIsInside(run, isOver);
        yield return FilingRules.StampsAscend(run);
        yield return FilingRules.MonthsAddUp(run, world);
        yield return FilingRules.NoExaminerIsOnTwoJobs(run, world);
        yield return FilingRules.NobodySearchesBeforeTheLaneIsDecided(run, world);
        foreach (string? broken in OutsideHours(run, world))
        {
            yield return broken;
        }

        yield return ArtRules.NobodyKnowsMoreThanThereIs(run);
        yield return ArtRules.WhatEndsHasAnEndingThatFits(run);
        yield return ArtRules.NothingComesFromAPartnerWithoutExchange(run, world);
        yield return ArtRules.OneInventionHasTheSameDocumentsEverywhere(run);
        yield return ExchangeRules.TimeNeverGoesBack(run);
        yield return ExchangeRules.EachExchangeIsRequestedOnceAndHasOneEndAtMost(run, isOver);
        yield return ExchangeRules.OnlyOfficesOfTheProgrammeExchange(run, world.Programme.Offices);
        yield return ExchangeRules.AReportIsUsedOnceAtMost(
            run, isPassive: !world.Programme.Protocol.NeedsPetition || world.Programme.Protocol.NeedsAllowance, readsDrafts: string.Equals(world.Programme.Protocol.Name, "cs-and-e", StringComparison.Ordinal));
        yield return ExchangeRules.EveryPetitionIsGrantedOrLeftOrOpen(run, isOver);
        yield return ExchangeRules.LegsAreSearchedAndActedOnOnce(run);
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
        string.Create(CultureInfo.InvariantCulture, $"The world of seed {seed}: {broken}. Again: CSPSIM_FUZZ_SEED={seed}, test The_chosen_world_keeps_its_books.");
}
