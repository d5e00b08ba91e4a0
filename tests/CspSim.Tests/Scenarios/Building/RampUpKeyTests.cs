using CspSim.Engine;
using CspSim.Model.Programme;

namespace CspSim.Tests.Scenarios.Building;

public sealed class RampUpKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void The_ramp_up_comes_into_the_plan()
    {
        Assert.Equal(SimDuration.FromDays(365.25), Programme("csp: {share: 30%, from: 2026-06-01, ramp-up: 12 months}").RampUp);
        Assert.Equal(SimDuration.Zero, Programme("csp: {share: 30%}").RampUp);
    }

    [Theory]
    [InlineData("12", "error[CS020]: a duration needs a unit, found the bare number 12")]
    [InlineData("50%", "error[CS022]: 'ramp-up' is a duration, found a share")]
    [InlineData("-1 d", "error[CS023]: 'ramp-up' must not be negative, found -1 d")]
    [InlineData("soon", "error[CS012]: 'ramp-up' needs a duration, found the text 'soon'")]
    public void A_ramp_up_that_is_no_duration_is_reported(string value, string message) =>
        Assert.EndsWith(
            ": " + message,
            Sample.Messages($"cspsim: 1\nextends: base.yaml\ncsp: {{ramp-up: {value}}}\n", s_files)[0].Split('\n')[0],
            StringComparison.Ordinal);

    private static ProgrammePlan Programme(string lines) =>
        Sample.LoadRight("cspsim: 1\nextends: base.yaml\n" + lines + "\n", s_files).Plan.Arms[0].World.Programme;
}
