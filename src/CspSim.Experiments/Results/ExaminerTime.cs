namespace CspSim.Experiments.Results;

/// <summary>On what the examiners of an office spend their hours for cases over the whole window; the parts add up to 1.</summary>
/// <remarks>The time with a case is split by the effort of the jobs begun.</remarks>
/// <param name="Searching">Searching themselves, 0 to 1; searches done outside take none of it.</param>
/// <param name="Reading">Reading partners' reports, 0 to 1.</param>
/// <param name="Drafting">Drafting first and further actions, 0 to 1.</param>
/// <param name="Free">Without a case, 0 to 1.</param>
public sealed record ExaminerTime(double Searching, double Reading, double Drafting, double Free)
{
    /// <summary>That of an office; null where it had no hours, or began no job.</summary>
    /// <param name="months">The months of its window.</param>
    public static ExaminerTime? Of(IReadOnlyList<MonthFigure> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        double available = months.Sum(static month => month.AvailableHours);
        double busy = months.Where(static month => month.AvailableHours > 0).Sum(static month => month.AvailableHours * month.Utilisation);
        double searching = months.Sum(static month => month.SearchHours);
        double reading = months.Sum(static month => month.ReadingHours);
        double drafting = months.Sum(static month => month.DraftingHours);
        double begun = searching + reading + drafting;
        double share = busy / available / begun;
        return available > 0 && begun > 0 ? new(searching * share, reading * share, drafting * share, 1 - (busy / available)) : null;
    }
}
