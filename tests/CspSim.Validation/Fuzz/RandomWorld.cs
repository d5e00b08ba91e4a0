using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>
/// Small worlds drawn from a seed: the link's faults first, then offices, families and programme, then documents, at last desks.
/// </summary>
internal static class RandomWorld
{
    private const double LongestHours = 2500;

    public static WorldPlan Draw(ulong seed)
    {
        var drawn = new DrawnNumbers(seed);
        LinkPlan link = RandomLink.Draw(drawn);
        int offices = drawn.Whole(2, 4);
        bool follow = drawn.Chance(0.6);
        OfficePlan[] plans = [.. Enumerable.Range(0, offices).Select(index => Office(drawn, index, follow))];
        WorldPlan world = new()
        {
            Offices = plans,
            Families = [.. Enumerable.Range(0, drawn.Whole(1, 2)).Select(index => Families(drawn, index, plans))],
            Programme = Programme(drawn, offices),
            Link = link,
            Window = new RunWindow
            {
                Start = new DateTimeOffset(2025, drawn.Whole(1, 12), drawn.Whole(1, 28), 0, 0, 0, TimeSpan.FromHours(drawn.Whole(-5, 9))),
                Length = Hours(drawn.Between(300, LongestHours)),
                WarmUp = Hours(drawn.Chance(0.5) ? 0 : drawn.Between(0, 290)),
                Follow = follow ? FollowUp.Decisions : drawn.Chance(0.5) ? FollowUp.FirstActions : FollowUp.None,
                FollowAtMost = Hours(2 * LongestHours),
            },
        };
        world = world with { Programme = world.Programme with { TranslationDelay = drawn.Chance(0.3) ? Wait(drawn, 100) : Delay.None } };
        world = drawn.Chance(0.5) ? RandomArt.Into(world, drawn) : world;
        world = world with { Offices = [.. world.Offices
            .Select(office => drawn.Chance(0.4) ? DecidingOnFast(office, Wait(drawn, 100)) : office)] };
        world = world with { Offices = [.. world.Offices
            .Select(office => drawn.Chance(0.4) ? office with { Outflow = Outflow(drawn) } : office)] };
        world = world with { Offices = [.. world.Offices
            .Select(office => drawn.Chance(0.5) ? RandomDesks.Into(office, drawn, world.Window.Start) : office)] };
        world = world.PriorArt is { } art ? world with { PriorArt = art with { AuditHours = drawn.Scale(0.1, 50) } } : world;
        world = world with { Programme = ExchangeRules(world.Programme, drawn) };
        world = world with { Offices = [.. world.Offices
            .Select(office => office with { Outcome = RandomOutcome.Of(office.Outcome, drawn) })] };
        return drawn.Chance(0.15) ? WithEverything(world, drawn) : world;
    }

    // Everything that other worlds have in part, in all offices at once.
    private static WorldPlan WithEverything(WorldPlan world, DrawnNumbers drawn) => world with
    {
        Offices = [.. world.Offices.Select(office => RandomDesks.Whole(office, drawn, world.Window.Start) with
        {
            Outflow = Outflow(drawn) with { WithdrawalShare = drawn.Between(0.05, 0.4), DeferralShare = drawn.Between(0.05, 0.3) },
            Lanes = [.. office.Lanes.Select((lane, index) => index == 1
                ? lane with { Families = new FamilyLanePlan { Share = drawn.Between(0.05, 0.4), YearlyCap = drawn.Whole(1, 20) } }
                : lane with { Families = null })],
        })],
        Families = [.. world.Families.Select(stream => stream with { Routes = [Route(drawn, "paris", 0.5), Route(drawn, "pct", 0.5)] })],
        Programme = world.Programme with { EarlyRequestShare = drawn.Between(0.2, 1), HoldsWhileDeciding = true },
    };

    private static OutflowPlan Outflow(DrawnNumbers drawn) => new()
    {
        WithdrawalShare = drawn.Chance(0.8) ? drawn.Between(0, 0.6) : 0,
        WithdrawalHours = new Exponential(drawn.Scale(5, 1000)),
        DeferralShare = drawn.Chance(0.4) ? drawn.Between(0, 0.3) : 0,
        DeferralHours = new Uniform(0, drawn.Scale(50, 800)),
    };

    private static OfficePlan DecidingOnFast(OfficePlan office, Delay decision) => office with
    {
        Lanes = [.. office.Lanes
            .Select(lane => string.Equals(lane.Name, "fast", StringComparison.Ordinal) ? lane with { DecisionDelay = decision } : lane)],
    };

