using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

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
