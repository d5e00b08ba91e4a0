using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;

namespace CspSim.Validation.Fuzz;

/// <summary>Production periods, searches outside, approval and dispatch for an office of a random world.</summary>
internal static class RandomDesks
{
    public static OfficePlan Into(OfficePlan office, DrawnNumbers drawn, DateTimeOffset start)
    {
        DeskPlan desks = new()
        {
            Period = drawn.Whole(0, 3) switch
            {
                0 => null,
                1 => ProductionPeriod.OfMonths(1, start),
                _ => ProductionPeriod.Of(SimDuration.FromHours(drawn.Scale(24, 500))),
            },
            ResponseDue = drawn.Chance(0.5) ? Wait(drawn, 300) : null,
            ReexaminationDue = drawn.Chance(0.5) ? Wait(drawn, 500) : null,
            OutsideSearch = drawn.Chance(0.5)
                ? new OutsideSearchPlan(
                    drawn.Chance(0.5) ? [drawn.Between(0, 1), drawn.Between(0, 1), drawn.Between(0, 1)] : [0, 0, drawn.Between(0, 1)],
                    Wait(drawn, 100))
                : null,
            Approval = drawn.Chance(0.5) ? new ApprovalPlan(drawn.Whole(1, 3), new Exponential(drawn.Scale(0.1, 8))) : null,
            Dispatch = drawn.Chance(0.5) ? Wait(drawn, 50) : Delay.None,
        };
        bool isUrgent = drawn.Chance(0.3);
        return office with
        {
            Desks = desks,
            Lanes = [.. office.Lanes.Select((lane, index) => lane with { IsUrgent = isUrgent && index == 0 })],
        };
    }

    /// <summary>The same office with all four.</summary>
    public static OfficePlan Whole(OfficePlan office, DrawnNumbers drawn, DateTimeOffset start) => office with
    {
        Desks = new DeskPlan
        {
            Period = drawn.Chance(0.3)
                ? ProductionPeriod.OfMonths(1, start)
                : ProductionPeriod.Of(SimDuration.FromHours(drawn.Scale(24, 500))),
            OutsideSearch = new OutsideSearchPlan([0, drawn.Between(0.2, 1), drawn.Between(0.2, 1)], Wait(drawn, 100)),
            Approval = new ApprovalPlan(drawn.Whole(1, 3), new Exponential(drawn.Scale(0.1, 8))),
            Dispatch = Wait(drawn, 50),
        },
    };

    private static Delay Wait(DrawnNumbers drawn, double meanHours) => drawn.Chance(0.5)
        ? new Delay(new Exponential(meanHours))
        : new Delay(new Exponential(meanHours / 24), InBusinessDays: true);
}