    private static OfficePlan Office(DrawnNumbers drawn, int index, bool follow)
    {
        int examiners = drawn.Whole(1, 5);
        double load = drawn.Between(0.2, 1.1) * examiners / 24;
        return new OfficePlan
        {
            Name = $"office {(char)('A' + index)}",
            Calendar = drawn.Chance(0.6) ? WorkingCalendar.Always : Weekdays(index),
            CaseTimeShare = drawn.Chance(0.5) ? 1 : drawn.Between(0.5, 1),
            Examiners = Examiners(drawn, examiners, follow),
            Lanes = [Lane(drawn, "csp", 0), Lane(drawn, "fast", 0.3), Lane(drawn, "ordinary", 0.7)],
            FurtherActionLane = drawn.Chance(0.3) ? drawn.Whole(0, 2) : null,
            Arrivals = [new ArrivalStreamPlan
            {
                Name = "own",
                Arrivals = Arrivals(drawn, load * 0.7),
                Lane = drawn.Chance(0.5) ? 2 : null,
            }],
            Backlog = drawn.Chance(0.6) ? Backlog(drawn.Whole(0, 60), drawn.Scale(10, 1500)) : null,
            RequestDelayHours = drawn.Chance(0.5) ? new Constant(0) : new Exponential(drawn.Scale(1, 400)),
            Clock = drawn.One(Enum.GetValues<PendencyClock>()),
            SearchEffortHours = Effort(drawn, 10),
            FirstActionEffortHours = Effort(drawn, 6),
            ActsRightAfterSearch = drawn.Chance(0.6),
            Outcome = new GeometricOutcome(drawn.Between(0, 0.7), Wait(drawn, 200), Effort(drawn, 4)),
        };
    }

    private static List<ExaminerStep> Examiners(DrawnNumbers drawn, int count, bool follow)
    {
        var steps = new List<ExaminerStep> { new(SimTime.Zero, count) };
        for (double at = drawn.Between(0, 500); steps.Count < 4 && drawn.Chance(0.5); at += drawn.Between(1, 500))
        {
            steps.Add(new ExaminerStep(SimTime.Zero + Hours(at), drawn.Whole(0, 6)));
        }

        // A run that is followed to its end needs somebody to bring it there.
        if (follow && steps[^1].Count == 0)
        {
            steps[^1] = steps[^1] with { Count = 1 };
        }

        return steps;
    }

    private static LanePlan Lane(DrawnNumbers drawn, string name, double share) => new()
    {
        Name = name,
        Share = share,
        Order = drawn.One(Enum.GetValues<LaneOrder>()),
        DueAfter = Hours(drawn.Between(0, 500)),
        Families = drawn.Chance(0.9) ? null : new FamilyLanePlan
        {
            Share = drawn.Between(0, 0.3),
            Filing = drawn.One(Enum.GetValues<FilingPlace>()),
            Opens = drawn.One(Enum.GetValues<LaneOpening>()),
            From = drawn.Chance(0.5) ? SimTime.Always : SimTime.Zero + Hours(drawn.Between(0, 500)),
            YearlyCap = drawn.Chance(0.5) ? null : drawn.Whole(0, 20),
        },
    };

    private static ArrivalPlan Arrivals(DrawnNumbers drawn, double perHour) => new()
    {
        Pattern = drawn.Chance(0.7) ? ArrivalPattern.Poisson : ArrivalPattern.Even,
        Rates = drawn.Chance(0.5)
            ? [new RateStep(SimTime.Zero, perHour)]
            : [new RateStep(SimTime
                .Zero, perHour), new RateStep(SimTime.Zero + Hours(drawn.Between(1, 1000)), perHour * drawn.Between(0, 2))],
    };

    private static FamilyStreamPlan Families(DrawnNumbers drawn, int index, OfficePlan[] plans)
    {
        int[] order = [.. Enumerable.Range(0, plans.Length).OrderBy(_ => drawn.Share())];
        int[] filed = order[..drawn.Whole(2, plans.Length)];
        return new FamilyStreamPlan
        {
            Name = $"families {(char)('a' + index)}",
            Offices = filed,
            FirstFilings = Arrivals(drawn, drawn.Between(0.005, 0.04)),
            Routes = Routes(drawn),
            Lanes = [.. Enumerable.Range(0, plans.Length).Select(office => filed.Contains(office) ? 2 : -1)],
        };
    }

    private static FamilyRoutePlan[] Routes(DrawnNumbers drawn)
    {
        double share = drawn.Chance(0.5) ? 1 : drawn.Share();
        FamilyRoutePlan[] routes = [Route(drawn, "paris", share), Route(drawn, "pct", 1 - share)];
        return share < 1 ? routes : routes[..1];
    }

