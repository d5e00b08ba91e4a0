namespace CspSim.Scenarios.Quantities;

/// <summary>A date or a date-time as it is written.</summary>
/// <param name="Local">The local date and time.</param>
/// <param name="Offset">The offset from UTC; null when none is written.</param>
/// <param name="IsDate">Whether it has no time of day.</param>
internal readonly record struct Moment(DateTime Local, TimeSpan? Offset, bool IsDate)
{
    /// <summary>The moment of a text; null when it is none.</summary>
    public static Moment? Of(string text) => CalendarText.TryRead(text, out DateTime local, out TimeSpan? offset, out _, out _)
        ? new Moment(local, offset, !text.Contains(':', StringComparison.Ordinal))
        : null;
}
