using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>Examiners of one office who visit another one for a while.</summary>
/// <remarks>
/// While they are there, visitors / examiners of the host is the share of its searches that one of them helps. Once they are home
/// again, examiners returned / examiners of their office is the share of its searches that are made with what they have learnt. A
/// helped search has, in each collection of <see cref="Classes"/>, the larger of both offices' powers. Visitors take no cases at the
/// host, and every visit is taken to send other people. No measured effect of such visits was found: the Korean office
/// alone counts 18 rounds with the Japanese one since 2000 (KIPO, Examiner Exchange Program) and gives no result in numbers, so what a
/// helped search finds is an assumption.
/// </remarks>
public sealed record ExaminerVisit
{
    /// <summary>Index of the office that sends them. Its <see cref="OfficePlan.Examiners"/> count without those who are away.</summary>
    public required int Home { get; init; }

    /// <summary>Index of the office that they visit; another one.</summary>
    public required int Host { get; init; }

    /// <summary>How many they are.</summary>
    /// <value>1 or more.</value>
    public required int Examiners { get; init; }

    /// <summary>When they leave.</summary>
    public required SimTime From { get; init; }

    /// <summary>When they are home again; later than <see cref="From"/>.</summary>
    public required SimTime To { get; init; }

    /// <summary>Indices of the collections in which power is passed on, there and afterwards.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>The share of those who have come home that keep what they have learnt.</summary>
    /// <value>0 to 1 (default).</value>
    public double KeptShare { get; init; } = 1;

    /// <summary>The examiners that an office has at their desks when some are away.</summary>
    /// <param name="steps">All its examiners: at least one step, ascending; the first holds from the beginning.</param>
    /// <param name="away">The visits that take some of them away.</param>
    /// <returns>Steps of the same form; a count below 0 when more are away than there are.</returns>
    public static IReadOnlyList<ExaminerStep> AtHome(IReadOnlyList<ExaminerStep> steps, IReadOnlyList<ExaminerVisit> away)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(away);
        if (away.Count == 0)
        {
            return steps;
        }

        // The start of the run is among the changes, or a first step that is a departure would hold before it as well.
        IEnumerable<SimTime> changes = steps.Select(static step => step.From)
            .Concat(away.Select(static visit => visit.From))
            .Concat(away.Select(static visit => visit.To))
            .Append(SimTime.Zero)
            .Distinct()
            .Order();
        return [.. changes.Select(at => new ExaminerStep(
            at,
            ExaminerStep.CountAt(steps, at) - away.Where(visit => visit.IsUnderWay(at)).Sum(static visit => visit.Examiners)))];
    }

    /// <summary>Whether the examiners are away at an instant.</summary>
    public bool IsUnderWay(SimTime at) => From <= at && at < To;
}
