using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>What one office has counted since measuring began, beside its first actions.</summary>
/// <param name="lanes">The number of its lanes.</param>
internal sealed class WindowCounts(int lanes)
{
    private readonly long[] _laneEntries = new long[lanes];

    /// <summary>Requests for examination.</summary>
    public long Requests { get; private set; }

    /// <summary>By lane, applications that entered by it with their request or went over to it.</summary>
    public ReadOnlySpan<long> LaneEntries => _laneEntries;

    /// <summary>Examiner hours of reading partners' reports.</summary>
    public double ReadingHours { get; set; }

    /// <summary>Applications allowed.</summary>
    public long Grants { get; private set; }

    /// <summary>Applications finally refused.</summary>
    public long Refusals { get; private set; }

    /// <summary>Examination is requested.</summary>
    public void Request(int lane)
    {
        Requests++;
        _laneEntries[lane]++;
    }

    /// <summary>An application goes over to a lane.</summary>
    public void GoOver(int lane) => _laneEntries[lane]++;

    /// <summary>An application has ended.</summary>
    public void End(Ending ending)
    {
        Grants += ending == Ending.Allowed ? 1 : 0;
        Refusals += ending == Ending.Refused ? 1 : 0;
    }

    /// <summary>Measuring begins.</summary>
    public void Restart()
    {
        Requests = 0;
        Array.Clear(_laneEntries);
        ReadingHours = 0;
        Grants = 0;
        Refusals = 0;
    }
}
