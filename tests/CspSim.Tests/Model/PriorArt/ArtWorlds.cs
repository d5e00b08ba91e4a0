using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.PriorArt;

/// <summary>Small worlds with documents.</summary>
internal static class ArtWorlds
{
    /// <summary>Every invention has so many grounds, each with one document of kind X.</summary>
    public static PriorArtPlan Documents(double grounds = 1) => new()
    {
        Classes = [new DocumentClassPlan("all", 1)],
        Grounds = new Constant(grounds),
        ShareOfX = 1,
        ShareOfY = 0,
    };

    /// <summary>A response after 50 hours overcomes everything; a further action takes 4 hours.</summary>
    public static DocumentOutcome Outcome { get; } = new()
    {
        MeanFurtherActions = 1,
        ResponseDelay = new Delay(new Constant(50)),
        FurtherActionEffortHours = new Constant(4),
        OvercomeShare = 1,
    };

    /// <summary>Documents of two kinds that are found apart.</summary>
    public static PriorArtPlan TwoCollections { get; } = Documents(8) with
    {
        Classes = [new DocumentClassPlan("a", 0.5), new DocumentClassPlan("b", 0.5)],
    };

    /// <summary>An office that finds everything, or nothing at all.</summary>
    public static OfficePlan Office(string name, bool finds, double searchHours = 10, double actionHours = 5) =>
        Worlds.Office(name, searchHours, actionHours) with
        {
            SearchPower = new SearchPowerPlan([finds ? 1e6 : 0], 1),
            Outcome = Outcome,
        };

    /// <summary>One application at hour 100 in an office of its own.</summary>
    public static WorldPlan One(OfficePlan office, PriorArtPlan documents) =>
        Worlds.World([office.WithOrdinary(Worlds.Dated(100))], null, ProgrammePlan.None) with { PriorArt = documents };
}
