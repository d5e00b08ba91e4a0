using System.Text;
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
                _ => unit.Tell(value.Value),
            });
        }

        return new(outcome.IsMet, outcome.Expectation.Text, found.ToString());
    }
}
