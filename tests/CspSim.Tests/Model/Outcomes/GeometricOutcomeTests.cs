using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Outcomes;

namespace CspSim.Tests.Model.Outcomes;

public sealed class GeometricOutcomeTests
{
    private readonly GeometricOutcome _outcome = new(0.6, Delay.None, new Constant(4));

    [Fact]
    public void With_six_in_ten_responding_an_application_has_one_and_a_half_further_actions_on_average()
    {
        // 0.6 / (1 - 0.6).
        Assert.Equal(1.5, _outcome.MeanFurtherActions, 12);
    }

    [Theory]
    [InlineData(0.59, 1, true)]
    [InlineData(0.61, 1, false)]
    [InlineData(0.29, 0.5, true)]
    [InlineData(0.31, 0.5, false)]
    [InlineData(0.01, 0, false)]
    public void The_applicant_responds_when_the_draw_lies_below_the_scaled_probability(double uniform, double scale, bool expected)
    {
        Assert.Equal(expected, _outcome.Responds(uniform, scale));
    }
}
