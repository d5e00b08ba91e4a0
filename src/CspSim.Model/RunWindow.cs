using CspSim.Engine;

namespace CspSim.Model;

/// <summary>What part of time is simulated, and which cases of it are measured.</summary>
/// <remarks>
/// Measured are the cases waiting for their first action at <see cref="MeasuredFrom"/> and those that come in from then until
/// <see cref="End"/>. Applications and families go on coming in after that, as they would, until the run stops.
/// </remarks>
public sealed record RunWindow
{
    /// <summary>The longest a run goes on after its window unless a plan says otherwise.</summary>
    public static SimDuration UsualFollowAtMost { get; } = SimDuration.FromDays(5 * SimDuration.DaysPerYear);

    /// <summary>The calendar instant of <see cref="SimTime.Zero"/>, for logs and monthly series.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>From the start of the run to the end of the measured window.</summary>
    /// <value>More than zero.</value>
    public required SimDuration Length { get; init; }

    /// <summary>The first part of the run, which is simulated and not measured.</summary>
    /// <value>Zero (default) to less than <see cref="Length"/>.</value>
    public SimDuration WarmUp { get; init; }

    /// <summary>How far the run goes on after the measured window. Default: until every measured case has its first action.</summary>
    public FollowUp Follow { get; init; } = FollowUp.FirstActions;

    /// <summary>How long the run goes on after the measured window at most; measured cases not done by then are unfinished.</summary>
    /// <value>More than zero; default 5 years.</value>
    public SimDuration FollowAtMost { get; init; } = UsualFollowAtMost;

    /// <summary>The first measured instant.</summary>
    public SimTime MeasuredFrom => SimTime.Zero + WarmUp;

    /// <summary>
    /// The last instant of any run: the calendar of dates ends with the year 9999, whatever the office's offset from universal time.
    /// </summary>
    public SimTime Latest => new((DateTimeOffset.MaxValue - Start).Ticks - SimDuration.TicksPerDay);

    /// <summary>
    /// The date of an instant, at the offset of <see cref="Start"/>; the first or last day of the calendar when it lies beyond.
    /// </summary>
    public DateTimeOffset DateOf(SimTime time)
    {
        SimTime first = new((DateTimeOffset.MinValue - Start).Ticks + SimDuration.TicksPerDay);
        return Start.AddTicks(SimTime.Max(first, SimTime.Min(time, Latest)).Ticks);
    }

    /// <summary>The end of the measured window. The instant itself is outside.</summary>
    public SimTime End => SimTime.Zero + Length;

    /// <summary>The last instant that the run can reach.</summary>
    public SimTime Horizon => Follow == FollowUp.None ? End : SimTime.Min(End + FollowAtMost, SimTime.Max(End, Latest));
}
