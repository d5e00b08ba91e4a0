using CspSim.Engine.Distributions;

namespace CspSim.Model.Filings;

/// <summary>
/// A way by which families reach the later offices, such as the priority of the Paris Convention or national entry under the PCT.
/// </summary>
public sealed record FamilyRoutePlan
{
    private static readonly Constant s_atOnce = new(0);

    /// <summary>The name, unique in its stream; empty for the only way of a stream.</summary>
    public string Name { get; init; } = "";

    /// <summary>The share of the stream's families that go this way.</summary>
    /// <value>0 to 1 (default); the shares of a stream's routes add up to 1.</value>
    public double Share { get; init; } = 1;

    /// <summary>Time from the first filing to each later one, in hours. Default 0.</summary>
    public Distribution FilingLagHours { get; init; } = new Constant(0);

    /// <summary>
    /// Time from a later filing to the request for examination of it, in hours; null (default): the delay of its office. The office of
    /// first filing has the delay of its other applications in any case.
    /// </summary>
    public Distribution? RequestDelayHours { get; init; }

    /// <summary>Time from the first filing to that of a leg, in hours: 0 for the office of first filing.</summary>
    /// <param name="leg">The leg, from 0 in the order of filing.</param>
    public Distribution LagHours(int leg) => leg == 0 ? s_atOnce : FilingLagHours;

    /// <summary>Time from the filing of a leg to the request for its examination, in hours.</summary>
    /// <param name="leg">The leg, from 0 in the order of filing.</param>
    /// <param name="ofOffice">The delay of its office.</param>
    public Distribution RequestHours(int leg, Distribution ofOffice) => leg == 0 ? ofOffice : RequestDelayHours ?? ofOffice;
}
