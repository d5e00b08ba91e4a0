using CspSim.Engine.Collectors;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Results;

public sealed class FigureTests
{
    private const int CellOrdinary = 6;

    [Fact]
    public void Cases_of_all_replications_are_put_together_for_percentiles_and_the_mean_is_over_replications()
    {
        // One case in the first replication, three in the second: the mean of means is not the mean of cases.
        Figure figure = Run(SomePlan.Pendency, static (table, replication) =>
        {
            foreach (double value in replication == 1 ? (double[])[8] : [1, 2, 3])
            {
                table.Cell(0, 0, CellOrdinary).Add(value);
            }
        });

        Assert.Equal(5, figure.Mean.Value);
        Assert.Equal(4, figure.Count);
        Assert.Equal(1, figure.Minimum);
        Assert.Equal(8, figure.Maximum);

        // Histogram bins are at most 1/512 wide.
        Assert.Equal(2, figure.QuantileOfAllCases(0.5), 0.004);
        Assert.Equal(3, figure.QuantileOfAllCases(0.75), 0.006);
    }

    [Fact]
    public void Unfinished_cases_of_a_cohort_count_for_the_time_they_have_waited()
    {
        // Ended at 1, 3, 5; one unfinished at age 2: S(1) = 3/4, S(3) = 3/8.
        Figure figure = Run(SomePlan.Cohort, static (table, _) =>
        {
            table.Cell(0, 0, CellOrdinary).Add(1);
            table.Cell(0, 0, CellOrdinary).Add(3);
            table.Cell(0, 0, CellOrdinary).Add(5);
            table.UnfinishedCell(0, 0, CellOrdinary).Add(2);
        });

        Assert.True(figure.IsProductLimit);
        Assert.Equal(2, figure.Unfinished);
        Assert.Equal(1, figure.QuantileOfAllCases(0.25), 0.002);
        Assert.Equal(3, figure.QuantileOfAllCases(0.5), 0.006);
        Assert.Equal(5, figure.QuantileOfAllCases(0.7), 0.01);
    }

    [Fact]
    public void A_percentile_that_too_few_cases_have_reached_lies_beyond_what_was_observed()
    {
        Figure figure = Run(SomePlan.Cohort, static (table, _) =>
        {
            table.Cell(0, 0, CellOrdinary).Add(1);
            table.UnfinishedCell(0, 0, CellOrdinary).Add(2);
        });

        Assert.Equal(double.PositiveInfinity, figure.QuantileOfAllCases(0.9));
        Assert.Equal(double.PositiveInfinity, figure.QuantileOfAllCases(1));
        Assert.Equal(double.PositiveInfinity, figure.Replications[0].P90);
    }

    // The two cases of both replications: half of them end at 1, and the other half are unfinished at age 2.
    [Fact]
    public void Percentiles_end_where_the_curve_of_the_cases_does()
    {
        Figure figure = Run(SomePlan.Cohort with { Name = Answer.PendencyMeasure }, static (table, _) =>
        {
            table.Cell(0, 0, CellOrdinary).Add(1);
            table.UnfinishedCell(0, 0, CellOrdinary).Add(2);
        });

        Assert.Equal(101, figure.Percentiles?.Count);
        Assert.All(figure.Percentiles!.Take(51), static value => Assert.Equal(1, value, 0.002));
        Assert.All(figure.Percentiles!.Skip(51), static value => Assert.Equal(double.PositiveInfinity, value));
    }

    [Fact]
    public void Percentiles_are_those_of_all_cases_of_all_replications()
    {
        Tally ended = new();
        Tally unfinished = new();
        Figure figure = Run(SomePlan.Cohort with { Name = Answer.PendencyMeasure }, (table, replication) =>
        {
            for (int at = 1; at <= 60; at++)
            {
                double value = (at * 37 % 61) + replication;
                foreach (Tally tally in (Tally[])(at % 5 == 0
                    ? [unfinished, table.UnfinishedCell(0, 0, CellOrdinary)]
                    : [ended, table.Cell(0, 0, CellOrdinary)]))
                {
                    tally.Add(value);
                }
            }
        });

        for (int percent = 0; percent <= 100; percent++)
        {
            Assert.Equal(CaseQuantile.Of(figure.Key.Measure, ended, unfinished, [percent / 100.0])[0], figure.Percentiles![percent]);
        }

        Assert.Equal(figure.QuantileOfAllCases(0.5), figure.Percentiles![50]);
        Assert.Equal(figure.Minimum, figure.Percentiles[0], 0.004);
    }

