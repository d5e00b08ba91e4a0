using System.Runtime.InteropServices;

namespace CspSim.Model.Runs;

/// <summary>What one examiner has to do in a production period, in order. Entries of given-up places stay and are found void.</summary>
internal sealed class Docket
{
    private readonly List<DocketJob> _jobs = [];
    private int _next;
    private int _leftOver;

    /// <summary>Jobs, given-up ones included.</summary>
    public int Count => _jobs.Count - _next;

    public void Add(in DocketJob job) => _jobs.Add(job);

    public bool TryTake(out DocketJob first)
    {
        bool isOne = Count > 0;
        first = isOne ? _jobs[_next++] : default;
        return isOne;
    }

    /// <summary>Begins a period: what is left over stays in front, as far as it is not void.</summary>
    /// <param name="desk">Knows what is void.</param>
    /// <returns>The hours of what is left over, by which it is planned.</returns>
    public double LeaveOver(OfficeDockets desk)
    {
        double hours = 0;
        int kept = 0;
        for (int job = _next; job < _jobs.Count; job++)
        {
            if (desk.IsValid(_jobs[job].Entry))
            {
                hours += _jobs[job].Hours;
                _jobs[kept++] = _jobs[job];
            }
        }

        _jobs.RemoveRange(kept, _jobs.Count - kept);
        _next = 0;
        _leftOver = kept;
        return hours;
    }

    /// <summary>Puts what has been added behind what was left over in order.</summary>
    public void Arrange() => CollectionsMarshal.AsSpan(_jobs)[_leftOver..].Sort();
}

/// <summary>A job in a docket.</summary>
/// <param name="Entry">The place it had in its lane.</param>
/// <param name="Hours">The effort by which the office plans it, in hours.</param>
/// <param name="IsDue">Whether it is due in the period.</param>
/// <param name="Order">Smaller goes first: among those that are due the due date in ticks, among the others a random number.</param>
internal readonly record struct DocketJob(LaneEntry Entry, double Hours, bool IsDue, long Order) : IComparable<DocketJob>
{
    /// <summary>Whether it was no lane that it came from, but the responses that were to fall due.</summary>
    public bool IsResponse { get; init; }

    public int CompareTo(DocketJob other)
    {
        int byDue = other.IsDue.CompareTo(IsDue);
        int byOrder = byDue == 0 ? Order.CompareTo(other.Order) : byDue;
        return byOrder == 0 ? Entry.Sequence.CompareTo(other.Entry.Sequence) : byOrder;
    }
}