    private static FamilyRoutePlan Route(DrawnNumbers drawn, string name, double share) => new()
    {
        Name = name,
        Share = share,
        FilingLagHours = drawn.Chance(0.3) ? new Constant(0) : new Exponential(drawn.Scale(1, 300)),
        RequestDelayHours = drawn.Chance(0.6) ? null : new Exponential(drawn.Scale(1, 300)),
    };

    private static ProgrammePlan Programme(DrawnNumbers drawn, int offices)
    {
        bool some = offices > 2 && drawn.Chance(0.3);
        return new ProgrammePlan
        {
            Protocol = drawn.One(ProtocolCatalog.All),
            Offices = some ? [0, 2] : [],
            Priority = drawn.Chance(0.7),
            PriorityToTheEnd = drawn.Chance(0.3),
            Lanes = [.. Enumerable.Repeat(0, offices)],
            Sharing = drawn.Chance(0.9),
            Share = drawn.Between(0.2, 1),
            Selection = drawn.Chance(0.3) ? new SelectionPlan(drawn.Between(0.5, 1.5), drawn.Between(0, 1.3)) : SelectionPlan.None,
            EarlyRequestShare = drawn.Chance(0.7) ? 0 : drawn.Share(),
            Routes = drawn.Chance(0.8) ? [] : ["paris"],
            HoldsWhileDeciding = drawn.Chance(0.7),
            From = drawn.Chance(0.3) ? SimTime.Zero + Hours(drawn.Between(0, 500)) : SimTime.Zero,
            PetitionGapHours = drawn.Chance(0.4) ? new Exponential(drawn.Scale(1, 300)) : new Constant(0),
            PetitionWindow = drawn.Chance(0.5) ? Hours(360) : null,
            Eligibility = drawn.Chance(0.5) ? [.. Enumerable.Range(0, offices).Select(_ => Wait(drawn, 50))] : [],
            GrantShare = drawn.Chance(0.7) ? 1 : drawn.Between(0.3, 1),
            WithdrawalShare = drawn.Chance(0.3) ? drawn.Between(0, 0.5) : 0,
            WithdrawalHours = new Exponential(drawn.Scale(1, 300)),
            YearlyCap = drawn.Chance(0.3) ? drawn.Whole(0, 20) : null,
            WaitForPartner = Hours(drawn.Scale(1, 2000)),
            WaitForDraft = Hours(drawn.Scale(1, 300)),
            ReadingEffortHours = drawn.Chance(0.5) ? new Constant(0) : new Exponential(2),
            SearchSavingShare = drawn.Chance(0.5) ? new Constant(0) : new Uniform(0, 1),
            Notices = drawn.Chance(0.4),
        };
    }

    private static ProgrammePlan ExchangeRules(ProgrammePlan programme, DrawnNumbers drawn) => programme with
    {
        WaitCountsFrom = drawn.One(Enum.GetValues<WaitClock>()),
        ConsentShare = drawn.Chance(0.7) ? 1 : drawn.Between(0.3, 1),
        FirstActionTime = drawn.Chance(0.5) ? null : Hours(drawn.Scale(1, 500)),
    };

    // Now and then no time at all, or always the same: simultaneous events are where order matters.
    private static Distribution Effort(DrawnNumbers drawn, double meanHours) => drawn.Whole(0, 3) switch
    {
        0 => new Constant(meanHours),
        1 => new Constant(0),
        2 => new Uniform(0, 2 * meanHours),
        _ => new Exponential(meanHours),
    };

    private static Delay Wait(DrawnNumbers drawn, double meanHours) => drawn.Whole(0, 3) switch
    {
        0 => new Delay(new Constant(meanHours)),
        1 => new Delay(new Exponential(meanHours / 24), InBusinessDays: true),
        2 => Delay.None,
        _ => new Delay(new Exponential(meanHours)),
    };

    // Offices of other time zones open at other hours of the run.
    private static WorkingCalendar Weekdays(int index) =>
        Calendars.Weekdays(SimTime.Zero + Hours(5 * (index / 2)), Calendars.Hours(9, 12), Calendars.Hours(13, 18));

    private static SimDuration Hours(double hours) => SimDuration.FromHours(hours);

    // In every other one cases are under way at the start, at the pace at which requests came or a slower one.
    private static BacklogPlan Backlog(int cases, double depthHours) => new()
    {
        Cases = cases,
        Depth = Hours(depthHours),
        FirstActionsPerHour = cases % 2 == 1 ? Math.Min(0.1, cases / depthHours) : 0,
    };
}
