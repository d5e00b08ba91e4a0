using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Studies;

/// <summary>What the texts of studies say of the figure that they watch.</summary>
internal static class AnswerHead
{
    /// <summary>The arms of it: one, or one less its baseline.</summary>
    /// <param name="answer">The answer.</param>
    public static string Compared(Answer answer) => answer.Baseline is null ? answer.Arm : $"{answer.Arm} - {answer.Baseline}";

    /// <summary>The unit in which values of it are shown; that of a difference of shares is the percentage point.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="values">The values, in the unit of the measure.</param>
    public static DisplayUnit UnitOf(Answer answer, IEnumerable<double> values)
    {
        DisplayUnit unit = DisplayUnit.For(answer.Measure.Unit, values);
        return unit.Name is "%" && answer.Baseline is not null ? unit with { Name = "points" } : unit;
    }

    /// <summary>The measure, the arms and the group, in one line.</summary>
    /// <param name="answer">The answer.</param>
    public static string Title(Answer answer) => $"{answer.Measure.Title}, {Compared(answer)}, {Slice.NameOf(answer.Group)}";
}
