using CspSim.Engine.Distributions;
using CspSim.Experiments.Calibration;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Experiments.Calibration;

public sealed class CalibratorTests
{
    private static readonly FreeParameter s_responds = new("offices.A.outcome.geometric.responds", 0, "%", 30, 0, 95);

    [Fact]
    public void The_probability_of_a_response_is_found_from_the_number_of_actions()
    {
        CalibrationResult result = Calibrator.Fit(Geometric(30, 2.5, 0.01));

        // 1 / (1 - p) = 2.5.
        Assert.Equal(60, result.Parameters.Single().Fitted, 0.05);
        Assert.True(result.AreAllMet);
        Assert.False(result.IsUnchanged);
        Assert.Equal([0], result.Parameters.Single().Moves);
    }

    [Fact]
    public void As_many_decimals_are_written_as_the_target_needs()
    {
        // One percentage point of p at 60 % makes 0.01 / 0.4^2 = 0.0625 actions: a fifth of the tolerance is 1.6 points, and 0.0032 points.
        Assert.Equal(0, Calibrator.Fit(Geometric(30, 2.5, 0.5)).Parameters.Single().Decimals);
        Assert.Equal(3, Calibrator.Fit(Geometric(30, 2.5, 0.001)).Parameters.Single().Decimals);
    }

    [Fact]
    public void A_value_that_is_as_good_as_any_is_kept()
    {
        CalibrationResult result = Calibrator.Fit(Geometric(60.01, 2.5, 0.01));

        Assert.True(result.IsUnchanged);
        Assert.Equal(60.01, result.Parameters.Single().Fitted);
    }

    [Fact]
    public void A_target_beyond_the_bounds_is_reported_with_what_is_off()
    {
        CalibrationResult result = Calibrator.Fit(Geometric(30, 25, 0.01));

        // At 95 % there are 20 actions.
        Assert.False(result.AreAllMet);
        Assert.True(result.Parameters.Single().IsAtHigh);
        Assert.Equal(-5, result.Targets.Single().Off, 6);
    }

    [Fact]
    public void A_target_that_no_values_reach_is_named_and_the_others_are_met()
    {
        // At 95 % there are 20 actions; the search effort is free to be right.
        CalibrationResult result = Calibrator.Fit(Efforts(("actions-per-disposal", 25, 0.01), ("search-effort", 5, 0.05)));

        Assert.Equal([false, true], result.Targets.Select(static fit => fit.IsMet));
        Assert.Equal([], result.Targets[0].Against);
        Assert.Null(result.Targets[1].Against);
        Assert.All(result.Targets, static fit => Assert.True(fit.IsMoved));
    }

    [Fact]
    public void Targets_that_contradict_each_other_are_named_and_the_first_is_kept()
    {
        // The first action takes 2 h: with 5 h of search a case takes 7 h, not 9. The actions have nothing to do with it.
        CalibrationResult result = Calibrator.Fit(
            Efforts(("search-effort", 5, 0.1), ("effort-per-case", 9, 0.1), ("actions-per-disposal", 2.5, 0.01)));

        Assert.Equal([true, false, true], result.Targets.Select(static fit => fit.IsMet));
        Assert.Equal([0], result.Targets[1].Against);

        // What is missed comes as near as half the tolerance of what is kept lets it.
        Assert.Equal(-2 + 0.05, result.Targets[1].Off, 0.02);
    }

    [Fact]
    public void A_contradiction_of_three_names_the_two_others()
    {
        // Actions and search together settle all effort: 5 + 2 + 1.5 x 3 = 11.5 h. Any two of the three can be met.
        CalibrationResult result = Calibrator.Fit(
            Efforts(("search-effort", 5, 0.05), ("actions-per-disposal", 2.5, 0.01), ("total-effort", 13, 0.1)));

        Assert.Equal([true, true, false], result.Targets.Select(static fit => fit.IsMet));
        Assert.Equal([0, 1], result.Targets[2].Against);
    }

    [Fact]
    public void What_least_squares_would_miss_is_met_where_it_can_be()
    {
        // Search efforts of 3 to 5 h, 3 to 5 h and 4.9 to 6.9 h are wanted: 4.9 to 5 h meet all, and the least squares lie at 4.63 h.
        CalibrationResult result = Calibrator.Fit(Efforts(
            ("search-effort", 4, 1),
            ("effort-per-case", 6, 1),
            ("total-effort", 7.9 + (1.5 * 3), 1),
            ("actions-per-disposal", 2.5, 0.001)));

        Assert.True(result.AreAllMet);
        Assert.InRange(result.Parameters[1].Fitted, 4.9, 5);
    }

    [Fact]
    public void A_target_that_no_free_figure_moves_is_named()
    {
        CalibrationResult result = Calibrator.Fit(
            Efforts(("actions-per-disposal", 2.5, 0.01), ("first-action-effort", 3, 0.1), ("search-effort", 5, 0.05)));

        Assert.Equal([true, false, true], result.Targets.Select(static fit => fit.IsMet));
        Assert.Equal([true, false, true], result.Targets.Select(static fit => fit.IsMoved));
        Assert.Null(result.Targets[1].Against);
    }

