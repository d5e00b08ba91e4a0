using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>What one office has counted since measuring began, beside its first actions.</summary>
internal sealed class WindowCounts
{
    /// <summary>Examiner hours of reading partners' reports.</summary>
    public double ReadingHours { get; set; }

    /// <summary>Applications allowed.</summary>
    public long Grants { get; private set; }

    /// <summary>Applications finally refused.</summary>
    public long Refusals { get; private set; }

    /// <summary>An application has ended.</summary>
    public void End(Ending ending)
    {
        Grants += ending == Ending.Allowed ? 1 : 0;
        Refusals += ending == Ending.Refused ? 1 : 0;
    }

    /// <summary>Measuring begins.</summary>
    public void Restart()
    {
        ReadingHours = 0;
        Grants = 0;
        Refusals = 0;
    }
}
