using CspSim.Engine;

namespace CspSim.Model.Runs;

/// <summary>What part of time is simulated, and what part of that is measured.</summary>
public sealed record RunWindow
{
    /// <summary>The calendar instant of <see cref="SimTime.Zero"/>, for logs and monthly series.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long applications and families keep coming in.</summary>
    /// <remarks>A family that has come in before the end brings its later applications even after it, if the run is followed.</remarks>
    /// <value>More than zero.</value>
    public required SimDuration Length { get; init; }

    /// <summary>The first part of the run, which is simulated and not measured.</summary>
    /// <value>Zero (default) to less than <see cref="Length"/>.</value>
    public SimDuration WarmUp { get; init; }

    /// <summary>
    /// Whether the run goes on after <see cref="Length"/>, without new filings, until every application has ended. Cases, pairs
    /// and messages are then measured to the end of the run; figures of whole offices still to <see cref="Length"/>.
    /// False (default): the run stops at <see cref="Length"/>, and cases still open are told as unfinished.
    /// </summary>
    public bool FollowToTheEnd { get; init; }

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

    /// <summary>The end of the window: from here on nothing new is filed. The instant itself is outside.</summary>
    public SimTime End => SimTime.Zero + Length;
}
