using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Outcomes;

/// <summary>
/// An office that searches 10 h, acts 5 h, gets a response after 50 h and acts again 4 h; nothing is left to chance unless a test says so.
/// </summary>
internal static class NoticesWorlds
{
    /// <summary>A notice, a response and a refusal.</summary>
    public static NoticesOutcome Rule { get; } = new()
    {
        AllowanceShare = 0,
        ResponseDelay = new Delay(new Constant(50)),
        FurtherActionEffortHours = new Constant(4),
    };

    /// <summary>One application at hour 100.</summary>
    public static SimRun One(NoticesOutcome rule) => SimRun.Of(Worlds.World([Office(rule)], null, ProgrammePlan.None));

    /// <summary>So many applications at once, each with an examiner of its own.</summary>
    public static SimRun Many(NoticesOutcome rule, int cases)
    {
        OfficePlan office = Office(rule, cases) with { Arrivals = [] };
        office = office.WithOrdinary(Worlds.Dated([.. Enumerable.Repeat(100.0, cases)]));
        return SimRun.Of(Worlds.World([office], null, ProgrammePlan.None));
    }

    private static OfficePlan Office(NoticesOutcome rule, int examiners = 1) =>
        (Worlds.Office("A", 10, 5, examiners) with { Outcome = rule }).WithOrdinary(Worlds.Dated(100));
}
