using CspSim.Engine.Distributions;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>The routes by which families reach the later offices. Every office requests 7 h after filing unless the route says.</summary>
public sealed class FamilyRouteTests
{
    private const int Families = 900;

    private static readonly OfficePlan s_a = Worlds.Office("A", 0.01, 0.01) with { RequestDelayHours = new Constant(7) };

    private static readonly FamilyRoutePlan[] s_routes =
    [
        new() { Name = "paris", Share = 0.25, FilingLagHours = new Constant(10), RequestDelayHours = new Constant(5) },
        new() { Name = "pct", Share = 0.75, FilingLagHours = new Constant(20) },
    ];

    [Fact]
    public void Each_route_has_its_share_its_lag_and_its_delay_of_the_request()
    {
        (double Filed, double Requested)[] second = [.. Run(s_routes).Cases.Where(row => row.Office == 1).Select(Delays)];

        Assert.Equal([(10, 15), (20, 27)], second.Distinct().Order());
        // 225 expected, standard deviation sqrt(900 x 0.25 x 0.75) = 13; four of them.
        Assert.InRange(second.Count(static each => each.Filed < 15), 173, 277);
    }

    [Fact]
    public void The_office_of_first_filing_keeps_its_own_delay() => Assert.All(
        Run(s_routes).Cases.Where(row => row.Office == 0),
        row => Assert.Equal((0, 7), Delays(row)));

    [Fact]
    public void One_more_route_without_a_share_changes_nothing() => Assert.Equal(
        Run(s_routes).Cases.Select(row => row.Facts),
        Run([.. s_routes, new() { Name = "early", Share = 0 }]).Cases.Select(row => row.Facts));

    // Families are first filed every hour from 0, so that each case belongs to the hour of its number.
    private static (double Filed, double Requested) Delays(CaseRow row)
    {
        double first = row.Family - 1;
        return (
            Math.Round(SimRun.HourOf(row.Facts.FiledAt) - first, 6),
            Math.Round(SimRun.HourOf(row.Facts.RequestedAt) - first, 6));
    }

    private static SimRun Run(FamilyRoutePlan[] routes)
    {
        FamilyStreamPlan families =
            Worlds.Families(2, Worlds.Dated([.. Enumerable.Range(0, Families).Select(static hour => (double)hour)])) with
            {
                Routes = routes,
            };
        return SimRun.Of(Worlds.World([s_a, s_a with { Name = "B" }], families, ProgrammePlan.None));
    }
}