    [Fact]
    public void Percentiles_are_kept_of_the_pendency_to_first_action_alone()
    {
        Assert.Null(Run(SomePlan.Cohort, static (table, _) => table.Cell(0, 0, CellOrdinary).Add(1)).Percentiles);

        ExperimentResult result = Result(
            SomePlan.Cohort with { Name = Answer.PendencyMeasure }, static (table, _) => table.Cell(0, 0, CellOrdinary + 2).Add(1));
        Assert.NotEmpty(result.Arms[0].Figures);
        Assert.All(result.Arms[0].Figures, static figure => Assert.Equal(figure.Key.Lane is null, figure.Percentiles is not null));
    }

    [Fact]
    public void A_replication_in_which_nothing_was_counted_has_no_values()
    {
        Figure figure = Run(SomePlan.Pendency, static (table, replication) =>
        {
            if (replication == 2)
            {
                table.Cell(0, 0, CellOrdinary).Add(4);
            }
        });

        Assert.Equal(0, figure.Replications[0].Count);
        Assert.True(double.IsNaN(figure.Replications[0].Mean));
        Assert.True(double.IsNaN(figure.Replications[0].Minimum));
        Assert.Equal(1, figure.Mean.Replications);
        Assert.Equal(4, figure.Mean.Value);
    }

    [Fact]
    public void Figures_that_no_arm_has_a_value_for_are_left_out_of_all_arms()
    {
        ExperimentResult result = Result(SomePlan.Pendency, static (table, _) => table.Cell(0, 0, CellOrdinary).Add(4));

        Assert.Equal(
            [
                (0, CaseGroup.Ordinary), (0, CaseGroup.Requested), (0, CaseGroup.Ordinary), (0, CaseGroup.Everybody),
                (null, CaseGroup.Ordinary), (null, CaseGroup.Requested), (null, CaseGroup.Everybody),
            ],
            result.Arms[0].Figures.Select(figure => (figure.Key.Office, figure.Key.Group)));
    }

    [Fact]
    public void Counts_of_the_arm_are_sums_and_months_are_means_over_replications()
    {
        ArmResult arm = Result(SomePlan.Pendency, static (_, _) => { }).Arms[0];

        Assert.Equal(16, arm.Exchange.Requested);
        Assert.Equal(14, arm.Exchange.Delivered);
        Assert.Equal(new FilingBalance(20, 14, 6), arm.Balance);
        Assert.Equal(200, arm.EventCount);
        MonthFigure january = arm.Months[0][0];
        Assert.Equal(10, january.Requests);
        Assert.Equal(6, january.Backlog);
        Assert.Equal(5, january.PendencyByAction);
        Assert.Equal(1.5, january.PendencyByCohort);
        Assert.Equal(0.2, january.CohortShare);
        Assert.True(double.IsNaN(arm.Months[0][1].PendencyByAction));
    }

    private static Figure Run(Measure measure, Action<MeasureTable, int> fill) =>
        Result(measure, fill).Arms[0].Find(measure, 0, CaseGroup.Ordinary)!;

    private static ExperimentResult Result(Measure measure, Action<MeasureTable, int> fill)
    {
        ReplicationResult Replicate(ArmPlan arm, RunOptions options)
        {
            MeasureTable table = FakeReplication.Table(arm, options);
            fill(table, options.Replication);
            return FakeReplication.Result(arm, options, table);
        }

        // A figure keeps the percentiles that are always shown, and those that an expectation asks for.
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "a") with
        {
            Measures = [measure],
            Expectations =
            [
                .. new[] { "p25", "p70", "p75", "p100" }.Select(asked => new Expectation
                {
                    Text = asked, Statistic = asked, Measure = measure, Office = 0, Group = CaseGroup.Ordinary,
                }),
            ],
        };
        return new ExperimentRunner(plan, new() { Threads = 1 }, Replicate).Run(TestContext.Current.CancellationToken);
    }
}
