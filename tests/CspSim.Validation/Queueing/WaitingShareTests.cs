using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;

namespace CspSim.Validation.Queueing;

/// <summary>
/// Goal: the share of cases beyond a bound is the probability that queueing theory gives. Method: M/M/1, arrivals 0.5 and service 1 an
/// hour; the 99.9 % interval over replications contains the exact value, and its half-width is at most 5 % of it.
/// </summary>
/// <remarks>
/// The time in the system is exponential: P(T > t) = exp(-(mu - lambda) t). The wait is longer than t with rho exp(-(mu - lambda) t).
/// Gross, Shortle, Thompson, Harris, "Fundamentals of Queueing Theory", 4th edition, Wiley 2008, section 2.2.
/// </remarks>
public sealed class WaitingShareTests
{
    private const double Gap = 1 - 0.5;

    private const string World = """
        cspsim: 1
        offices:
          DESK:
            calendar: always
            examiners: 1
            queue: first-come
            arrivals: {poisson: {rate: 0.5 / hour}}
            search: {exponential: {mean: 1 h}}
            first-action: 0 h
        compare:
          measures: [first-action-pendency]
          shares:
            [first-action-pendency > 1 h, first-action-pendency > 6 h, first-action-pendency < 3 h, queue-wait > 0 h, queue-wait > 2 h]
          confidence: 99.9%
        run: {start: 2026-01-01, length: 10 years, warm-up: 2 months, replications: 40, seed: 3}

        """;

    private static readonly Lazy<ExperimentResult> s_result = new(Run);

    public static TheoryData<string, double> Exact => new()
    {
        { "share(first-action-pendency > 1 h)", Math.Exp(-Gap * 1) },
        { "share(first-action-pendency > 6 h)", Math.Exp(-Gap * 6) },
        { "share(first-action-pendency < 3 h)", 1 - Math.Exp(-Gap * 3) },
        { "share(queue-wait > 0 h)", 0.5 },
        { "share(queue-wait > 2 h)", 0.5 * Math.Exp(-Gap * 2) },
    };

    [Theory]
    [MemberData(nameof(Exact))]
    public void A_share_of_cases_is_the_probability(string share, double exact)
    {
        Measure measure = s_result.Value.FindMeasure(share)!;
        Interval interval = s_result.Value.Arms[0].Find(measure, 0, CaseGroup.Requested)!.Mean.Interval;

        Assert.InRange(exact, interval.Low, interval.High);
        Assert.InRange((interval.High - interval.Low) / 2, 0, 0.05 * exact);
    }

    private static ExperimentResult Run()
    {
        LoadResult loaded = ScenarioLoader.Load("a.yaml", LoadOptions.None, new MemoryFiles().With("a.yaml", World));
        Assert.Empty(loaded.Diagnostics.Where(static one => one.Severity == Severity.Error).Select(DiagnosticText.Concise));
        return WholeRun.Of(loaded.Scenario!.Plan);
    }
}
