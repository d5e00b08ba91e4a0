using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Model.PriorArt;

/// <summary>Estimates what has no closed form where documents decide, from sampled inventions examined one by one as a run does.</summary>
public static class SampledExamination
{
    // 4,000 inventions know a mean of about 1 to 2 %, in a few milliseconds.
    private const int Inventions = 4000;
    private const ulong Seed = 20260105;

    // A rule that hardly ever ends an application must not hold up whoever asks.
    private const int ActionsMost = 1000;

    private const double CalendarDaysPerBusinessDay = 7.0 / 5;

    /// <summary>The outcome rule of an office with what only sampled inventions tell: how its applications go on outside any programme.</summary>
    /// <remarks>
    /// Always the same inventions, whatever the seed of a run. An invention is as old as the backlog is deep when it is searched: what
    /// else it waits, a plan does not know.
    /// </remarks>
    /// <param name="priorArt">The documents.</param>
    /// <param name="office">The office; its outcome must be a <see cref="DocumentOutcome"/>, estimates stated there are not used.</param>
    /// <param name="index">Its index in the world.</param>
    /// <exception cref="ArgumentException">The office's outcomes do not follow from documents.</exception>
    public static DocumentOutcome WithEstimates(PriorArtPlan priorArt, OfficePlan office, int index)
    {
        ArgumentNullException.ThrowIfNull(priorArt);
        ArgumentNullException.ThrowIfNull(office);
        if (office.Outcome is not DocumentOutcome outcome)
        {
            throw new ArgumentException("The outcomes of this office do not follow from documents.", nameof(office));
        }

        var draws = new KeyedDraws(Seed, 0);
        var sample = new Sample(new DocumentSource(priorArt, draws), office.SearchPower is { } power ? new Searcher(power, index, draws) : null, new Examination(outcome, priorArt.SameResponseShare, draws), draws, office);
        long further = 0;
        long answered = 0;
        for (int invention = 1; invention <= Inventions; invention++)
        {
            int actions = sample.FurtherActions((ulong)invention);
            further += actions;
            answered += actions > 0 ? 1 : 0;
        }

        return outcome with { MeanFurtherActions = (double)further / Inventions, FirstResponseShare = (double)answered / Inventions };
    }

    private sealed class Sample(DocumentSource source, Searcher? searcher, Examination examination, KeyedDraws draws, OfficePlan office)
    {
        private readonly Document[] _room = new Document[PriorArtPlan.DocumentsMax];
        private readonly double _ageAtSearchHours = office.RequestDelayHours.Mean + (office.Backlog?.Depth ?? SimDuration.Zero).Hours;

        public int FurtherActions(ulong invention)
        {
            ReadOnlySpan<Document> documents = _room.AsSpan(0, source.Draw(invention, 1, _room));
            double effort = office.SearchEffortHours.Quantile(draws.Uniform(invention, DrawPurpose.SearchAndFirstActionEffort, 0));
            double age = _ageAtSearchHours;
            ArtCase art = default;
            art.Found = searcher?.Find(invention, documents, effort, age) ?? 0;
            art.Known = art.Found;
            var key = new ArtKey(invention, invention);
            examination.AssessFirst(ref art, key, documents);
            int actions = 1;
            while (actions < ActionsMost && examination.After(ref art, key, actions, 1, out double delay) == NextStep.Response)
            {
                effort += examination.Outcome.TopUpEffortHours.Quantile(draws.Uniform(invention, DrawPurpose.TopUpEffort, (uint)actions));
                age += ResponseHours(delay);
                examination.AssessFurther(ref art, key, actions, documents, searcher?.Find(invention, documents, effort, age) ?? 0);
                actions++;
            }

            return actions - 1;
        }

        private double ResponseHours(double uniform)
        {
            Delay delay = examination.Outcome.ResponseDelay;
            double length = delay.Length.Quantile(uniform);
            return delay.InBusinessDays ? length * CalendarDaysPerBusinessDay * 24 : length;
        }
    }
}
