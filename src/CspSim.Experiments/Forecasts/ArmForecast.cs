using CspSim.Engine.Numerics;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>
/// What is expected of one replication of one arm: what its first replication did, as far as the pilot went, scaled to the end.
/// </summary>
/// <remarks>
/// To an end that was not reached events go on as in the second half of the simulated time, a backlog as the load says; of petitions of
/// which it has seen few, there are as many as the load counts with, and messages go with them. Where a run goes on after its window,
/// that is taken to last until the backlog of then has been done.
/// </remarks>
public sealed record ArmForecast
{
    // Of less a pilot that was cut short has seen too little.
    private const long CountLeast = 40;

    /// <summary>The arm's name.</summary>
    public required string Name { get; init; }

    /// <summary>The offices in the order of the plan.</summary>
    public required IReadOnlyList<OfficeForecast> Offices { get; init; }

    /// <summary>The share of the replication's events that was simulated.</summary>
    /// <value>More than 0, at most 1.</value>
    public required double SimulatedShare { get; init; }

    /// <summary>Applications that enter, starting backlogs included.</summary>
    public required double Applications { get; init; }

    /// <summary>Families that petition for the programme.</summary>
    public required double Petitions { get; init; }

    /// <summary>Families granted.</summary>
    public required double Granted { get; init; }

    /// <summary>Messages handed to the link.</summary>
    public required double Messages { get; init; }

    /// <summary>Events taken from the calendar.</summary>
    public required double Events { get; init; }

    /// <summary>The most applications in process at one time.</summary>
    public required double InProcessAtMost { get; init; }

    /// <summary>The forecast of one arm.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="pilot">Its first replication, simulated at least to the start of the window.</param>
    internal static ArmForecast Of(ArmPlan arm, PilotRun pilot)
    {
        WorldPlan world = arm.World;
        var programme = new ProgrammeWork(world);
        OfficeForecast[] offices = [.. OfficeLoad.Of(world, programme).Select((load, office) => OfficeOf(world, office, load, pilot))];
        double follow = FollowHours(world, offices);
        double end = world.Window.End.Hours() + follow;

        // A programme closes with the window.
        double closing = world.Window.End.Hours();
        double events = CountAt(pilot, end, static standing => standing.Events);
        return new ArmForecast
        {
            Name = arm.Name,
            Offices = offices,
            SimulatedShare = pilot.Part * pilot.Last.Events / Math.Max(1, events),
            Applications = pilot.IsOver
                ? pilot.Last.Applications / pilot.Part
                : offices.Sum(office => office.Applications + (office.Load.RequestsPerYear * follow / OfficeLoad.HoursPerYear)),
            Petitions = IsKnown(pilot, pilot.Last.Petitions)
                ? CountAt(pilot, closing, static standing => standing.Petitions)
                : programme.Petitions,
            Granted = IsKnown(pilot, pilot.Last.Granted) ? CountAt(pilot, closing, static standing => standing.Granted) : programme.Granted,
            Messages = IsKnown(pilot, pilot.Last.Petitions)
                ? CountAt(pilot, closing, static standing => standing.Messages)
                : programme.Messages,
            Events = events,
            InProcessAtMost = (pilot.Last.ApplicationsAtMost / pilot.Part)
                + (pilot.AtWindowEnd is null
                    ? offices.Select((office, at) => Math.Max(0, office.BacklogAtEnd - (pilot.Last.Offices[at].Backlog / pilot.Part))).Sum()
                    : 0),
        };
    }

    // Until the backlog of the window's end is done; and where cases are followed to their end, until the one with most responses is.
    private static double FollowHours(WorldPlan world, OfficeForecast[] offices)
    {
        double hours = offices.Max(static office => office.HoursOfBacklog);
        if (world.Window.Follow == FollowUp.Decisions)
        {
            hours += offices.Select((office, at) => HoursOfResponses(world.Offices[at], office.Applications)).Max();
        }

        return world.Window.Follow == FollowUp.None ? 0 : Math.Min(hours, world.Window.FollowAtMost.Hours);
    }

    // Of n geometric numbers with chance p to go on the largest is about log n / log 1/p.
    private static double HoursOfResponses(OfficePlan office, double cases) => office.Outcome.MeanFurtherActions is > 0 and double mean
        ? PortableMath.Log(Math.Max(1, cases)) / PortableMath.Log((1 + mean) / mean)
            * (office.Outcome.ResponseDelay.MeanHours
                + Math.Max(office.Desks?.ResponseDue?.MeanHours ?? 0, office.Desks?.ReexaminationDue?.MeanHours ?? 0))
        : 0;

    private static bool IsKnown(PilotRun pilot, long seen) => seen >= CountLeast || (pilot.IsOver && pilot.Part >= 1);

    private static OfficeForecast OfficeOf(WorldPlan world, int office, OfficeLoad load, PilotRun pilot)
    {
        IReadOnlyList<LoadPeriod> periods = LoadPeriod.Of(world, office, load.HoursPerCase);
        double backlog = pilot.AtStart!.Offices[office].Backlog / pilot.Part;
        double end = world.Window.End.Hours();
        return new OfficeForecast
        {
            Load = load,
            Periods = periods,
            BacklogAtStart = backlog,
            BacklogAtEnd = pilot.AtWindowEnd is { } reached
                ? reached.Offices[office].Backlog / pilot.Part
                : BacklogAt(end, backlog, pilot.Last.Offices[office].Backlog / pilot.Part, pilot.Last.Now.Hours(), periods),
            Outlook = BacklogOutlook.Of(backlog, periods),
            Applications = backlog + (load.RequestsPerYear * end / OfficeLoad.HoursPerYear),
            FirstActions = pilot.AtWindowEnd is { } done
                ? done.Offices[office].FirstActions / pilot.Part
                : CountAt(pilot, end, standing => standing.Offices[office].FirstActions),
        };
    }

    private static double CountAt(PilotRun pilot, double endHours, Func<RunStanding, double> count)
    {
        double last = pilot.Last.Now.Hours();
        double half = pilot.Halfway.Now.Hours();
        double reached = count(pilot.Last);
        double rest = pilot.IsOver || last <= half ? 0 : Math.Max(0, endHours - last) / (last - half);
        return (reached + ((reached - count(pilot.Halfway)) * rest)) / pilot.Part;
    }

    // A queue that only chance makes stays as it is; a backlog that drains leaves the cases that are being examined.
    private static double BacklogAt(double endHours, double atStart, double now, double nowHours, IReadOnlyList<LoadPeriod> periods)
    {
        double backlog = now;
        foreach (LoadPeriod period in periods)
        {
            double hours = Math.Min(period.To.Hours(), endHours) - Math.Max(period.From.Hours(), nowHours);
            double change = Math.Max(0, hours) / OfficeLoad.HoursPerYear * period.GrowthPerYear;
            double least = atStart > 0 || period.Load.IsOverload ? period.Load.Ratio * period.Load.Examiners : now;
            backlog = change >= 0 ? backlog + change : Math.Max(Math.Min(backlog, least), backlog + change);
        }

        return backlog;
    }
}
