using CspSim.Model.Offices;

namespace CspSim.Tests.Scenarios.Building;

public sealed class OutflowKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void Withdrawals_and_deferral_come_into_the_plan()
    {
        OutflowPlan outflow = Outflow(
            "withdrawals: {share: 1.5%, after: {exponential: {mean: 30 d}}}, deferral: {share: {value: 0.5%, assumed: true}, until: 40 d}");

        Assert.Equal((0.015, 720.0), (outflow.WithdrawalShare, outflow.WithdrawalHours.Mean));
        Assert.Equal((0.005, 960.0), (outflow.DeferralShare, outflow.DeferralHours.Mean));
    }

    // The middle of 0 and 10 months, and of 24 and 48, of 730.5 h.
    [Fact]
    public void Each_has_a_usual_law()
    {
        OutflowPlan outflow = Outflow("withdrawals: {share: 1.5%}, deferral: {share: 0.5%}");

        Assert.Equal((5 * 730.5, 36 * 730.5), (outflow.WithdrawalHours.Mean, outflow.DeferralHours.Mean));
    }

    [Fact]
    public void Without_the_keys_nothing_leaves() => Assert.True(Outflow("clock: request").IsNone);

    [Theory]
    [InlineData("withdrawals: {after: 3 months}", "error[CS011]: 'share' is missing in offices.KIPO.withdrawals")]
    [InlineData("withdrawals: {share: 120%}", "error[CS023]: 'share' must lie between 0% and 100%, found 120%")]
    [InlineData("deferral: {share: 1%, until: -2 months}", "error[CS023]: 'until' must not be negative, found -2 months")]
    [InlineData("withdrawals: {share: 100%}",
        "warning[CS170]: all requests of offices.KIPO are in 'withdrawals', so no case of the office is measured")]
    [InlineData("withdrawals: {share: 0%, after: 3 months}", "warning[CS107]: 'after' has no effect: nothing is withdrawn")]
    [InlineData("deferral: {share: 0%, until: 30 months}", "warning[CS107]: 'until' has no effect: nothing is deferred")]
    public void What_is_wrong_or_idle_is_reported(string keys, string message) =>
        Assert.EndsWith(": " + message, Sample.Messages(Text(keys), s_files)[0].Split('\n')[0], StringComparison.Ordinal);

    private static string Text(string keys) => $"cspsim: 1\nextends: base.yaml\noffices: {{KIPO: {{{keys}}}}}\n";

    private static OutflowPlan Outflow(string keys) =>
        Sample.LoadRight(Text(keys), s_files).Plan.Arms[0].World.Offices[0].Outflow;
}
