using CspSim.Model.Offices;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Offices;

public sealed class ExaminerVisitTests
{
    [Fact]
    public void Those_who_are_away_are_missing_at_home_until_they_return()
    {
        // 10 examiners, 12 from hour 300 on; 3 are away from 200 to 400, 2 more from 350 to 500.
        IReadOnlyList<ExaminerStep> steps = [new(Worlds.At(0), 10), new(Worlds.At(300), 12)];

        IReadOnlyList<ExaminerStep> atHome = ExaminerVisit.AtHome(steps, [Visit(3, 200, 400), Visit(2, 350, 500)]);

        Assert.Equal(
            [(0.0, 10), (200.0, 7), (300.0, 9), (350.0, 7), (400.0, 10), (500.0, 12)],
            atHome.Select(step => (SimRun.HourOf(step.From), step.Count)));
    }

    [Fact]
    public void Before_a_first_step_that_comes_late_its_number_holds_and_a_visit_takes_off_it()
    {
        IReadOnlyList<ExaminerStep> atHome = ExaminerVisit.AtHome([new(Worlds.At(900), 5)], [Visit(2, 100, 200)]);

        Assert.Equal([(0.0, 5), (100.0, 3), (200.0, 5), (900.0, 5)], atHome.Select(step => (SimRun.HourOf(step.From), step.Count)));
    }

    [Fact]
    public void Without_visits_the_numbers_stay_as_they_are()
    {
        IReadOnlyList<ExaminerStep> steps = [new(Worlds.At(5), 7)];

        Assert.Same(steps, ExaminerVisit.AtHome(steps, []));
    }

    [Fact]
    public void A_visit_is_under_way_from_its_first_instant_and_over_at_its_last()
    {
        ExaminerVisit visit = Visit(1, 100, 200);

        Assert.Equal([false, true, true, false], new[] { 99.0, 100, 199, 200 }.Select(hour => visit.IsUnderWay(Worlds.At(hour))));
    }

    private static ExaminerVisit Visit(int examiners, double fromHours, double toHours) =>
        new() { Home = 0, Host = 1, Examiners = examiners, From = Worlds.At(fromHours), To = Worlds.At(toHours), Classes = [0] };
}
