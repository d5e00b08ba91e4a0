using System.Text.RegularExpressions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>An expectation and what was found, as a line of the summary.</summary>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Text">The line of the scenario.</param>
/// <param name="Found">What was found, in the unit of the line; with the arms' names when it speaks of several.</param>
public sealed record ExpectationLine(bool IsMet, string Text, string Found)
{
    internal static ExpectationLine Of(ExpectationOutcome outcome, ExperimentResult result)
    {
        BoundUnit unit = BoundUnit.Of(outcome.Expectation);
        StringBuilder found = new();
        foreach (ExpectationValue value in outcome.Values)
        {
            found.Append(found.Length == 0 ? "" : ", ");
            if (outcome.Values.Count > 1)
            {
                found.Append(result.Arms[value.Arm].Name).Append(' ');
            }

            found.Append(value.Value switch
            {
                double.NaN => "no value",
                double.PositiveInfinity => "beyond what was observed",
                _ => unit.Show(value.Value),
            });
            found.Append(value.Undecided > 0 ? $" and {unit.Show(value.Undecided)} undecided" : "");
        }

        return new(outcome.IsMet, outcome.Expectation.Text, found.ToString());
    }
}

/// <summary>The unit in which an expectation writes its last bound, so that what was found can be reported in the same.</summary>
/// <param name="Suffix">What stands behind a number: a blank and the unit, or a percent sign.</param>
/// <param name="Factor">What a value in the measure's unit is multiplied by.</param>
/// <param name="Decimals">Decimals of the bound as written.</param>
internal sealed partial record BoundUnit(string Suffix, double Factor, int Decimals)
{
    private const int DecimalsMost = 4;

    /// <summary>The unit of an expectation; the measure's own when the line names none.</summary>
    /// <remarks>
    /// The bound is known twice, as written and in the measure's unit; their ratio converts, so no list of units is needed here.
    /// </remarks>
    public static BoundUnit Of(Expectation expectation)
    {
        bool isCount = string.Equals(expectation.Statistic, "count", StringComparison.Ordinal);
        BoundUnit own = new(isCount ? " a replication" : " " + expectation.Measure.Unit, 1, 0);
        Match match = LastBound().Match(expectation.Text);
        if (isCount || !match.Success || (expectation.AtMost ?? expectation.AtLeast) is not { } bound)
        {
            return own;
        }

        double written = double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        double factor = written / bound;
        return double.IsFinite(factor) && factor > 0 ? new(match.Groups["unit"].Value, factor, match.Groups["decimals"].Length) : own;
    }

    /// <summary>A value with its unit, with one decimal more than the bound when the value's size alone would show fewer.</summary>
    public string Show(double value)
    {
        double shown = value * Factor;
        return NumberText.Of(shown, Math.Max(NumberText.DecimalsFor(shown), Decimals == 0 ? 0 : Math.Min(DecimalsMost, Decimals + 1)))
            + Suffix;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9.])(?<number>[0-9]+(\.(?<decimals>[0-9]+))?)(?<unit>%|\s*[A-Za-z][A-Za-z ]*)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastBound();
}
