using CspSim.Engine.Random;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>Follows single inventions through the examination of one office, without a queue.</summary>
internal sealed class SampledCourse
{
    // A rule that hardly ever ends an application must not hold up whoever asks.
    private const int ActionsMost = 1000;

    private readonly ExaminationPlan _plan;
    private readonly KeyedDraws _draws;
    private readonly Searcher? _searcher;
    private readonly Examination _examination;

    /// <summary>Prepares an office.</summary>
    /// <param name="plan">What the office does; its outcome must be a <see cref="DocumentOutcome"/>.</param>
    /// <param name="office">Its index in the world.</param>
    /// <param name="draws">The random numbers.</param>
    /// <exception cref="ArgumentException">The outcomes of the office do not follow from documents.</exception>
    public SampledCourse(ExaminationPlan plan, int office, KeyedDraws draws)
    {
        if (plan.Outcome.Documents is not { } outcome)
        {
            throw new ArgumentException("The outcomes of this office do not follow from documents.", nameof(plan));
        }

        _plan = plan;
        _draws = draws;
        _searcher = plan.SearchPower is { } power ? new Searcher(power, office, draws) : null;
        _examination = new Examination(outcome, plan.SameResponseShare, draws);
    }

    /// <summary>Examines an invention to its end and returns how many actions it took.</summary>
    /// <param name="key">The keys of the invention and of its application at this office.</param>
    /// <param name="documents">The documents against the invention.</param>
    /// <param name="art">What was known in the end, and how it ended.</param>
    /// <param name="isGrantedAtOnce">Whether the first action was a grant.</param>
    public int Follow(ArtKey key, ReadOnlySpan<Document> documents, out ArtCase art, out bool isGrantedAtOnce)
    {
        double effort = _plan.SearchEffortHours.Quantile(_draws.Uniform(key.Application, DrawPurpose.SearchAndFirstActionEffort, 0));
        bool isAtOnce = _plan.AtOnceShare > 0 && _draws.Uniform(key.Application, DrawPurpose.Lane, 0) < _plan.AtOnceShare;
        double age = isAtOnce ? _plan.AgeAtOnceHours : _plan.AgeAtSearchHours;
        art = default;
        art.Found = _searcher?.Find(key.Invention, documents, effort, age) ?? 0;
        art.Known = art.Found;
        _examination.AssessFirst(ref art, key, documents);
        isGrantedAtOnce = art.Objected == 0;
        int actions = 1;
        while (actions < ActionsMost)
        {
            NextStep next = _examination.After(ref art, key, actions, 1, out double delay);
            if (next != NextStep.Response)
            {
                if (next == NextStep.BoardDecision)
                {
                    _examination.DecideAppeal(ref art, key, documents);
                }

                break;
            }

            effort += _examination.Outcome.TopUpEffortHours.Quantile(_draws.Uniform(key.Application, DrawPurpose.TopUpEffort, (uint)actions));
            age += _examination.Outcome.ResponseDelay.HoursAt(delay);
            _examination.Respond(ref art, key, actions, documents);
            Examination.AssessFurther(ref art, documents, _searcher?.Find(key.Invention, documents, effort, age, Examination.OpenTo(art, documents)) ?? 0);
            actions++;
        }

        return actions;
    }
}
