using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Reads what part of time is simulated.</summary>
internal static class RunBuilder
{
    private const int FirstYear = 1950;
    private const int LastYear = 2150;

    /// <summary>The settings.</summary>
    /// <param name="run">The section <c>run</c>.</param>
    /// <param name="offices">The offices, whose common offset a start without one takes.</param>
    public static RunSettings Build(Reading run, IReadOnlyList<Reading> offices)
    {
        Moment start = run.Read(RunKeys.Start);
        if (start.Local.Year is < FirstYear or > LastYear)
        {
            string years = $"{QuantityFormat.Number(FirstYear)} to {QuantityFormat.Number(LastYear)}";
            run.Error("CS055", RunKeys.Start,
                $"the start must lie in the years {years}, found {run.Text(RunKeys.Start)}", "run.start: 2026-01-05");
        }

        SimDuration length = run.Read(RunKeys.Length);
        SimDuration warmUp = run.Read(RunKeys.WarmUp);
        if (warmUp >= length)
        {
            string proposal = QuantityFormat.Duration(3 * warmUp.Hours);
            run.Error("CS051", RunKeys.WarmUp,
                $"the warm-up ({run.Text(RunKeys.WarmUp)}) leaves nothing of the run ({run.Text(RunKeys.Length)}) to measure",
                $"run.length: {proposal}", run.PlaceOf(RunKeys.Length) is ScalarNode written ? FixProposal.Value(written, proposal) : null);
        }

        DateTimeZone[] zones = [.. offices.Select(CalendarBuilder.ZoneOf).Distinct()];
        DateTimeZone[] shared = start.Offset is null ? zones : [];
        DateTimeOffset begin = TimeAxis.Common(shared, start.Local) ?? new DateTimeOffset(start.Local, start.Offset ?? TimeSpan.Zero);
        return new RunSettings(
            new TimeAxis(begin, length) { Zones = shared },
            warmUp,
            run.Read(RunKeys.Follow) ?? ByOlderWord(run),
            run.Read(RunKeys.FollowAtMost),
            run.Read(RunKeys.OverloadIsMeant) is true);
    }

    private static FollowUp? ByOlderWord(Reading run)
    {
        if (!run.Read(RunKeys.FollowToTheEnd))
        {
            return null;
        }

        run.Warning("CS143", RunKeys.FollowToTheEnd,
            "'follow-to-the-end' is now 'follow: decisions': applications go on coming in until every measured case has ended",
            "follow: decisions");
        return FollowUp.Decisions;
    }
}
