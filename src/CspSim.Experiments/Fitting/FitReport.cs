using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Fitting;

/// <summary>The laws fitted to a column of data, the best first.</summary>
/// <param name="Count">Values.</param>
/// <param name="Distinct">Different values among them. Rounded data have fewer, which makes them look further from every law.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation (divisor n - 1).</param>
/// <param name="Least">The least value.</param>
/// <param name="Largest">The largest value.</param>
/// <param name="Laws">The fitted laws, the one with the least Akaike criterion first.</param>
/// <param name="Left">The kinds that could not be fitted, and why.</param>
public sealed record FitReport(
    int Count,
    int Distinct,
    double Mean,
    double StandardDeviation,
    double Least,
    double Largest,
    IReadOnlyList<FittedLaw> Laws,
    IReadOnlyList<LawLeft> Left)
{
    /// <summary>The best law that the data do not reject; null where they reject all.</summary>
    public FittedLaw? Best => Laws.FirstOrDefault(static law => !law.IsRejected);
}

/// <summary>A kind of law that could not be fitted.</summary>
/// <param name="Name">Its name in scenario files.</param>
/// <param name="Reason">Why, one sentence.</param>
public sealed record LawLeft(string Name, string Reason);

/// <summary>A test of whether data can be from a law whose parameters were estimated from them, by parametric bootstrap.</summary>
/// <remarks>
/// W. Stute, W. Gonzales Manteiga, M. Presedo Quindimil, "Bootstrap based goodness-of-fit-tests", Metrika 40, 1993: samples of the fitted
/// law, each fitted again, show how far from its own fit a true sample lies.
/// </remarks>
/// <param name="Statistic">How far the data are from the law.</param>
/// <param name="PValue">The share of samples of the law that are as far or further; the data count as one of them.</param>
/// <param name="Critical">What a sample of the law exceeds as rarely as the level says.</param>
/// <param name="CriticalInterval">The 99 % interval of the critical value, for the number of resamples.</param>
public sealed record FitTest(double Statistic, double PValue, double Critical, Interval CriticalInterval);

/// <summary>One pair of a quantile-quantile table.</summary>
/// <param name="Share">The share of values below.</param>
/// <param name="Data">The value of the data.</param>
/// <param name="Law">That of the law.</param>
public readonly record struct QuantilePair(double Share, double Data, double Law);
