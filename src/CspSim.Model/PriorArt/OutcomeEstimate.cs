using CspSim.Engine.Random;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;

namespace CspSim.Model.PriorArt;

/// <summary>Estimates what has no closed form where documents decide, from sampled inventions examined one by one as a run does.</summary>
public static class OutcomeEstimate
{
    // 4,000 inventions know a mean of about 1 to 2 %, in a few milliseconds.
    private const int Inventions = 4000;
    private const ulong Seed = 20260105;

    /// <summary>
    /// The outcome rule of an office with what only sampled inventions show: how its applications go on outside any programme.
    /// </summary>
    /// <remarks>
    /// Always the same inventions, whatever the seed of a run. An invention that waits is as old as the backlog is deep when it is
    /// searched:
    /// what else it waits, a plan does not know.
    /// </remarks>
    /// <param name="priorArt">The documents.</param>
    /// <param name="office">The office; its outcome must be a <see cref="DocumentOutcome"/>, estimates stated there are not used.</param>
    /// <param name="index">Its index in the world.</param>
    /// <param name="selection">How those who ask for a programme differ; null: all alike.</param>
    /// <exception cref="ArgumentException">The office's outcomes do not follow from documents.</exception>
    public static DocumentOutcome WithEstimates(PriorArtPlan priorArt, OfficePlan office, int index, SelectionPlan? selection = null)
    {
        ArgumentNullException.ThrowIfNull(priorArt);
        ArgumentNullException.ThrowIfNull(office);
        if (office.Outcome.Documents is not { } outcome)
        {
            throw new ArgumentException("The outcomes of this office do not follow from documents.", nameof(office));
        }

        var draws = new KeyedDraws(Seed, 0);
        var source = new DocumentSource(priorArt, draws);
        selection ??= SelectionPlan.None;
        OfficePlan selected = office with { Outcome = outcome with { GiveUpShare = Math.Min(
            1,
            outcome.GiveUpShare * selection.ResponseScale) } };
        var course = new SampledCourse(ExaminationPlan.Of(selected, priorArt), index, draws);
        Document[] room = new Document[PriorArtPlan.DocumentsMax];
        long further = 0;
        long answered = 0;
        var allowed = new List<double>();
        for (ulong invention = 1; invention <= Inventions; invention++)
        {
            ReadOnlySpan<Document> documents = room.AsSpan(0, source.Draw(invention, selection.GroundsScale, room));
            SampledEnd end = course.Follow(new ArtKey(invention, invention), documents);
            further += end.Actions - 1;
            answered += end.Actions > 1 ? 1 : 0;
            if (end.Art.Ending == Ending.Allowed)
            {
                allowed.AddRange(Enumerable.Repeat(0.0, Math.Max(0, end.Actions - allowed.Count)));
                allowed[end.Actions - 1] += 1.0 / Inventions;
            }
        }

        return outcome with
        {
            MeanFurtherActions = (double)further / Inventions,
            FirstResponseShare = (double)answered / Inventions,
            AllowedAfter = allowed,
        };
    }
}
