using System.Text;
using System.Text.Json;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Documents;

public sealed class ReportingBlockTests
{
    private static readonly ExperimentReport s_report = SomeReport.Of("a", "b", "c");

    // What a report of a simulation study has to say: the checklist of STRESS-DES, and what statistics of replications add.
    [Fact]
    public void Every_item_is_there_once_and_says_something()
    {
        IReadOnlyList<ReportingItem> items = ReportingBlock.Of(s_report);

        Assert.Equal(
            [
                "scenario", "program", "random numbers", "horizon", "start", "truncation", "replications", "means", "percentiles",
                "differences", "several arms", "inputs", "assumptions", "events", "cite", "STRESS objectives", "STRESS logic",
                "STRESS data", "STRESS experimentation", "STRESS implementation", "STRESS code access",
            ],
            items.Select(static item => item.Name),
            StringComparer.Ordinal);
        Assert.DoesNotContain(items, static item => string.IsNullOrWhiteSpace(item.Text));
    }

    [Theory]
    [InlineData("scenario", "Some plan, SHA-256 ")]
    [InlineData("program", "cspsim 0.0.1")]
    [InlineData("random numbers", "seed 20260105, replications 1 to 7; common to all arms")]
    [InlineData("horizon", "from 2026-01-05T00:00:00+09:00 for 730 days, follow first-actions for at most 1826.25 days")]
    [InlineData("start", "empty offices")]
    [InlineData("truncation", "nothing, for every measure")]
    [InlineData("replications", "7 replications; a fixed number of 7, ended as fixed-number; no precision was asked for")]
    [InlineData("means", "an interval at 95%")]
    [InlineData("several arms", "2 comparisons: intervals at 97.5% each (Bonferroni), verdicts in steps (Holm)")]
    [InlineData("inputs", "2, of them 1 with a source and 1 assumed; 1 carry a range")]
    [InlineData("assumptions", "csp.share")]
    public void An_item_says_what_the_plan_and_the_result_say(string name, string part) =>
        Assert.Contains(part, Text(s_report, name), StringComparison.Ordinal);

    [Fact]
    public void The_rule_for_stopping_stands_with_the_precision_that_was_reached()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(3, 9, new PrecisionTarget(SomePlan.Pendency, 0.0001)), "a");
        string text = Text(new(SomeReport.Result(plan), SomeReport.Provenance), "replications");

        Assert.StartsWith(
            "9 replications; at least 3, at most 9, ended as limit-reached; first-action-pendency within ", text, StringComparison.Ordinal);
        Assert.EndsWith(", wanted 0.01%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warm_up_and_replications_that_failed_are_told()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) =>
            options.Replication == 2 ? throw new ArithmeticException("the second.") : FakeReplication.Drawn(arm, options);
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "a", "b");
        ArmPlan warm = plan.Arms[1] with
        {
            World = plan.Arms[1].World with { Window = plan.Arms[1].World.Window with { WarmUp = SimDuration.FromDays(30) } },
        };
        ExperimentResult result = new ExperimentRunner(plan with { Arms = [plan.Arms[0], warm] }, new() { Threads = 1 }, Fail)
            .Run(TestContext.Current.CancellationToken);
        ExperimentReport report = new(result, SomeReport.Provenance);

        Assert.Contains("replications 1, 3;", Text(report, "random numbers"), StringComparison.Ordinal);
        Assert.Equal("a: empty offices; b: empty offices; then warmed up", Text(report, "start"));
        Assert.Contains("b: the first 30 days", Text(report, "truncation"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_to_cite_names_version_scenario_and_seed() => Assert.Equal(
        $"The CspSim authors: CspSim, version 0.0.1. Scenario \"Some plan\", SHA-256 {SomeReport.Provenance.ScenarioSha256}, "
            + "seed 20260105, 7 replications.",
        Text(s_report, "cite"));

    [Fact]
    public void Summary_and_results_hold_every_item_and_only_the_call_the_time_it_took()
    {
        string summary = string.Join(' ', Written("summary.txt").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        using JsonDocument results = JsonDocument.Parse(Written("results.json"));
        JsonElement[] items = [.. results.RootElement.GetProperty("reporting").EnumerateArray()];

        Assert.All(ReportingBlock.Of(s_report).Zip(items), pair =>
        {
            Assert.Contains($"{pair.First.Name} {pair.First.Text}", summary, StringComparison.Ordinal);
            Assert.Equal(
                (pair.First.Name, pair.First.Text),
                (pair.Second.GetProperty("name").GetString(), pair.Second.GetProperty("text").GetString()));
        });
        JsonElement call = results.RootElement.GetProperty("call");
        Assert.Equal(1.5, call.GetProperty("elapsedSeconds").GetDouble());
        Assert.Equal(
            s_report.Result.Arms.Sum(static arm => arm.EventCount) / 1.5,
            call.GetProperty("eventsPerSecond").GetDouble());
    }

    private static string Text(ExperimentReport report, string name) =>
        Assert.Single(ReportingBlock.Of(report), item => item.Name == name).Text;

    private static string Written(string fileName) => Encoding.UTF8.GetString(
        SomeReport.Bytes(OutputCatalog.All.Single(output => output.FileName == fileName), s_report));
}