    [Fact]
    public void Fewer_targets_met_is_worse_and_so_is_farther_off()
    {
        TargetFit Fit(double reached) => new(Geometric(30, 2.5, 0.01).Targets[0], SampledMean.Exact(1), SampledMean.Exact(reached));

        Assert.True(CalibrationResult.IsWorse([Fit(2.5), Fit(2.6)], [Fit(2.5), Fit(2.5)]));
        Assert.True(CalibrationResult.IsWorse([Fit(2.5), Fit(2.7)], [Fit(2.6), Fit(2.5)]));
        Assert.True(CalibrationResult.IsWorse([Fit(double.NaN)], [Fit(2.6)]));
        Assert.False(CalibrationResult.IsWorse([Fit(2.505)], [Fit(2.5)]));
        Assert.False(CalibrationResult.IsWorse([Fit(2.6), Fit(2.5)], [Fit(2.5), Fit(2.7)]));
    }

    [Fact]
    public void What_examined_inventions_was_put_in_is_found_again()
    {
        (double formal, double overcomes, double refuses) put = (35, 80, 55);
        CalibrationPlan plan = OfDocuments(new double[] { put.formal, put.overcomes, put.refuses }, [], 50);
        OfficeView view = new(plan.World([put.formal, put.overcomes, put.refuses])!.Offices[0], ExaminationSample.Of(
            new SampledInventions(s_documents, 20_000, 77),
            plan.World([put.formal, put.overcomes, put.refuses])!.Offices[0],
            0));
        string[] names = ["first-action-allowances", "allowance-rate", "actions-per-disposal"];
        CalibrationTarget[] targets = [.. names.Select(name =>
            new CalibrationTarget(MeasureCatalog.Find(name)!, 0, -1, TargetCatalog.Find(name)!.Value(view, null).Mean, 0.005))];

        CalibrationResult result = Calibrator.Fit(OfDocuments([10, 60, 90], targets, 20_000));

        // Another seed drew the targets: what is found differs by the noise of 20,000 inventions.
        Assert.True(result.AreAllMet);
        Assert.Equal(put.formal, result.Parameters[0].Fitted, 3.0);
        Assert.Equal(put.overcomes, result.Parameters[1].Fitted, 3.0);
        Assert.Equal(put.refuses, result.Parameters[2].Fitted, 6.0);
        Assert.All(result.Parameters, static fit => Assert.True(fit.IsSettled));
    }

    [Fact]
    public void The_same_plan_gives_the_same_values_and_its_result_is_kept()
    {
        CalibrationTarget[] targets = [new(MeasureCatalog.Find("first-action-allowances")!, 0, -1, 0.3, 0.005), new(
            MeasureCatalog.Find("allowance-rate")!,
            0,
            -1,
            0.7,
            0.005), new(MeasureCatalog.Find("actions-per-disposal")!, 0, -1, 1.9, 0.01)];
        CalibrationPlan plan = OfDocuments([20, 60, 50], targets, 5000);
        double[] first = Values(Calibrator.Fit(plan));

        Assert.Equal(first, Values(Calibrator.Fit(plan)));
        CalibrationResult again = Calibrator.Fit(OfDocuments(first, targets, 5000));
        Assert.True(again.IsUnchanged);
        Assert.Equal(first, Values(again));
    }

    private static readonly PriorArtPlan s_documents = new()
    {
        Classes = [new DocumentClassPlan("all", 1)],
        Grounds = Gamma.FromMeanAndCv(2, 0.7),
        ShareOfX = 0.6,
        ShareOfY = 0.3,
    };

    private static double[] Values(CalibrationResult result) => [.. result.Parameters.Select(static fit => fit.Fitted)];

    private static CalibrationPlan Geometric(double start, double actions, double within) => new()
    {
        Offices = ["A"],
        Targets = [new CalibrationTarget(MeasureCatalog.Find("actions-per-disposal")!, 0, -1, actions, within)],
        Free = [s_responds with { Start = start }],
        World = static values => new CalibrationWorld(null, [new ExaminationPlan
        {
            SearchEffortHours = new Constant(4),
            FirstActionEffortHours = new Constant(2),
            Outcome = new GeometricOutcome(values[0] / 100, Delay.None, new Constant(3)),
        }]),
    };

    private static CalibrationPlan Efforts(params (string Measure, double Wanted, double Within)[] targets) => Geometric(30, 2.5, 0.01) with
    {
        Targets = [.. targets.Select(
            static target => new CalibrationTarget(MeasureCatalog.Find(target.Measure)!, 0, -1, target.Wanted, target.Within))],
        Free = [s_responds, new FreeParameter("offices.A.search.constant", 0, " h", 4, 1, 9)],
        World = static values => new CalibrationWorld(null, [new ExaminationPlan
        {
            SearchEffortHours = new Constant(values[1]),
            FirstActionEffortHours = new Constant(2),
            Outcome = new GeometricOutcome(values[0] / 100, Delay.None, new Constant(3)),
        }]),
    };

    private static CalibrationPlan OfDocuments(double[] start, CalibrationTarget[] targets, int inventions) => new()
    {
        Offices = ["A"],
        Targets = targets,
        Free = [new("formal", 0, "%", start[0], 0, 95), new("overcomes", 0, "%", start[1], 20, 100), new(
            "refuses",
            0,
            "%",
            start[2],
            10,
            100)],
        Inventions = inventions,
        World = static values => new CalibrationWorld(s_documents, [new ExaminationPlan
        {
            SearchEffortHours = new Exponential(3),
            FirstActionEffortHours = new Constant(2),
            SearchPower = new SearchPowerPlan([1], 3),
            Outcome = new DocumentOutcome
            {
                MeanFurtherActions = 0,
                ResponseDelay = Delay.None,
                FurtherActionEffortHours = new Constant(3),
                FormalObjectionShare = values[0] / 100,
                OvercomeShare = values[1] / 100,
                RefusalShare = values[2] / 100,
            },
        }]),
    };
}
