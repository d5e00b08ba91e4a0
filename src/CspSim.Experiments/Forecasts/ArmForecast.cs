using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Filings;

namespace CspSim.Experiments.Forecasts;

/// <summary>What is expected of one replication of one arm.</summary>
public sealed record ArmForecast
{
    // An arrival is one event; a search and a first action end with one each; a further action has its response before it.
    private const int EventsOfFirstAction = 2;
    private const double LookBackShare = 0.9999;

    /// <summary>The arm's name.</summary>
    public required string Name { get; init; }

    /// <summary>The offices in the order of the plan.</summary>
    public required IReadOnlyList<OfficeForecast> Offices { get; init; }

    /// <summary>Applications that enter, starting backlogs included.</summary>
    public double Applications => Offices.Sum(static office => office.Applications);

    /// <summary>Families that petition for the programme.</summary>
    public required double Petitions { get; init; }

    /// <summary>Families granted.</summary>
    public required double Granted { get; init; }

    /// <summary>Messages handed to the link.</summary>
    public required double Exchanges { get; init; }

    /// <summary>Events taken from the calendar.</summary>
    public required double Events { get; init; }

    /// <summary>The most applications in process at one time.</summary>
    public required double InProcessAtMost { get; init; }

    /// <summary>The most jobs waiting in lanes at one time.</summary>
    public required double WaitingAtMost { get; init; }

    /// <summary>The most families in process at one time.</summary>
    public required double FamiliesAtMost { get; init; }

    /// <summary>The forecast of one arm.</summary>
    public static ArmForecast Of(ArmPlan arm)
    {
        ArgumentNullException.ThrowIfNull(arm);
        WorldPlan world = arm.World;
        FluidOffice[] flows = [.. world.Offices.Select((_, office) => new FluidOffice(world, office))];
        OfficeRequests[] requests = [.. world.Offices.Select((_, office) => new OfficeRequests(world, office))];
        var programme = new ProgrammeFlow(world, flows);
        double inProcess = flows.Sum(static flow => flow.InProcessAtMost);
        OfficeForecast[] offices = [.. flows.Select((flow, office) => OfficeOf(arm, office, flow, requests[office], programme))];
        return new ArmForecast
        {
            Name = arm.Name,
            Offices = offices,
            Petitions = programme.Petitions,
            Granted = programme.Granted,
            Exchanges = programme.Messages,
            Events = flows.Select((flow, office) => EventsOf(world, flow, requests[office], offices[office])).Sum()
                + FamilyArrivals(world)
                + programme.Events
                + (programme.Messages * LinkEvents(world))
                + Months(world),
            InProcessAtMost = inProcess,
            WaitingAtMost = flows.Sum(static flow => flow.WaitingAtMost),
            FamiliesAtMost = Families(world, requests, inProcess),
        };
    }

    private static OfficeForecast OfficeOf(ArmPlan arm, int office, FluidOffice flow, OfficeRequests requests, ProgrammeFlow programme)
    {
        WorldPlan world = arm.World;
        double length = world.Window.Length.Hours;
        double applications = requests.Backlog + requests.Between(0, length);
        double hours = CaseEffort.MeanHours(world.Offices[office]);
        double asking = applications > 0 ? programme.Asking[office] / applications : 0;
        double selected = (CaseEffort.FirstHours(world.Offices[office]) + CaseEffort.FurtherHours(world.Offices[office], world.Programme.Selection.ResponseScale)) * world.Programme.Selection.EffortScale;
        double perCase = hours + (asking * (selected - hours)) + (applications > 0 ? programme.ExtraHours[office] / applications : 0);
        IReadOnlyList<LoadPeriod> periods = LoadPeriod.Of(arm.Name, world, office, perCase);
        return new OfficeForecast
        {
            Load = OfficeLoad.Of(arm.Name, world, office) with { HoursPerCase = perCase },
            Periods = periods,
            BacklogAtStart = requests.Backlog,
            BacklogAtEnd = flow.BacklogAtEnd,
            Outlook = BacklogOutlook.Of(requests.Backlog, periods),
            Applications = applications,
            FirstActions = flow.FirstActions,
        };
    }

    // A run that is followed goes on until every action is done.
    private static double EventsOf(WorldPlan world, FluidOffice flow, OfficeRequests requests, OfficeForecast office)
    {
        double length = world.Window.Length.Hours;
        double arrivals = requests.Backlog - requests.FamilyBacklog + requests.Own(0, length) + requests.FamilyLegs(-requests.DepthHours, length, delayedOnly: true);
        double actions = world.Window.Follow != Model.Runs.FollowUp.None
            ? office.Applications * (EventsOfFirstAction + (2 * world.Offices[requests.Office].Outcome.MeanFurtherActions))
            : (flow.FirstActions * EventsOfFirstAction) + flow.FurtherActions + flow.Responses;
        double decisions = requests.Decisions(length) - (world.Window.Follow != Model.Runs.FollowUp.None ? 0 : requests.Undecided(length));
        return arrivals + decisions + actions + world.Offices[requests.Office].Examiners.Count;
    }

    // Families are drawn from so far back that those come whose requests fall into the run or its starting backlog.
    private static double FamilyArrivals(WorldPlan world) => world.Families.Sum(family => ArrivalCounts.Between(
        family.FirstFilings,
        -family.Offices.Select((office, leg) => Reach(world.Offices[office].RequestDelayHours) + (leg == 0 ? 0 : Reach(family.FilingLagHours)) + (world.Offices[office].Backlog?.Depth.Hours ?? 0)).Max(),
        world.Window.Length.Hours));

    private static double Reach(Engine.Distributions.Distribution delay) => double.IsPositiveInfinity(delay.Maximum) ? delay.Quantile(LookBackShare) : delay.Maximum;

    // A plain delay is one event; a gateway starts, waits for the attempt, and sets a timer for each thing it watches.
    private static double LinkEvents(WorldPlan world)
    {
        if (world.Link.IsPlainDelay)
        {
            return 1;
        }

        return 2 + (world.Link.Resilience?.AttemptTimeout is null ? 0 : 1) + (world.Link.Resilience?.Hedge is null ? 0 : 1);
    }

    private static double Months(WorldPlan world) => (world.Window.Length.Days / Engine.SimDuration.DaysPerMonth) + 4;

    // Families with a leg in process, and those whose next leg is still to be requested.
    private static double Families(WorldPlan world, OfficeRequests[] requests, double inProcess)
    {
        if (world.Families.Count == 0)
        {
            return 0;
        }

        double length = world.Window.Length.Hours;
        double all = requests.Sum(each => each.Backlog + each.Between(0, length));
        double ofFamilies = requests.Sum(each => each.FamilyBacklog + each.FamilyLegs(0, length, delayedOnly: false));
        double toCome = world.Families.Sum(family => ArrivalCounts.Between(family.FirstFilings, 0, length) / length
            * family.Offices.Select((office, leg) => new RequestLag(world.Offices[office].RequestDelayHours, leg == 0 ? null : family.FilingLagHours).Mean()).Max());
        return (all > 0 ? inProcess * ofFamilies / all : 0) + toCome;
    }
}
