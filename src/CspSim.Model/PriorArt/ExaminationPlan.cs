using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>What an office does with one application outside any programme, as far as it can be known without a queue.</summary>
public sealed record ExaminationPlan
{
    /// <summary>Examiner effort of one search, in hours.</summary>
    public required Distribution SearchEffortHours { get; init; }

    /// <summary>Examiner effort of assessing the application and drafting the first action, in hours.</summary>
    public required Distribution FirstActionEffortHours { get; init; }

    /// <summary>What follows an action.</summary>
    public required IOutcomeRule Outcome { get; init; }

    /// <summary>How well the office finds documents; null (default): it finds none.</summary>
    public SearchPowerPlan? SearchPower { get; init; }

    /// <summary>The time since the first filing when an application is searched, in hours.</summary>
    /// <value>0 (default) or more. A queue makes ages differ; here all are alike.</value>
    public double AgeAtSearchHours { get; init; }

    /// <summary>The examination of an office: its applications are as old as its backlog is deep when they are searched.</summary>
    /// <param name="office">The office.</param>
    public static ExaminationPlan Of(OfficePlan office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new ExaminationPlan
        {
            SearchEffortHours = office.SearchEffortHours,
            FirstActionEffortHours = office.FirstActionEffortHours,
            Outcome = office.Outcome,
            SearchPower = office.SearchPower,
            AgeAtSearchHours = office.RequestDelayHours.Mean + (office.Backlog?.Depth ?? SimDuration.Zero).Hours,
        };
    }
}
