using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>Every measure that can be a target.</summary>
/// <remarks>
/// Means of efforts are those of their distributions: exact, without the noise of a sample. Effort until the end follows by Wald's
/// identity, E(sum of N efforts) = E(N) E(effort), because whether an action is needed is settled before its effort is spent (A. Wald,
/// Annals of Mathematical Statistics 15(3), 1944).
/// </remarks>
public static class TargetCatalog
{
    /// <summary>All kinds, those about one office first.</summary>
    public static IReadOnlyList<TargetKind> All { get; } =
    [
        Endings(
            "first-action-allowances",
            static sample => sample.FirstActionAllowances,
            static notices => notices.AllowedAtOnceShare),
        Endings("allowance-rate", static sample => sample.AllowanceRate, static notices => notices.AllowanceRate),
        Simple("actions-per-disposal", static office => office.Actions),
        Simple("effort-per-case", static office => SampledMean.Exact(office.HoursToFirstAction)),
        Simple("first-action-effort", static office => SampledMean.Exact(office.Plan.FirstActionEffortHours.Mean)),
        Simple("search-effort", static office => SampledMean.Exact(office.Plan.SearchEffortHours.Mean)),
        Simple("total-effort", static office => new SampledMean(
            office.HoursToFirstAction + ((office.Actions.Mean - 1) * office.HoursOfFurtherAction),
            office.Actions.StandardError * office.HoursOfFurtherAction)),
        Documents("search-recall", static sample => sample.Recall),
        Documents("missed-art", static sample => sample.MissedArt),
        Documents("audited-missed-art", static sample => sample.AuditedMissedArt),
        Pair("citation-overlap", ExaminationSample.Overlap),
        Pair("agreement", static (one, other) => Agreement(ExaminationSample.Outcomes(one, other))),
        Pair("agreement-kappa", static (one, other) => Kappa(ExaminationSample.Outcomes(one, other))),
    ];

    /// <summary>The kind of a measure; null when it cannot be a target.</summary>
    /// <param name="measure">The name of a measure.</param>
    public static TargetKind? Find(string measure) =>
        All.FirstOrDefault(kind => string.Equals(kind.Measure, measure, StringComparison.Ordinal));

    private static TargetKind Simple(string measure, Func<OfficeView, SampledMean> value) =>
        new(measure, (office, _) => value(office));

    private static TargetKind Endings(
        string measure, Func<ExaminationSample, SampledMean> sampled, Func<NoticesOutcome, double> exact) =>
        new(measure, (office, _) => office.Sample is { } sample
            ? sampled(sample)
            : SampledMean.Exact(exact((NoticesOutcome)office.Plan.Outcome)))
        { NeedsEndings = true };

    private static TargetKind Documents(string measure, Func<ExaminationSample, SampledMean> value) =>
        new(measure, (office, _) => value(office.Sample!)) { NeedsDocuments = true, NeedsEndings = true };

    private static TargetKind Pair(string measure, Func<ExaminationSample, ExaminationSample, SampledMean> value) =>
        new(measure, (office, partner) => value(office.Sample!, partner!.Sample!))
        { NeedsDocuments = true, NeedsEndings = true, NeedsPartner = true };

    private static SampledMean Agreement(OutcomeCounts counts) =>
        SampledMean.OfShare(counts.BothAllowed + counts.NeitherAllowed, counts.Total);

    // Standard error as given by J. Cohen, Educational and Psychological Measurement 20(1), 1960: the chance agreement is taken as known.
    private static SampledMean Kappa(OutcomeCounts counts)
    {
        double beyond = 1 - counts.ChanceAgreement;
        return new(
            (counts.Agreement - counts.ChanceAgreement) / beyond,
            Math.Sqrt(counts.Agreement * (1 - counts.Agreement) / counts.Total) / beyond);
    }
}

/// <summary>A measure that can be a target, because it needs no queue to be known.</summary>
public sealed class TargetKind
{
    internal TargetKind(string measure, Func<OfficeView, OfficeView?, SampledMean> value)
    {
        Measure = measure;
        Value = value;
    }

    /// <summary>The name of the measure.</summary>
    public string Measure { get; }

    /// <summary>Whether outcomes must follow from documents.</summary>
    public bool NeedsDocuments { get; init; }

    /// <summary>Whether the rule of outcomes must tell allowances from refusals, as documents do.</summary>
    public bool NeedsEndings { get; init; }

    /// <summary>Whether it is about two offices.</summary>
    public bool NeedsPartner { get; init; }

    /// <summary>Its value for an office and, where it is about two, the other one.</summary>
    internal Func<OfficeView, OfficeView?, SampledMean> Value { get; }
}

/// <summary>One office as targets see it.</summary>
/// <param name="Plan">What it does.</param>
/// <param name="Sample">What came of it; null where outcomes do not follow from documents.</param>
internal sealed record OfficeView(ExaminationPlan Plan, ExaminationSample? Sample)
{
    /// <summary>Actions of an application, the first included: sampled, or where the outcome rule has a closed form, exact.</summary>
    public SampledMean Actions => Sample?.Actions ?? SampledMean.Exact(1 + Plan.Outcome.MeanFurtherActions);

    /// <summary>Effort to the first action, in hours.</summary>
    public double HoursToFirstAction => Plan.SearchEffortHours.Mean + Plan.FirstActionEffortHours.Mean;

    /// <summary>Effort of a further action with its search, in hours.</summary>
    public double HoursOfFurtherAction => Plan.Outcome.FurtherActionEffortHours.Mean + (Plan.Outcome.Documents?.TopUpEffortHours.Mean ?? 0);
}
