using CspSim.Engine.Random;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>Follows single inventions through the examination of one office, without a queue.</summary>
internal sealed class SampledCourse
{
    // A rule that hardly ever ends an application must not block the caller.
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

    /// <summary>Examines an invention to its end.</summary>
    /// <param name="key">The keys of the invention and of its application at this office.</param>
    /// <param name="documents">The documents against the invention.</param>
    public SampledEnd Follow(ArtKey key, ReadOnlySpan<Document> documents)
    {
        Sampled application = new(this, key, documents);
        NextStep next = ProsecutionOrder.FirstAction(ref application, out _);
        while (next != NextStep.End && application.Actions < ActionsMost)
        {
            next = ProsecutionOrder.Continue(next, ref application, out _);
        }

        return application.End;
    }

    /// <summary>Whether an invention was allowed and an audit of the office finds documents that stand against it.</summary>
    /// <param name="key">The keys of the invention and of its application at this office.</param>
    /// <param name="documents">The documents against the invention.</param>
    /// <param name="end">How the application ended.</param>
    public bool FailsAudit(ArtKey key, ReadOnlySpan<Document> documents, in SampledEnd end)
    {
        if (end.Art.Ending != Ending.Allowed || !end.Art.HasMissedArt || _searcher is null || _plan.AuditHours <= 0)
        {
            return false;
        }

        uint open = Examination.OpenTo(end.Art, documents);
        uint found = _searcher.Audit(key.Invention, documents, _plan.AuditHours, end.AgeHours, open);
        return Examination.StandsAgainst(end.Art, documents, found);
    }

    private ref struct Sampled : IProsecuted
    {
        private readonly SampledCourse _course;
        private readonly ArtKey _key;
        private readonly ReadOnlySpan<Document> _documents;
        private double _effortHours;
        private double _ageHours;
        private ArtCase _art;

        public Sampled(SampledCourse course, ArtKey key, ReadOnlySpan<Document> documents)
        {
            ExaminationPlan plan = course._plan;
            KeyedDraws draws = course._draws;
            bool isAtOnce = plan.AtOnceShare > 0 && draws.Uniform(key.Application, DrawPurpose.Lane, 0) < plan.AtOnceShare;
            _course = course;
            _key = key;
            _documents = documents;
            _effortHours = plan.SearchEffortHours.Draw(draws.Uniform(key.Application, DrawPurpose.SearchAndFirstActionEffort, 0));
            _ageHours = isAtOnce ? plan.WaitAtOnceHours : plan.WaitHours;
            if (plan.RequestDelayHours.Maximum > 0)
            {
                _ageHours += plan.RequestDelayHours.Draw(draws.Uniform(key.Application, DrawPurpose.RequestDelay, 0));
            }

            _art.Found = Search(uint.MaxValue);
            _art.Known = _art.Found;
        }

        public readonly SampledEnd End => new(_art, Actions, IsAllowedAtOnce, _ageHours);

        public int Actions { get; set; }

        private bool IsAllowedAtOnce { get; set; }

        public void AssessFirst() => _course._examination.AssessFirst(ref _art, _key, _documents);

        public void OnFirstAction() => IsAllowedAtOnce = _art.Objected == 0;

        public void AssessFurther()
        {
            double uniform = _course._draws.Uniform(_key.Application, DrawPurpose.TopUpEffort, (uint)Actions);
            _effortHours += _course._examination.Outcome.TopUpEffortHours.Draw(uniform);
            uint open = _course._examination.Respond(ref _art, _key, Actions, _documents);
            Examination.AssessFurther(ref _art, _documents, Search(open));
        }

        public NextStep DecideNext(out double delay)
        {
            NextStep next = _course._examination.DecideNext(ref _art, _key, Actions, 1, out delay);
            _ageHours += next == NextStep.Response ? _course._examination.Outcome.ResponseDelay.HoursAt(delay) : 0;
            return next;
        }

        public void DecideAppeal() => _course._examination.DecideAppeal(ref _art, _key, _documents);

        public void EndInSilence() => _course._examination.EndInSilence(ref _art);

        private readonly uint Search(uint among) =>
            _course._searcher?.Find(_key.Invention, _documents, _effortHours, _ageHours, among) ?? 0;
    }
}

/// <summary>How a sampled application came to its end.</summary>
/// <param name="Art">What was known in the end, and how it ended.</param>
/// <param name="Actions">Actions that it took.</param>
/// <param name="IsAllowedAtOnce">Whether the first action allowed it.</param>
/// <param name="AgeHours">Time from the first filing to the end.</param>
internal readonly record struct SampledEnd(ArtCase Art, int Actions, bool IsAllowedAtOnce, double AgeHours);
