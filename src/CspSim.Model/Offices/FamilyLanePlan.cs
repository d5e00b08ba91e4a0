using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>Which applications of families go by a lane, such as accelerated examination, without any programme.</summary>
/// <remarks>
/// The same applications in every arm: who takes a lane that opens with the request follows from keyed draws and dates, and does not
/// ask for the programme. Whether a lane that opens with an allowance finds an application untouched depends on what offices have done by
/// then; who is in the programme has no use for it.
/// </remarks>
public sealed record FamilyLanePlan
{
    /// <summary>The share of those that may take the lane and do.</summary>
    /// <value>0 to 1; the shares of an office's lanes add up to 1 at most.</value>
    public required double Share { get; init; }

    /// <summary>Whose applications may. Default: all.</summary>
    public FilingPlace Filing { get; init; }

    /// <summary>When an applicant can ask for the lane. Default: with the request for examination.</summary>
    public LaneOpening Opens { get; init; }

    /// <summary>The lane takes requests from then on. Default: always.</summary>
    public SimTime From { get; init; } = SimTime.Always;

    /// <summary>The lane takes requests until then. Default: for ever.</summary>
    public SimTime Until { get; init; } = SimTime.Never;

    /// <summary>
    /// Applications of families that the lane takes in a calendar year at most, by the day of the request; null (default): no limit.
    /// </summary>
    public int? YearlyCap { get; init; }

    /// <summary>Whether it takes an application.</summary>
    /// <param name="leg">Its place among the applications of the family, from 0 in the order of filing.</param>
    /// <param name="requested">When examination is requested.</param>
    public bool IsOpenTo(int leg, SimTime requested) => Takes(leg) && requested >= From && requested < Until;

    /// <summary>Whether it takes an application, apart from its date.</summary>
    /// <param name="leg">Its place among the applications of the family, from 0 in the order of filing.</param>
    public bool Takes(int leg) => Filing switch
    {
        FilingPlace.First => leg == 0,
        FilingPlace.Later => leg > 0,
        _ => true,
    };
}

/// <summary>What opens a lane to an application.</summary>
public enum LaneOpening
{
    /// <summary>Its request for examination.</summary>
    Request,

    /// <summary>
    /// The allowance of its family's application at another office, while no examiner has begun this one: Patent Prosecution Highway
    /// (PPH).
    /// </summary>
    Allowance,
}

/// <summary>The place of an application in its family.</summary>
public enum FilingPlace
{
    /// <summary>Wherever it is filed.</summary>
    Any,

    /// <summary>At the office of first filing.</summary>
    First,

    /// <summary>At a later office.</summary>
    Later,
}
