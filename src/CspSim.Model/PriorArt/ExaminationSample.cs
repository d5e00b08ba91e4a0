using System.Numerics;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>Sampled inventions, each examined by one office from its search to its end, as a run does without a programme.</summary>
/// <remarks>
/// The inventions are the same whatever the office and its figures are: differences between two sets of figures are theirs alone (common
/// random numbers), and the samples of two offices are the two halves of the same families.
/// </remarks>
public sealed class ExaminationSample
{
    private readonly Ending[] _endings;
    private readonly uint[] _cited;
    private long _actions;
    private long _squaredActions;
    private long _allowedAtOnce;
    private long _allowed;
    private long _missed;
    private long _failed;
    private long _withDocuments;
    private double _recall;
    private double _squaredRecall;

    private ExaminationSample(int inventions)
    {
        _endings = new Ending[inventions];
        _cited = new uint[inventions];
    }

    /// <summary>How many inventions were examined.</summary>
    public int Inventions => _endings.Length;

    /// <summary>First actions that allow the application.</summary>
    public SampledMean FirstActionAllowances => SampledMean.OfShare(_allowedAtOnce, Inventions);

    /// <summary>Allowances over all endings.</summary>
    public SampledMean AllowanceRate => SampledMean.OfShare(_allowed, Inventions);

    /// <summary>Actions of an application until its end, the first included.</summary>
    public SampledMean Actions => SampledMean.OfSums(_actions, _squaredActions, Inventions);

    /// <summary>Relevant documents known at the first action over those that exist, per application that has any.</summary>
    public SampledMean Recall => SampledMean.OfSums(_recall, _squaredRecall, _withDocuments);

    /// <summary>Allowances against which documents exist that nobody knew, over all allowances.</summary>
    public SampledMean MissedArt => SampledMean.OfShare(_missed, _allowed);

    /// <summary>
    /// Allowances against which an audit of the office finds documents, over all allowances; 0 where
    /// <see cref="ExaminationPlan.AuditHours"/> is.
    /// </summary>
    public SampledMean AuditedMissedArt => SampledMean.OfShare(_failed, _allowed);

    /// <summary>Examines some of the inventions.</summary>
    /// <param name="inventions">The inventions.</param>
    /// <param name="plan">What the office does; its outcome is a <see cref="DocumentOutcome"/>.</param>
    /// <param name="office">The index of the office in its world: its luck in finding is its own.</param>
    /// <param name="first">The first invention, from 0.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentException">The outcomes do not follow from documents.</exception>
    public static ExaminationSample Of(SampledInventions inventions, ExaminationPlan plan, int office, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(inventions);
        ArgumentNullException.ThrowIfNull(plan);
        var course = new SampledCourse(plan, office, inventions.Draws);
        var sample = new ExaminationSample(count);
        for (int i = 0; i < count; i++)
        {
            ulong family = SampledInventions.KeyOf(first + i);
            ArtKey key = new(family, EntityKey.Leg(family, office));
            ReadOnlySpan<Document> documents = inventions.DocumentsOf(first + i);
            SampledEnd end = course.Follow(key, documents);
            sample.Count(i, end, course.FailsAudit(key, documents, end));
        }

        return sample;
    }

    /// <summary>Examines all inventions.</summary>
    /// <param name="inventions">The inventions.</param>
    /// <param name="plan">What the office does; its outcome is a <see cref="DocumentOutcome"/>.</param>
    /// <param name="office">The index of the office in its world.</param>
    /// <exception cref="ArgumentException">The outcomes do not follow from documents.</exception>
    public static ExaminationSample Of(SampledInventions inventions, ExaminationPlan plan, int office)
    {
        ArgumentNullException.ThrowIfNull(inventions);
        return Of(inventions, plan, office, 0, inventions.Count);
    }

    /// <summary>The parts of a sample as one.</summary>
    /// <param name="parts">The parts, in the order of their inventions.</param>
    public static ExaminationSample Of(IReadOnlyList<ExaminationSample> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = new ExaminationSample(parts.Sum(static part => part.Inventions));
        int first = 0;
        foreach (ExaminationSample part in parts)
        {
            part._endings.CopyTo(whole._endings, first);
            part._cited.CopyTo(whole._cited, first);
            first += part.Inventions;
            whole._actions += part._actions;
            whole._squaredActions += part._squaredActions;
            whole._allowedAtOnce += part._allowedAtOnce;
            whole._allowed += part._allowed;
            whole._missed += part._missed;
            whole._failed += part._failed;
            whole._withDocuments += part._withDocuments;
            whole._recall += part._recall;
            whole._squaredRecall += part._squaredRecall;
        }

        return whole;
    }

    /// <summary>
    /// Documents that both offices cite in their first actions over those that any cites, per family with such documents.
    /// </summary>
    /// <param name="one">The sample of an office.</param>
    /// <param name="other">The sample of another one, of the same inventions.</param>
    public static SampledMean Overlap(ExaminationSample one, ExaminationSample other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int i = 0; i < one.Inventions; i++)
        {
            int any = BitOperations.PopCount(one._cited[i] | other._cited[i]);
            if (any > 0)
            {
                double overlap = (double)BitOperations.PopCount(one._cited[i] & other._cited[i]) / any;
                sum += overlap;
                squares += overlap * overlap;
                count++;
            }
        }

        return SampledMean.OfSums(sum, squares, count);
    }

    /// <summary>How often two offices end the same families alike.</summary>
    /// <param name="one">The sample of an office.</param>
    /// <param name="other">The sample of another one, of the same inventions.</param>
    public static OutcomeCounts Outcomes(ExaminationSample one, ExaminationSample other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var counts = new OutcomeCounts();
        for (int i = 0; i < one.Inventions; i++)
        {
            counts.Add(new OutcomeFacts(one._endings[i], other._endings[i]));
        }

        return counts;
    }

    private void Count(int invention, in SampledEnd end, bool failsAudit)
    {
        ArtCase art = end.Art;
        _endings[invention] = art.Ending;
        _cited[invention] = art.CitedAtFirst;
        _actions += end.Actions;
        _squaredActions += (long)end.Actions * end.Actions;
        _allowedAtOnce += end.IsAllowedAtOnce ? 1 : 0;
        if (art.Ending == Ending.Allowed)
        {
            _allowed++;
            _missed += art.HasMissedArt ? 1 : 0;
            _failed += failsAudit ? 1 : 0;
        }

        if (art.Relevant > 0)
        {
            double recall = (double)BitOperations.PopCount(art.KnownAtFirst) / art.Relevant;
            _withDocuments++;
            _recall += recall;
            _squaredRecall += recall * recall;
        }
    }
}
