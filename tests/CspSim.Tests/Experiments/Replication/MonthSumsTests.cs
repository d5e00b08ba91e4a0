using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Replication;

public sealed class MonthSumsTests
{
    // Backlogs 10 and 20; pendencies 12 / 4 = 3 and 10 / 2 = 5, and over all first actions 22 / 6.
    [Fact]
    public void A_month_has_its_mean_and_how_far_replications_lie_apart()
    {
        MonthSums sums = new();
        sums.Add([Month(backlog: 10, firstActions: 4, pendencySum: 12)]);
        sums.Add([Month(backlog: 20, firstActions: 2, pendencySum: 10)]);

        MonthFigure month = Assert.Single(sums.Means(2));

        Assert.Equal(15, month.Backlog);
        Assert.Equal(22.0 / 6, month.PendencyByAction);
        Assert.Equal(new Band(10.5, 12.5, 15, 17.5, 19.5), month.BacklogBand);
        Near(new Band(3.1, 3.5, 4, 4.5, 4.9), month.PendencyBand);
    }

    [Fact]
    public void A_month_without_first_actions_in_all_but_one_replication_has_no_band_of_pendency()
    {
        MonthSums sums = new();
        sums.Add([Month(backlog: 1, firstActions: 0, pendencySum: 0)]);
        sums.Add([Month(backlog: 1, firstActions: 1, pendencySum: 2)]);

        MonthFigure month = Assert.Single(sums.Means(2));

        Assert.Null(month.PendencyBand);
        Assert.Equal(new Band(1, 1, 1, 1, 1), month.BacklogBand);
    }

    // Of 5 + 3 that ended 2 were withdrawn before their first action; the others took 18 + 12 months.
    [Fact]
    public void What_ended_in_a_month_has_its_mean_without_what_was_withdrawn()
    {
        MonthSums sums = new();
        sums.Add([new() { Month = new DateOnly(2026, 1, 1), Ended = 5, Withdrawn = 2, PendencySumByEnd = 18 }]);
        sums.Add([new() { Month = new DateOnly(2026, 1, 1), Ended = 3, PendencySumByEnd = 12 }]);

        Assert.Equal(5, Assert.Single(sums.Means(2)).PendencyByEnd);
    }

    // 30 + 40 of 50 + 50 hours.
    [Fact]
    public void Hours_are_means_and_their_use_is_that_of_all_replications()
    {
        MonthSums sums = new();
        sums.Add([Hours(available: 50, busy: 30, search: 20, reading: 1, drafting: 10)]);
        sums.Add([Hours(available: 50, busy: 40, search: 30, reading: 3, drafting: 12)]);

        MonthFigure month = Assert.Single(sums.Means(2));

        Assert.Equal(0.7, month.Utilisation);
        Assert.Equal((50.0, 25.0, 2.0, 11.0), (month.AvailableHours, month.SearchHours, month.ReadingHours, month.DraftingHours));
    }

    private static OfficeMonth Hours(double available, double busy, double search, double reading, double drafting) => new()
    {
        Month = new DateOnly(2026, 1, 1), AvailableHours = available, BusyHours = busy, SearchHours = search, ReadingHours = reading,
        DraftingHours = drafting,
    };

    private static OfficeMonth Month(long backlog, long firstActions, double pendencySum) => new()
    {
        Month = new DateOnly(2026, 1, 1), Backlog = backlog, FirstActions = firstActions, PendencySumByAction = pendencySum,
    };

    private static void Near(Band expected, Band? found)
    {
        Assert.NotNull(found);
        Assert.Equal(expected.P5, found.P5, 1e-12);
        Assert.Equal(expected.P25, found.P25, 1e-12);
        Assert.Equal(expected.P50, found.P50, 1e-12);
        Assert.Equal(expected.P75, found.P75, 1e-12);
        Assert.Equal(expected.P95, found.P95, 1e-12);
    }
}
