using CspSim.Model.Programme;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>Keys of the rules by which offices exchange: what they come to, and what is said of wrong ones.</summary>
public sealed class ExchangeRuleKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Theory]
    [InlineData("{}", WaitClock.FirstFilingDecision)]
    [InlineData("{wait-counts-from: first-filing}", WaitClock.FirstFilingDecision)]
    [InlineData("{wait-counts-from: own-decision}", WaitClock.OwnDecision)]
    [InlineData("{wait-counts-from: grant}", WaitClock.Grant)]
    public void The_wait_counts_from_the_decision_that_is_written(string csp, WaitClock clock) =>
        Assert.Equal(clock, Programme(csp).WaitCountsFrom);

    [Fact]
    public void A_first_action_is_due_when_it_is_written()
    {
        Assert.Null(Programme("{}").FirstActionTime);
        Assert.Equal(24.0 * 365.25 / 6, Programme("{first-action-due: 2 months}").FirstActionTime!.Value.Hours, 6);
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("{consent: 97%}", 0.97)]
    public void So_many_applicants_consent_as_is_written(string csp, double share) => Assert.Equal(share, Programme(csp).ConsentShare, 12);

    [Theory]
    [InlineData("wait-counts-from: request", "error[CS013]")]
    [InlineData("first-action-due: 2", "error[CS020]")]
    [InlineData("first-action-due: 0 d", "error[CS023]")]
    [InlineData("consent: 101%", "error[CS023]")]
    public void A_wrong_rule_is_reported_with_its_place(string wrong, string code)
    {
        string message = Sample.Messages(Text($"{{{wrong}}}"), s_files)[0];

        Assert.Matches(@"^a\.yaml:[0-9]+:[0-9]+: ", message);
        Assert.Contains(code, message, StringComparison.Ordinal);
    }

    private static ProgrammePlan Programme(string csp) => Sample.LoadRight(Text(csp), s_files).Plan.Arms[0].World.Programme;

    private static string Text(string csp) => $"cspsim: 1\nextends: base.yaml\ncsp: {csp}\n";
}
