using CspSim.Experiments.Results;

namespace CspSim.Tests.Experiments.Results;

public sealed class ExaminerTimeTests
{
    // 50 + 270 of 100 + 300 hours with a case; 200, 40 and 80 of 320 hours begun.
    [Fact]
    public void The_parts_are_those_of_the_whole_window() => Assert.Equal(
        new ExaminerTime(0.5, 0.1, 0.2, 1 - 0.8), ExaminerTime.Of([Month(100, 0.5, 60, 40, 20), Month(300, 0.9, 140, 0, 60)]));

    // Jobs of 400 hours begun in 320 hours with a case: some go on after the window.
    [Fact]
    public void What_goes_on_after_the_window_splits_the_time_in_it()
    {
        ExaminerTime time = ExaminerTime.Of([Month(400, 0.8, 300, 0, 100)])!;

        Assert.Equal((0.6, 0.2), (time.Searching, time.Drafting));
    }

    [Fact]
    public void A_month_without_hours_takes_none() =>
        Assert.Equal(0.5, ExaminerTime.Of([Month(0, double.NaN, 0, 0, 0), Month(10, 0.5, 5, 0, 0)])!.Searching);

    [Fact]
    public void Who_has_no_hours_or_begins_no_job_spends_none()
    {
        Assert.Null(ExaminerTime.Of([Month(0, double.NaN, 0, 0, 0)]));
        Assert.Null(ExaminerTime.Of([Month(10, 0, 0, 0, 0)]));
        Assert.Null(ExaminerTime.Of([]));
    }

    private static MonthFigure Month(double available, double utilisation, double search, double reading, double drafting) => new()
    {
        Month = new DateOnly(2026, 1, 1), Requests = 0, FirstActions = 0, Ended = 0, Backlog = 0, PendencyByAction = 0, PendencyByEnd = 0,
        PendencyByCohort = 0, CohortShare = 0, BacklogBand = null, PendencyBand = null,
        AvailableHours = available, Utilisation = utilisation, SearchHours = search, ReadingHours = reading, DraftingHours = drafting,
    };
}
