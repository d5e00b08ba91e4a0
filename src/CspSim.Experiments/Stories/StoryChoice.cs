using CspSim.Model.Exchange;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Stories;

/// <summary>Which family of a replication a story is about, by the later of its pendencies to first action.</summary>
public enum StoryChoice
{
    /// <summary>The one in the middle.</summary>
    Median,

    /// <summary>The one at the 95th percentile.</summary>
    Late,

    /// <summary>The one that waited longest.</summary>
    Worst,
}

/// <summary>Finds the families that stories are about.</summary>
/// <remarks>
/// Among the measured families with all their first actions, those in the programme; when there is none, all. Of equal pendencies the
/// family with the smaller number comes first.
/// </remarks>
public static class StoryChoices
{
    private const double LateShare = 0.95;

    /// <summary>The family of each choice.</summary>
    /// <param name="recorded">The replication.</param>
    /// <returns>Empty when no measured family has all its first actions.</returns>
    public static IReadOnlyDictionary<StoryChoice, long> Find(RecordedReplication recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        Candidate[] all =
        [
            .. recorded.Events.Where(static line => line.Kind == ExchangeEventKind.PairClosed)
                .Select(line => Candidate.Of(recorded, line.Family))
                .Where(static each => each.IsMeasured)
                .OrderBy(static each => each.PendencyMonths).ThenBy(static each => each.Family),
        ];
        Candidate[] inProgramme = [.. all.Where(static each => each.IsInProgramme)];
        Candidate[] sorted = inProgramme.Length > 0 ? inProgramme : all;
        return sorted.Length == 0
            ? new Dictionary<StoryChoice, long>()
            : new Dictionary<StoryChoice, long>
            {
                [StoryChoice.Median] = sorted[RankOf(sorted.Length, 0.5)].Family,
                [StoryChoice.Late] = sorted[RankOf(sorted.Length, LateShare)].Family,
                [StoryChoice.Worst] = sorted[^1].Family,
            };
    }

    // The first one up to which the share is reached; without the small subtraction 0.95 x 20 would be more than 19 in binary numbers.
    private static int RankOf(int count, double share) => Math.Max(0, (int)Math.Ceiling((count * share) - 1e-9) - 1);

    private readonly record struct Candidate(long Family, double PendencyMonths, bool IsMeasured, bool IsInProgramme)
    {
        public static Candidate Of(RecordedReplication recorded, long family)
        {
            double latest = 0;
            bool isMeasured = true;
            bool isInProgramme = false;
            foreach (Model.Runs.CaseRow row in recorded.CasesOf(family))
            {
                latest = Math.Max(latest, (row.Facts.FirstActionAt - row.Facts.ClockStart).Months);
                isMeasured &= row.Measured is Model.Filings.MeasuredAs.Requested or Model.Filings.MeasuredAs.Waiting;
                isInProgramme |= row.Group == CaseGroup.Programme;
            }

            return new(family, latest, isMeasured, isInProgramme);
        }
    }
}
