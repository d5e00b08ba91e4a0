using CspSim.Engine.Distributions;
using CspSim.Experiments.Calibration;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Experiments.Calibration;

/// <summary>
/// Audits as a target. Every invention has one document of kind X, and what is found is refused: an audit of 8 h fails the share
/// 1 - exp(-8 h / tau) of the allowances.
/// </summary>
public sealed class AuditTargetTests
{
    private const double TauMost = 400;

    [Fact]
    public void The_power_of_search_at_which_audits_find_eight_percent_is_found()
    {
        CalibrationResult result = Calibrator.Fit(Plan(("audited-missed-art", 0.08, 0.004)));

        // tau = -8 / ln 0.92 = 95.9; 20,000 inventions know the share by 0.2 %, which is 2.4 h.
        Assert.True(result.AreAllMet);
        Assert.Equal(-8 / Math.Log(0.92), Assert.Single(result.Parameters).Fitted, 8.0);
    }

    // What is allowed is what the search of 4 h has not found; all of it is missed, whatever the audits would find.
    [Fact]
    public void Another_target_is_reached_without_audits()
    {
        CalibrationResult result = Calibrator.Fit(Plan(("allowance-rate", 0.9, 0.003)));

        Assert.True(result.AreAllMet);
        Assert.Equal(-4 / Math.Log(0.9), Assert.Single(result.Parameters).Fitted, 4.0);
    }

    private static CalibrationPlan Plan((string Measure, double Wanted, double Within) target) => new()
    {
        Offices = ["A"],
        Targets = [new CalibrationTarget(MeasureCatalog.Find(target.Measure)!, 0, -1, target.Wanted, target.Within)],
        Free = [new FreeParameter("offices.A.search-tau", 0, " h", 20, 1, TauMost)],
        World = static values => new CalibrationWorld(s_documents, [new ExaminationPlan
        {
            SearchEffortHours = new Constant(4),
            FirstActionEffortHours = new Constant(2),
            SearchPower = new SearchPowerPlan([1], values[0]),
            AuditHours = 8,
            Outcome = new DocumentOutcome
            {
                MeanFurtherActions = 0,
                ResponseDelay = Delay.None,
                FurtherActionEffortHours = new Constant(3),
                OvercomeShare = 0,
                RefusalShare = 1,
            },
        }]),
    };

    private static readonly PriorArtPlan s_documents = new()
    {
        Classes = [new DocumentClassPlan("all", 1)],
        Grounds = new Constant(1),
        ShareOfX = 1,
        ShareOfY = 0,
    };
}
