using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>One office in one calendar month of the run (month by the run's start offset), programme cases included.</summary>
public sealed record OfficeMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Requests for examination that came in.</summary>
    public long Requests { get; internal set; }

    /// <summary>First actions issued.</summary>
    public long FirstActions { get; internal set; }

    /// <summary>Applications withdrawn before their first action; they are among those that ended.</summary>
    public long Withdrawn { get; internal set; }

    /// <summary>Applications that ended.</summary>
    public long Ended { get; internal set; }

    /// <summary>Of those that ended, the allowed ones; 0 where the rule of outcomes does not tell.</summary>
    public long Grants { get; internal set; }

    /// <summary>Of those that ended, the finally refused ones; 0 where the rule of outcomes does not tell.</summary>
    public long Refusals { get; internal set; }

    /// <summary>Sum of the pendencies, in months, of those that ended in this month and were not withdrawn before.</summary>
    public double PendencySumByEnd { get; internal set; }

    /// <summary>Sum of the pendencies, in months, of the first actions issued in this month (the view of office statistics).</summary>
    public double PendencySumByAction { get; internal set; }

    /// <summary>First actions, whenever issued, of the requests of this month.</summary>
    public long CohortFirstActions { get; internal set; }

    /// <summary>Sum of the pendencies, in months, of the first actions of this month's requests (the view of applicants).</summary>
    public double PendencySumByCohort { get; internal set; }

    /// <summary>Applications with request and without first action at the end of the month.</summary>
    public long Backlog { get; internal set; }

    /// <summary>Hours that the examiners had for cases, in office hours.</summary>
    public double AvailableHours { get; internal set; }

    /// <summary>Of <see cref="AvailableHours"/>, those in which they had a job.</summary>
    public double BusyHours { get; internal set; }

    /// <summary>Examiner hours of searching in jobs begun in this month; searches done outside are not among them.</summary>
    public double SearchHours { get; internal set; }

    /// <summary>Examiner hours of reading partners' reports in jobs begun in this month.</summary>
    public double ReadingHours { get; internal set; }

    /// <summary>Examiner hours of drafting first and further actions in jobs begun in this month.</summary>
    public double DraftingHours { get; internal set; }

    /// <summary>Writes all that it counts.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Month.DayNumber);
        foreach (long count in (ReadOnlySpan<long>)
            [Requests, FirstActions, Withdrawn, Ended, Grants, Refusals, CohortFirstActions, Backlog])
        {
            writer.Write7BitEncodedInt64(count);
        }

        foreach (double sum in (ReadOnlySpan<double>)
        [
            PendencySumByEnd, PendencySumByAction, PendencySumByCohort,
            AvailableHours, BusyHours, SearchHours, ReadingHours, DraftingHours,
        ])
        {
            writer.Write(sum);
        }
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="reader">Where from.</param>
    public static OfficeMonth Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new()
        {
            Month = DateOnly.FromDayNumber(reader.ReadInt32()),
            Requests = reader.Read7BitEncodedInt64(),
            FirstActions = reader.Read7BitEncodedInt64(),
            Withdrawn = reader.Read7BitEncodedInt64(),
            Ended = reader.Read7BitEncodedInt64(),
            Grants = reader.Read7BitEncodedInt64(),
            Refusals = reader.Read7BitEncodedInt64(),
            CohortFirstActions = reader.Read7BitEncodedInt64(),
            Backlog = reader.Read7BitEncodedInt64(),
            PendencySumByEnd = reader.ReadDouble(),
            PendencySumByAction = reader.ReadDouble(),
            PendencySumByCohort = reader.ReadDouble(),
            AvailableHours = reader.ReadDouble(),
            BusyHours = reader.ReadDouble(),
            SearchHours = reader.ReadDouble(),
            ReadingHours = reader.ReadDouble(),
            DraftingHours = reader.ReadDouble(),
        };
    }

    /// <summary>A job begins in which so much is searched.</summary>
    internal void Search(double hours) => SearchHours += hours;

    /// <summary>A job begins in which reports are read for so long.</summary>
    internal void Read(double hours) => ReadingHours += hours;

    /// <summary>A job begins in which so much is drafted.</summary>
    internal void Draft(double hours) => DraftingHours += hours;

    /// <summary>A first action is issued.</summary>
    internal void Act(double months)
    {
        FirstActions++;
        PendencySumByAction += months;
    }

    /// <summary>An application ends.</summary>
    internal void End(Ending ending, double months)
    {
        Ended++;
        Grants += ending == Ending.Allowed ? 1 : 0;
        Refusals += ending == Ending.Refused ? 1 : 0;
        PendencySumByEnd += ending == Ending.Withdrawn ? 0 : months;
    }
}
