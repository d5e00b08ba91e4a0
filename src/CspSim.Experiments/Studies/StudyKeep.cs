using System.Security.Cryptography;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Experiments.Studies;

/// <summary>What of an experiment a study runs and keeps: what a question does not need costs as much again.</summary>
/// <param name="Arms">Names of the arms, the baseline first; null: all.</param>
/// <param name="IsOfAnswer">Whether only one measure is kept, and nothing is held against what is published or expected.</param>
public sealed record StudyKeep(IReadOnlyList<string>? Arms, bool IsOfAnswer)
{
    /// <summary>
    /// Name of the measure that is kept instead of the first; one that the experiment keeps or expects something of.
    /// </summary>
    /// <value>Default: null, the first.</value>
    public string? Measure { get; init; }

    /// <summary>Everything.</summary>
    public static StudyKeep All { get; } = new(null, IsOfAnswer: false);

    /// <summary>Every arm, and the first measure.</summary>
    public static StudyKeep FirstMeasure { get; } = new(null, IsOfAnswer: true);

    /// <summary>The arms of an answer and its measure.</summary>
    /// <param name="answer">The answer.</param>
    public static StudyKeep Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer.Baseline is { } baseline ? [baseline, answer.Arm] : [answer.Arm], IsOfAnswer: true);
    }

    /// <summary>The part of an experiment that is run.</summary>
    /// <param name="full">The experiment.</param>
    public ExperimentPlan PartOf(ExperimentPlan full)
    {
        ArgumentNullException.ThrowIfNull(full);
        ExperimentPlan ofArms = Arms is null ? full : full.OfArms(Arms);
        return !IsOfAnswer ? ofArms : ofArms with { Measures = [MeasureOf(full)], Published = [], Expectations = [] };
    }

    /// <summary>The point of a study at some settings.</summary>
    /// <param name="settings">Each <c>path=value</c>, in the order in which they are applied.</param>
    /// <param name="planAt">Makes the experiment at these settings; null: the scenario cannot be so.</param>
    /// <param name="count">Replications: 1 or more.</param>
    /// <param name="first">Number of the first, from 1.</param>
    public StudyPoint PointAt(IReadOnlyList<string> settings, Func<IReadOnlyList<string>, ExperimentPlan?> planAt, int count, int first = 1)
    {
        string kept = string.Join(',', Arms ?? []) + (!IsOfAnswer ? ";all" : Measure is null ? ";answer" : ";measure=" + Measure);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [kept, .. settings])));
        return new(
            Convert.ToHexStringLower(hash.AsSpan(0, 16)),
            () => planAt(settings) is { } full ? PartOf(full) with { Replications = ReplicationRule.Exactly(count) } : null,
            first,
            count);
    }

    private Model.Measures.Measure MeasureOf(ExperimentPlan full) => Measure is null
        ? full.Measures[0]
        : full.Measures.Concat(full.Expectations.Select(static each => each.Measure))
            .First(each => string.Equals(each.Name, Measure, StringComparison.Ordinal));
}
