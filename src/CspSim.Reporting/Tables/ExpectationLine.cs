using System.Text;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>An expectation and what was found, as a line of the summary.</summary>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Text">The line of the scenario.</param>
/// <param name="Found">What was found, with unit; with the arms' names when it speaks of several.</param>
public sealed record ExpectationLine(bool IsMet, string Text, string Found)
{
    internal static ExpectationLine Of(ExpectationOutcome outcome, ExperimentResult result)
    {
        StringBuilder found = new();
        foreach (ExpectationValue value in outcome.Values)
        {
            found.Append(found.Length == 0 ? "" : ", ");
            if (outcome.Values.Count > 1)
            {
                found.Append(result.Arms[value.Arm].Name).Append(' ');
            }

            found.Append(double.IsNaN(value.Value) ? "no value" : Tell(value.Value, outcome));
        }

        return new(outcome.IsMet, outcome.Expectation.Text, found.ToString());
    }

    private static string Tell(double value, ExpectationOutcome outcome)
    {
        string unit = outcome.Expectation.Statistic == "count" ? "a replication" : outcome.Expectation.Measure.Unit;
        return double.IsInfinity(value) ? "beyond what was observed" : $"{NumberText.Of(value)} {unit}";
    }
}
