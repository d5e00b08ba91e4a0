using CspSim.Engine.Distributions;

namespace CspSim.Model.PriorArt;

/// <summary>The documents that stand against inventions: how many, of what kind, how easy to find.</summary>
/// <remarks>
/// An invention has grounds of objection; each ground rests on one or several documents that can replace each other
/// (substitutes), so that two offices may rightly cite different documents for the same objection. What exists depends on the seed
/// and on the invention alone, never on the arm, the office or the effort: these decide only what is found.
/// </remarks>
public sealed record PriorArtPlan
{
    /// <summary>The most documents one invention may have; more are left out.</summary>
    public const int DocumentsMax = 30;

    /// <summary>The effort of an audit search where none is given, in hours: the order of one search.</summary>
    public const double UsualAuditHours = 8;

    /// <summary>The collections.</summary>
    /// <value>1 to 8; shares add up to 1.</value>
    public required IReadOnlyList<DocumentClassPlan> Classes { get; init; }

    /// <summary>Grounds of objection of one invention, rounded to a whole number.</summary>
    public required Distribution Grounds { get; init; }

    /// <summary>The share of grounds that rest on documents of kind X.</summary>
    /// <value>0 to 1.</value>
    public required double ShareOfX { get; init; }

    /// <summary>The share of grounds that rest on documents of kind Y; what is left is of kind A.</summary>
    /// <value>0 to 1 - <see cref="ShareOfX"/>.</value>
    public required double ShareOfY { get; init; }

    /// <summary>Documents of a ground beyond its first, on average; geometrically distributed.</summary>
    /// <value>0 (default) or more.</value>
    public double FurtherDocuments { get; init; }

    /// <summary>How easily a document is found, the same in every office, which is what correlates their searches.</summary>
    /// <value>More than 0; the mean is best 1. Default: all alike.</value>
    public Distribution Ease { get; init; } = new Constant(1);

    /// <summary>The share of documents that are published only after the first filing, such as rival filings of the same months.</summary>
    /// <value>0 (default) to 1.</value>
    public double UnpublishedShare { get; init; }

    /// <summary>When such a document is published, in hours after the first filing of the invention.</summary>
    public Distribution PublicationDelayHours { get; init; } = new Constant(0);

    /// <summary>A field whose classification the offices come to share; null (default): none.</summary>
    public SharedClassificationPlan? SharedClassification { get; init; }

    /// <summary>
    /// The share of notices to which an applicant responds alike in every office of a family: the k-th amendments then succeed or
    /// fail together, and the applicant gives up in all of them or in none. Otherwise each office is a case of its own.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double SameResponseShare { get; init; }

    /// <summary>
    /// Effort, in hours, of the search by which an office audits its own allowances; an audit decides nothing, it only measures.
    /// </summary>
    /// <value>More than 0; default <see cref="UsualAuditHours"/>.</value>
    public double AuditHours { get; init; } = UsualAuditHours;
}
