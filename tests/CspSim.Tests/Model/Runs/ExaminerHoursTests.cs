using CspSim.Engine.Distributions;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>What an office's examiners do with their hours, month by month. One family at hour 100.</summary>
public sealed class ExaminerHoursTests
{
    // The first month of a run is January.
    private const double January = 31 * 24;

    // Each office searches 10 h, then reads the other's report for 2 h and drafts for 6 h.
    private static readonly WorldPlan s_pair = Worlds.OneFamily(
        [Worlds.Office("A", 10, 6), Worlds.Office("B", 10, 6) with { CaseTimeShare = 0.5 }],
        Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(2) });

    // At all hours an examiner of A has every hour for cases, one of B half of them.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.5)]
    public void Hours_are_those_of_the_month_by_what_they_are_spent_on(int office, double caseTime)
    {
        IReadOnlyList<OfficeMonth> months = SimRun.Of(s_pair with { Window = Worlds.Window(1000) }).Result.Months[office];

        Assert.Equal((January * caseTime, 18.0), (months[0].AvailableHours, months[0].BusyHours));
        Assert.Equal((10.0, 2.0, 6.0), (months[0].SearchHours, months[0].ReadingHours, months[0].DraftingHours));
        Assert.Equal(((1000 - January) * caseTime, 0.0), (months[1].AvailableHours, months[1].BusyHours));
        Assert.Equal(0, months[1].SearchHours + months[1].ReadingHours + months[1].DraftingHours);
    }

    // Measuring begins in the middle of a search, from hour 100 to 110.
    [Fact]
    public void Months_go_on_when_measuring_begins()
    {
        OfficeMonth month = SimRun.Of(s_pair with { Window = Worlds.Window(1000, warmUpHours: 105) }).Result.Months[0][0];

        Assert.Equal((January, 18.0), (month.AvailableHours, month.BusyHours));
    }

    // The month ends at hour 744, in the middle of the search: its effort is that of the month in which it began.
    [Fact]
    public void A_job_over_the_end_of_a_month_is_busy_in_both_and_begun_in_one()
    {
        WorldPlan late = Worlds.World(
            [Worlds.Office("A", 10, 6), Worlds.Office("B", 10, 6)],
            Worlds.Families(2, Worlds.Dated(January - 4), lagHours: 0),
            Worlds.Programme("none"));

        IReadOnlyList<OfficeMonth> months = SimRun.Of(late with { Window = Worlds.Window(1000) }).Result.Months[0];

        Assert.Equal((4.0, 10.0, 0.0), (months[0].BusyHours, months[0].SearchHours, months[0].DraftingHours));
        Assert.Equal((12.0, 0.0, 6.0), (months[1].BusyHours, months[1].SearchHours, months[1].DraftingHours));
    }
}
