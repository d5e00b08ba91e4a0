using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Replication;

/// <summary>Refuses plans that cannot be run as pairs. What users write is checked, with places, when scenario files are read.</summary>
internal static class PlanGuard
{
    public static void Check(ExperimentPlan plan, ExperimentOptions options)
    {
        if (plan.Arms.Count == 0)
        {
            throw new ArgumentException("An experiment needs an arm.", nameof(plan));
        }

        if (plan.Baseline < 0 || plan.Baseline >= plan.Arms.Count)
        {
            throw new ArgumentException("The baseline is one of the arms.", nameof(plan));
        }

        if (plan.Replications.AtLeast < 1 || plan.Replications.AtMost < plan.Replications.AtLeast)
        {
            throw new ArgumentException("Replications are at least 1, and at most not fewer than at least.", nameof(plan));
        }

        if (plan.Confidence is { } level && !(level > 0.5 && level < 1))
        {
            throw new ArgumentException("A confidence level lies between 0.5 and 1.", nameof(plan));
        }

        if (plan.Replications.Until.Any(static until => !(until.HalfWidth > 0 && (until.HalfWidth < 1 || !until.IsShareOfMean))))
        {
            throw new ArgumentException("A half-width is above 0, and as a share of the mean below 1.", nameof(plan));
        }

        string[] offices = OfficeNames(plan.Arms[0]);
        if (plan.Arms.Any(arm => !OfficeNames(arm).SequenceEqual(offices, StringComparer.Ordinal)))
        {
            throw new ArgumentException("All arms have the same offices in the same order.", nameof(plan));
        }

        if (options.Threads < 1)
        {
            throw new ArgumentException("At least one thread is needed.", nameof(options));
        }
    }

    private static string[] OfficeNames(ArmPlan arm) => [.. arm.World.Offices.Select(office => office.Name)];
}
