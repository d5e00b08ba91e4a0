using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: withdrawals thin a queue as theory says, and who is to leave tells nothing of those who stay. Method: one examiner, Poisson
/// requests, exponential effort of 1 h on average, for which two kinds of withdrawal have exact answers as birth-death chains. The 99.9 %
/// interval over replications must contain the exact value and be narrow.
/// </summary>
public sealed class WithdrawalTests
{
    private const double MeasuredHours = 19 * 365.25 * 24;

    /// <summary>
    /// A share of requests is withdrawn at once unless the examiner is idle. Births of 0.9 in the empty office and 0.9 x 60 % = 0.54
    /// otherwise, deaths of 1: p(n) = p(0) 0.9 x 0.54^(n-1). A request finds n before it with that chance (R. W. Wolff, Operations Research
    /// 30 (1982) 223), and one that stays then takes n + 1 hours.
    /// </summary>
    [Fact]
    [Trait("Category", "Sweep")]
    public void Who_stays_waits_as_behind_a_thinned_stream()
    {
        SmallWorld world = SmallWorld.Of(Desk("0.9", "{share: 40%, after: 0 h}"));
        double empty = 1 / (1 + (0.9 / 0.46));
        double hours = empty * (1 + (0.9 * ((2 / 0.46) + (0.54 / (0.46 * 0.46)))));

        Exact(world, "first-action-pendency", hours, 0.01);
        Exact(world, "withdrawn", 0.9 * 0.4 * (1 - empty) * MeasuredHours, 0.005);
        Exact(world, "withdrawals-too-late", 0.9 * 0.4 * empty * MeasuredHours, 0.005);
    }

    /// <summary>
    /// The queue of C. Palm, M/M/1+M (O. Garnett, A. Mandelbaum, M. Reiman, Manufacturing and Service Operations Management 4 (2002)
    /// 208): everybody is gone after 5 h on average unless examined by then, so that an office with more requests (1.2 an hour) than it
    /// can examine (1) is in balance. Deaths of 1 + 0.2 (n-1). Behind n others a request is served with the chance 1 / (1 + 0.2 n), after
    /// the sum over k from 1 to n of 1 / (1 + 0.2 k) hours: the stages in which k are before it end at the rate 1 + 0.2 (k-1) by one of
    /// these and at 0.2 by itself.
    /// </summary>
    [Fact]
    [Trait("Category", "Sweep")]
    public void Impatient_requests_keep_an_overload_in_balance()
    {
        SmallWorld world = SmallWorld.Of(Desk("1.2", "{share: 100%, after: {exponential: {mean: 5 h}}}"));
        (double sum, double inside, double served, double servedHours) = (1, 0, 1, 0);
        double weight = 1;
        double stages = 0;
        for (int n = 1; n <= 200; n++)
        {
            weight *= 1.2 / (1 + (0.2 * (n - 1)));
            stages += 1 / (1 + (0.2 * n));
            sum += weight;
            inside += n * weight;
            served += weight / (1 + (0.2 * n));
            servedHours += weight / (1 + (0.2 * n)) * stages;
        }

        double examined = 1 - (1 / sum);
        Assert.Equal(examined, 1.2 * served / sum, 9);
        Exact(world, "backlog", inside / sum, 0.01);
        Exact(world, "first-actions", examined * MeasuredHours, 0.005);
        Exact(world, "withdrawn", (1.2 - examined) * MeasuredHours, 0.01);
        Exact(world, "withdrawals-too-late", examined * MeasuredHours, 0.005);
        Exact(world, "first-action-pendency-by-action-date", (servedHours / served) + 1, 0.01);
    }

    private static void Exact(SmallWorld world, string measure, double exact, double shareMost)
    {
        Interval interval = world.Mean(measure, "only", 0, CaseGroup.Everybody);
        SmallWorld.AssertExact(exact, shareMost, interval);
    }

    private static string Desk(string perHour, string withdrawals) => $$$"""
        cspsim: 1
        offices:
          DESK:
            calendar: always
            examiners: 1
            lanes: {ordinary: {share: 100%}}
            arrivals: {poisson: {rate: {{{perHour}}} / hour}}
            withdrawals: {{{withdrawals}}}
            search: {exponential: {mean: 1 h}}
            first-action: 0 h
        arms: {only: {}}
        compare:
          measures: [first-action-pendency, first-action-pendency-by-action-date, backlog, first-actions, withdrawn, withdrawals-too-late]
        run: {start: 2026-01-01, length: 20 years, warm-up: 1 year, replications: 60, seed: 42}
        """;
}
