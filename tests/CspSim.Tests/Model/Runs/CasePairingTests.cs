using CspSim.Engine;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// An arm's cases against the same ones of the baseline. One office with two lanes; ordinary cases have entered by the second one.
/// </summary>
public sealed class CasePairingTests
{
    private const int Pendency = 1;
    private const int AllOffices = 1;

    private static readonly Measure[] s_measures = [MeasureCatalog.Find("agreement-kappa")!, MeasureCatalog.Find("first-action-pendency")!];
    private static readonly int s_programme = MeasureTable.CellOf(CaseGroup.Programme, 1, waited: false);
    private static readonly int s_outside = MeasureTable.CellOf(CaseGroup.Outside, 1, waited: false);
    private static readonly int s_ordinary = MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: false);

    [Fact]
    public void A_case_in_the_programme_is_compared_with_itself_wherever_it_stands_in_the_baseline()
    {
        CasePairing pairing = new(
            new Books().Kept(1, s_programme, 5).Kept(2, s_programme, 7).Kept(3, s_outside, 9).Result(),
            new Books().Kept(1, s_ordinary, 10).Kept(2, s_outside, 20).Kept(3, s_programme, 4).Result());

        Assert.Equal(new PairedMean(6, 15, 2, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Programme));
        Assert.Equal(new PairedMean(9, 4, 1, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Outside));
        Assert.Equal(new PairedMean(7, 34.0 / 3, 3, IsSame: true), pairing.Find(Pendency, AllOffices, CaseGroup.Asked));
    }

    [Fact]
    public void Ordinary_cases_are_compared_without_those_that_the_arm_lets_in()
    {
        CasePairing pairing = new(
            new Books().Kept(1, s_programme, 5).Ordinary(31, 33).Result(),
            new Books().Kept(1, s_ordinary, 10).Ordinary(30, 50).Result());

        foreach (int office in (int[])[0, AllOffices])
        {
            Assert.Equal(new PairedMean(32, 40, 2, IsSame: true), pairing.Find(Pendency, office, CaseGroup.Ordinary));
            Assert.Equal(new PairedMean(23, 30, 3, IsSame: true), pairing.Find(Pendency, office, CaseGroup.Requested));
        }
    }

    [Fact]
    public void Ordinary_cases_are_compared_with_those_that_only_the_baseline_lets_in()
    {
        CasePairing pairing = new(
            new Books().Kept(1, s_ordinary, 12).Ordinary(31, 32).Result(),
            new Books().Kept(1, s_programme, 6).Ordinary(30, 33).Result());

        Assert.Equal(new PairedMean(25, 23, 3, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Ordinary));
    }

    [Fact]
    public void A_case_that_the_baseline_has_not_kept_is_left_out_and_said()
    {
        CasePairing pairing = new(
            new Books().Kept(9, s_programme, 100).Kept(1, s_programme, 5).Result(),
            new Books().Kept(1, s_outside, 10).Kept(2, s_outside, 50).Result());

        Assert.Equal(new PairedMean(5, 10, 1, IsSame: false), pairing.Find(Pendency, 0, CaseGroup.Programme));
    }

    [Fact]
    public void A_case_without_a_value_in_one_arm_is_no_pair()
    {
        CasePairing pairing = new(
            new Books().Kept(1, s_programme, double.NaN).Kept(2, s_programme, 8).Kept(3, s_programme, 5).Result(),
            new Books().Kept(1, s_outside, 10).Kept(2, s_outside, double.NaN).Kept(3, s_outside, 11).Result());

        Assert.Equal(new PairedMean(5, 11, 1, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Programme));
    }

    [Fact]
    public void Another_number_of_ordinary_cases_is_not_the_same_cases()
    {
        CasePairing pairing = new(new Books().Ordinary(31, 33).Result(), new Books().Ordinary(30).Result());

        Assert.Equal(new PairedMean(32, 30, 2, IsSame: false), pairing.Find(Pendency, 0, CaseGroup.Ordinary));
        Assert.Equal(new PairedMean(32, 30, 2, IsSame: false), pairing.FindLane(Pendency, 0, 1, 1));
    }

    [Fact]
    public void Unfinished_cases_count_with_their_time_so_far()
    {
        Books arm = new();
        arm.Table.UnfinishedCell(Pendency, 0, s_ordinary).Add(8);
        Books baseline = new();
        baseline.Table.UnfinishedCell(Pendency, 0, s_ordinary).Add(12);
        CasePairing pairing = new(arm.Result(), baseline.Result());

        Assert.Equal(new PairedMean(8, 12, 1, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Ordinary));
        Assert.Equal(new PairedMean(8, 12, 1, IsSame: true), pairing.FindLane(Pendency, 0, 1, 1));
    }

    // Whoever is ordinary in one arm alone stands there in the comparison of the lane by which it entered, with its value in the other
    // arm too. The case of 30 and 33 is ordinary in both.
    [Theory]
    [InlineData(CaseGroup.Programme, CaseGroup.Programme, 30, 33, 1)]
    [InlineData(CaseGroup.Programme, CaseGroup.Outside, 30, 33, 1)]
    [InlineData(CaseGroup.Outside, CaseGroup.Programme, 30, 33, 1)]
    [InlineData(CaseGroup.Ordinary, CaseGroup.Ordinary, (30 + 5) / 2.0, (33 + 10) / 2.0, 2)]
    [InlineData(CaseGroup.Eligible, CaseGroup.Ordinary, (30 + 5) / 2.0, (33 + 10) / 2.0, 2)]
    [InlineData(CaseGroup.Programme, CaseGroup.Ordinary, 30, 33, 1)]
    [InlineData(CaseGroup.Ordinary, CaseGroup.Outside, (30 + 5) / 2.0, (33 + 10) / 2.0, 2)]
    public void A_lane_holds_the_same_cases_whoever_comes_and_goes(
        CaseGroup inArm, CaseGroup inBaseline, double arm, double baseline, long cases)
    {
        CasePairing pairing = new(
            new Books().Kept(1, MeasureTable.CellOf(inArm, 1, waited: false), 5).Ordinary(30).Result(),
            new Books().Kept(1, MeasureTable.CellOf(inBaseline, 1, waited: false), 10).Ordinary(33).Result());

        Assert.Equal(new PairedMean(arm, baseline, cases, IsSame: true), pairing.FindLane(Pendency, 0, 1, 1));
    }

    [Fact]
    public void A_lane_of_other_requests_is_not_the_same_cases()
    {
        CasePairing pairing = new(new Books().Ordinary(30).Result(), new Books().Ordinary(33).Result(new MeasuredCases(9, 2, 3)));

        Assert.Equal(new PairedMean(30, 33, 1, IsSame: false), pairing.FindLane(Pendency, 0, 1, 1));
    }

    [Fact]
    public void An_arm_may_have_fewer_lanes_than_the_baseline()
    {
        int thirdLane = MeasureTable.CellOf(CaseGroup.Ordinary, 2, waited: false);
        CasePairing pairing = new(
            new Books(lanes: 1).Kept(1, s_programme, 5).Result(), new Books(lanes: 3).Kept(1, thirdLane, 10).Ordinary(30).Result());

        Assert.Equal(new PairedMean(5, 10, 1, IsSame: true), pairing.Find(Pendency, 0, CaseGroup.Programme));
        Assert.Equal(30, pairing.Find(Pendency, 0, CaseGroup.Ordinary).Baseline);
    }

    [Theory]
    [InlineData(1, 2, true, true, true)]
    [InlineData(9, 2, false, true, false)]
    [InlineData(1, 9, true, false, false)]
    public void Which_cases_were_measured_decides_whether_they_are_the_same(
        ulong requested, ulong waiting, bool ordinary, bool waited, bool everybody)
    {
        int waitingCell = MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: true);
        CasePairing pairing = new(
            new Books().In(waitingCell, 4).Ordinary(6).Result(),
            new Books().In(waitingCell, 5).Ordinary(7).Result(new MeasuredCases(requested, waiting, 3)));

        Assert.Equal(new PairedMean(6, 7, 1, ordinary), pairing.Find(Pendency, 0, CaseGroup.Ordinary));
        Assert.Equal(new PairedMean(4, 5, 1, waited), pairing.Find(Pendency, 0, CaseGroup.Waiting));
        Assert.Equal(new PairedMean(5, 6, 2, everybody), pairing.Find(Pendency, 0, CaseGroup.Everybody));
    }

    // Family 1 is let in by the arm only, family 2 by the baseline only, family 3 by both; family 4 ends in the baseline alone.
    [Fact]
    public void Outcomes_are_those_of_the_same_families_in_both_arms()
    {
        CasePairing pairing = new(
            new Books()
                .Ended(1, s_programme, Ending.Allowed, Ending.Allowed)
                .Ended(2, s_outside, Ending.Allowed, Ending.Refused)
                .Ended(3, s_programme, Ending.Refused, Ending.Refused).Result(),
            new Books()
                .Ended(1, s_outside, Ending.Allowed, Ending.Refused)
                .Ended(2, s_programme, Ending.Refused, Ending.Allowed)
                .Ended(3, s_programme, Ending.Allowed, Ending.Allowed)
                .Ended(4, s_outside, Ending.Refused, Ending.Refused).Result());

        (OutcomeCounts arm, OutcomeCounts baseline) = pairing.FindOutcomes(CaseGroup.Programme);
        Assert.Equal((1, 0, 0, 1), Cells(arm));
        Assert.Equal((1, 1, 0, 0), Cells(baseline));

        (arm, baseline) = pairing.FindOutcomes(CaseGroup.Outside);
        Assert.Equal((0, 1, 0, 0), Cells(arm));
        Assert.Equal((0, 0, 1, 0), Cells(baseline));
    }

    [Fact]
    public void Where_nothing_has_ended_no_outcome_is_counted()
    {
        CasePairing pairing = new(new Books().Result(), new Books().Result());

        (OutcomeCounts arm, OutcomeCounts baseline) = pairing.FindOutcomes(CaseGroup.Programme);

        Assert.Equal((0L, 0L), (arm.Total, baseline.Total));
    }

    private static (long Both, long OnlyFirst, long OnlySecond, long Neither) Cells(OutcomeCounts counts) =>
        (counts.BothAllowed, counts.OnlyFirstAllowed, counts.OnlySecondAllowed, counts.NeitherAllowed);

    /// <summary>What one arm's replication has found.</summary>
    private sealed class Books(int lanes = 2)
    {
        private readonly CaseLedger _ledger = new(s_measures.Length);

        public MeasureTable Table { get; } = new(s_measures, officeCount: 1, lanes);

        /// <summary>A case of a family that asks in some arm.</summary>
        public Books Kept(ulong key, int cell, double pendency)
        {
            _ledger.Set(_ledger.Add(new CaseLedger.Entry(key, 0, cell)), Pendency, pendency);
            return double.IsNaN(pendency) ? this : In(cell, pendency);
        }

        public Books Ordinary(params ReadOnlySpan<double> pendencies)
        {
            foreach (double pendency in pendencies)
            {
                In(s_ordinary, pendency);
            }

            return this;
        }

        public Books In(int cell, double pendency)
        {
            Table.Cell(Pendency, 0, cell).Add(pendency);
            return this;
        }

        public Books Ended(ulong key, int cell, Ending first, Ending second)
        {
            var facts = new OutcomeFacts(first, second);
            _ledger.Add(new CaseLedger.Outcome(key, cell, facts));
            Table.Outcomes(cell).Add(facts);
            return this;
        }

        public ReplicationResult Result(MeasuredCases? cases = null) => new()
        {
            Replication = 1,
            Measures = Table,
            Cases = cases ?? new MeasuredCases(1, 2, 3),
            Ledger = _ledger,
            WithoutFirstAction = 0,
            NotEnded = 0,
            StoppedAt = SimTime.Zero,
            Months = [],
            Balance = new FilingBalance(0, 0, 0),
            Exchange = new ExchangeTotals(),
            EventCount = 0,
        };
    }
}
