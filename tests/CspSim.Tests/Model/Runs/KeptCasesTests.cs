using CspSim.Engine;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>The cases that a run keeps one by one, for a comparison with another arm. A searches 10 h and B 30 h, both draft 6 h.</summary>
public sealed class KeptCasesTests
{
    private const double HoursPerMonth = 730.5;
    private const int Pair = 2;

    private static readonly Measure[] s_measures =
        [MeasureCatalog.Find("agreement-kappa")!, MeasureCatalog.Find("first-action-pendency")!, MeasureCatalog.Find("pair-pendency")!];

    private static readonly WorldPlan s_world = Worlds.World(
        [Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0)), Worlds.Office("B", 30, 6)],
        Worlds.Families(2, Worlds.Dated(100, 990, 1005)),
        Worlds.Programme("parallel"));

    // Family 1 is requested at 100 and acted on at 136 in both offices; family 2 at 990, at 1026 in B and, behind family 3, at 1027 in A.
    // Family 3 is requested after the window, so nobody measures it, although A acts on it at 1021.
    [Fact]
    public void Measured_cases_and_pairs_of_families_are_kept_once_each()
    {
        CaseLedger ledger = Run(s_world).Ledger;

        (int Office, double Hours)[] cases = [.. Enumerable.Range(0, ledger.Entries.Length)
            .Select(entry => (ledger.Entries[entry].Office, Hours(ledger, entry, ledger.Entries[entry].Office == Pair ? 2 : 1)))
            .Order()];
        Assert.Equal([(0, 36), (0, 37), (1, 36), (1, 36), (Pair, 36), (Pair, 37)], cases);
        Assert.Equal(6, Keys(ledger).Count);
        Assert.All(Cells(ledger), cell => Assert.Equal(MeasureTable.CellOf(CaseGroup.Programme, 1, waited: false), cell));
    }

    [Fact]
    public void A_case_has_no_value_of_a_measure_of_pairs()
    {
        CaseLedger ledger = Run(s_world).Ledger;

        for (int entry = 0; entry < ledger.Entries.Length; entry++)
        {
            Assert.True(double.IsNaN(ledger.ValuesOf(entry)[ledger.Entries[entry].Office == Pair ? 1 : 2]));
        }
    }

    [Fact]
    public void Nobody_is_kept_unless_arms_are_compared()
    {
        Assert.Equal(0, Run(s_world, keeps: false).Ledger.Entries.Length);
    }

    // Whoever asks or could ask in one arm is looked up in the other.
    [Fact]
    public void All_families_are_kept_in_an_arm_with_a_programme_and_in_one_without()
    {
        WorldPlan world = s_world with
        {
            Families = [Worlds.Families(2, Worlds.Dated([.. Enumerable.Range(0, 100).Select(static i => (double)i)]))],
            Programme = s_world.Programme with { Share = 0.5 },
        };
        CaseLedger kept = Run(world).Ledger;

        Assert.Equal(300, kept.Entries.Length);
        Assert.Equal(Keys(kept), Keys(Run(world with { Programme = ProgrammePlan.None }).Ledger));
    }

    // Stopped at 120, twenty hours after the requests: neither office has acted.
    [Fact]
    public void Unfinished_cases_and_pairs_are_kept_with_their_time_so_far()
    {
        CaseLedger ledger = Run(s_world with { Window = Worlds.Window(120) }).Ledger;

        Assert.Equal(3, ledger.Entries.Length);
        for (int entry = 0; entry < 3; entry++)
        {
            Assert.Equal(20, Hours(ledger, entry, ledger.Entries[entry].Office == Pair ? 2 : 1));
        }
    }

    [Fact]
    public void Outcomes_of_kept_families_are_kept()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: false), ArtWorlds.Office("B", finds: false)];
        WorldPlan world = Worlds.OneFamily(offices, Worlds.Programme("parallel")) with
        {
            PriorArt = ArtWorlds.Documents(),
        };

        CaseLedger.Outcome kept = Assert.Single(Run(world).Ledger.Outcomes.ToArray());
        Assert.Equal(new OutcomeFacts(Ending.Allowed, Ending.Allowed), kept.Facts);
        Assert.Equal(MeasureTable.CellOf(CaseGroup.Programme, 0, waited: false), kept.Cell);
        Assert.Equal(0, Run(world, keeps: false).Ledger.Outcomes.Length);
    }

    // Of the cases of A: one waits when measuring begins at 50, one is requested at 60. Families come at 100.
    [Fact]
    public void Which_cases_are_measured_is_reported_for_those_waiting_requested_and_asking_each()
    {
        MeasuredCases all = Cases([0, 60], families: true);
        MeasuredCases noneWaiting = Cases([60], families: true);
        MeasuredCases noneOwn = Cases([], families: true);
        MeasuredCases noneAsking = Cases([0, 60], families: false);

        Assert.Equal((0ul, 0ul), (noneWaiting.Waiting, noneOwn.Waiting));
        Assert.NotEqual(0ul, all.Waiting);
        Assert.Equal((0ul, all.Waiting), (noneAsking.Asked, noneAsking.Waiting));
        Assert.Equal(noneOwn.Asked, noneOwn.Requested);
        Assert.Equal((noneOwn.Asked, noneOwn.Asked), (all.Asked, noneWaiting.Asked));
        Assert.NotEqual(noneOwn.Requested, all.Requested);

        Assert.Equal(noneOwn.Requested, Cases([0], families: true).Requested);

        // Families of 20 wait when measuring begins: the first rows of the run.
        MeasuredCases waiting = Cases([], families: true, requested: 20);
        Assert.Equal((0ul, waiting.Waiting), (waiting.Requested, waiting.Asked));
        Assert.Equal(noneOwn.Asked, waiting.Asked);

        // What is measured is a sum over cases: all requests are those of the families and the own one.
        Assert.Equal(all.Requested, unchecked(noneAsking.Requested + noneOwn.Requested));
        Assert.NotEqual(0ul, noneOwn.Requested);
    }

    private static MeasuredCases Cases(double[] own, bool families, double requested = 100)
    {
        WorldPlan world = Worlds.World(
            [Worlds.Office("A", 70, 6).WithOrdinary(Worlds.Dated(own)), Worlds.Office("B", 70, 6)],
            families ? Worlds.Families(2, Worlds.Dated(requested)) : null,
            Worlds.Programme("parallel"));
        return SimRun.Of(world with { Window = Worlds.Window(1000, follow: true, warmUpHours: 50) }).Result.Cases;
    }

    private static double Hours(CaseLedger ledger, int entry, int measure) =>
        Math.Round(ledger.ValuesOf(entry)[measure] * HoursPerMonth, 6);

    private static HashSet<ulong> Keys(CaseLedger ledger) => [.. ledger.Entries.ToArray().Select(static entry => entry.Key)];

    private static IEnumerable<int> Cells(CaseLedger ledger) => ledger.Entries.ToArray().Select(static entry => entry.Cell);

    private static ReplicationResult Run(WorldPlan world, bool keeps = true) =>
        new FilingRun(world, new RunOptions { Seed = 1, Replication = 1, KeepsFamilies = keeps, Measures = s_measures }).Run();
}
