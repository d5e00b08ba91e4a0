using CspSim.Engine;
using CspSim.Model.Runs;
using CspSim.Model;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Reads what part of time is simulated.</summary>
internal static class RunBuilder
{
    private const int FirstYear = 1950;
    private const int LastYear = 2150;

    /// <summary>The settings; null after reporting that they are wrong.</summary>
    /// <param name="run">The section <c>run</c>.</param>
    /// <param name="offices">The offices, whose common offset a start without one takes.</param>
    public static RunSettings? Build(Reading run, IReadOnlyList<Reading> offices)
    {
        ScalarNode start = run.Scalar("start")!;
        _ = CalendarText.TryRead(start.Value, out DateTime begin, out TimeSpan? offset, out _, out _);
        if (begin.Year is < FirstYear or > LastYear)
        {
            run.Error("CS055", start, $"the start must lie in the years {Text(FirstYear)} to {Text(LastYear)}, found {start.Value}",
                "run.start: 2026-01-05");
            return null;
        }

        DateTimeZone?[] zones = [.. offices.Select(CalendarBuilder.ZoneOf).Distinct()];
        if (zones.Contains(null))
        {
            return null;
        }

        SimDuration length = run.Duration("length")!.Value;
        SimDuration warmUp = run.Duration("warm-up") ?? SimDuration.Zero;
        if (warmUp >= length)
        {
            string proposal = QuantityFormat.Duration(3 * warmUp.Hours);
            run.Error("CS051", "warm-up",
                $"the warm-up ({run.Text("warm-up")}) leaves nothing of the run ({run.Text("length")}) to measure",
                $"run.length: {proposal}", run.PlaceOf("length") is ScalarNode written ? FixProposal.Value(written, proposal) : null);
            return null;
        }

        DateTimeZone[] shared = offset is null ? [.. zones.OfType<DateTimeZone>()] : [];
        TimeAxis axis = new(TimeAxis.Common(shared, begin) ?? new DateTimeOffset(begin, offset ?? TimeSpan.Zero), length) { Zones = shared };
        return new RunSettings(axis, warmUp, FollowOf(run), run.Duration("follow-at-most") ?? RunWindow.UsualFollowAtMost, run.Is("overload", "intended"));
    }

    private static FollowUp? FollowOf(Reading run) => run.Text("follow") switch
    {
        "none" => FollowUp.None,
        "first-actions" => FollowUp.FirstActions,
        "decisions" => FollowUp.Decisions,
        _ => ByOlderWord(run),
    };

    private static FollowUp? ByOlderWord(Reading run)
    {
        if (!run.Is("follow-to-the-end", "true"))
        {
            return null;
        }

        run.Warning("CS143", "follow-to-the-end",
            "'follow-to-the-end' is now 'follow: decisions': applications go on coming in until every measured case has ended",
            "follow: decisions");
        return FollowUp.Decisions;
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
