using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>The number of examiners from one point in time on.</summary>
/// <param name="From">When the number takes effect. Examiners who leave finish the job they hold.</param>
/// <param name="Count">Examiners who take work from the office's queues; 0 to 100,000 persons.</param>
public readonly record struct ExaminerStep(SimTime From, int Count)
{
    /// <summary>The number that holds at an instant.</summary>
    /// <param name="steps">At least one step, ascending; the first holds from the beginning.</param>
    /// <param name="at">The instant.</param>
    public static int CountAt(IReadOnlyList<ExaminerStep> steps, SimTime at)
    {
        ArgumentNullException.ThrowIfNull(steps);
        int count = steps[0].Count;
        for (int step = 1; step < steps.Count && steps[step].From <= at; step++)
        {
            count = steps[step].Count;
        }

        return count;
    }
}
