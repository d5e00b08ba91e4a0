using CspSim.Experiments.Plans;
using CspSim.Model.Measures;
using CspSim.Reporting.Tables;

namespace CspSim.Tests.Reporting.Tables;

public sealed class BoundUnitTests
{
    private const double HoursPerMonth = 365.25 / 12 * 24;

    [Theory]
    [InlineData("mean(pair-pendency) between 2.83 h and 2.92 h", "pair-pendency", 2.92 / HoursPerMonth, 2.871 / HoursPerMonth, "2.871 h")]
    [InlineData("mean(message-success, arm=x) >= 99.9%", "message-success", 0.999, 0.99932, "99.93%")]
    [InlineData("mean(first-action-pendency) < 6 months", "first-action-pendency", 6.0, 9.694, "9.69 months")]
    [InlineData("mean(actions-per-disposal) between 1.98 and 2.02", "actions-per-disposal", 2.02, 1.9874, "1.99 actions")]
    [InlineData("mean(first-action-pendency) < PT5H", "first-action-pendency", 5 / HoursPerMonth, 0.5, "0.500 months")]
    [InlineData("mean(queue-wait) <= 0 h", "queue-wait", 0.0, 1.5, "1.50 hours")]
    public void What_was_found_is_shown_as_the_line_is_written(string text, string measure, double bound, double value, string shown)
    {
        Expectation expectation = new() { Text = text, Statistic = "mean", Measure = MeasureCatalog.Find(measure)!, AtMost = bound };

        Assert.Equal(shown, BoundUnit.Of(expectation).Show(value));
    }
}
