using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>Everything one arm of an experiment fixes about the world: offices, filings, programme, link and window.</summary>
/// <remarks>
/// Immutable, checked by its builder, and free of names of real offices: those are data. A what-if is a copy with one
/// change: <c>world with { Programme = world.Programme with { Share = 0.5 } }</c>.
/// </remarks>
public sealed record WorldPlan
{
    /// <summary>The offices, in the order in which results list them.</summary>
    /// <value>1 to 8 offices.</value>
    public required IReadOnlyList<OfficePlan> Offices { get; init; }

    /// <summary>The streams of families that are filed in more than one office.</summary>
    /// <value>Empty when no invention is filed twice.</value>
    public IReadOnlyList<FamilyStreamPlan> Families { get; init; } = [];

    /// <summary>The collaborative search programme of this arm.</summary>
    public ProgrammePlan Programme { get; init; } = ProgrammePlan.None;

    /// <summary>The documents that stand against inventions; null (default): no documents, outcomes are drawn.</summary>
    public PriorArtPlan? PriorArt { get; init; }

    /// <summary>Visits of examiners of one office to another.</summary>
    /// <value>Empty (default) when nobody visits another office.</value>
    public IReadOnlyList<ExaminerVisit> Visits { get; init; } = [];

    /// <summary>The link over which the offices exchange messages.</summary>
    public LinkPlan Link { get; init; } = LinkPlan.Instant;

    /// <summary>What part of time is simulated and measured.</summary>
    public required RunWindow Window { get; init; }
}
