using CspSim.Experiments.Plans;

namespace CspSim.Tests.Scenarios.Building;

/// <summary>The keys that say how often an experiment is repeated.</summary>
public sealed class ReplicationKeyTests
{
    private const string Pendency = "half-width of first-action-pendency < 2%";

    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Fact]
    public void One_precision_comes_into_the_plan()
    {
        ReplicationRule rule = Rule(Pendency);

        Assert.Equal(["first-action-pendency"], rule.Until.Select(static until => until.Measure.Name), StringComparer.Ordinal);
        Assert.Equal(0.02, rule.Until[0].HalfWidth, 12);
    }

    [Fact]
    public void Several_precisions_come_into_the_plan_in_their_order()
    {
        ReplicationRule rule = Rule($"{Pendency} and half-width of backlog < 5% and half-width of queue-wait < 0.5%");

        Assert.Equal(
            ["first-action-pendency", "backlog", "queue-wait"],
            rule.Until.Select(static until => until.Measure.Name),
            StringComparer.Ordinal);
        Assert.Equal([0.02, 0.05, 0.005], rule.Until.Select(static until => Math.Round(until.HalfWidth, 12)));
    }

    [Fact]
    public void An_unknown_measure_is_pointed_at_wherever_it_stands() => Assert.Contains(
        Sample.Messages(Text($"{Pendency} and half-width of backlogg < 5%"), s_files),
        static found => found.StartsWith("a.yaml:3:88: error[CS053]: unknown measure 'backlogg'", StringComparison.Ordinal));

    [Theory]
    [InlineData("half-width of first-action-pendency < 2%, half-width of backlog < 5%")]
    [InlineData("half-width of first-action-pendency < 2% and")]
    [InlineData("half-width of first-action-pendency < 2% and backlog < 5%")]
    public void Other_words_are_refused(string until) =>
        Assert.Contains(
            Sample.Messages(Text($"'{until}'"), s_files),
            static found => found.StartsWith("a.yaml:3:", StringComparison.Ordinal) && found.Contains("error[", StringComparison.Ordinal));

    [Fact]
    public void Every_share_is_checked() => Assert.Contains(
        Sample.Messages(Text($"{Pendency} and half-width of backlog < 0%"), s_files),
        static found => found.Contains("error[CS023]: the half-width must be more than 0% and less than 100%, found 0%",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("first-action-pendency < 3 months", 3)]
    [InlineData("first-action-pendency < 0.5months", 0.5)]
    [InlineData("first-action-pendency < 1 year", 12)]
    [InlineData("backlog < 25", 25)]
    public void A_precision_may_be_in_the_unit_of_its_measure(string text, double width)
    {
        PrecisionTarget target = Assert.Single(Rule("half-width of " + text).Until);

        Assert.False(target.IsShareOfMean);
        Assert.Equal(width, target.HalfWidth, 12);
    }

    [Theory]
    [InlineData("first-action-pendency < 0 months", "0 months")]
    [InlineData("first-action-pendency < 3", "3")]
    [InlineData("backlog < 2 days", "2 days")]
    [InlineData("backlog < 2 sausages", "2 sausages")]
    public void A_width_that_is_not_in_the_unit_of_its_measure_is_refused(string text, string found) => Assert.Contains(
        Sample.Messages(Text("half-width of " + text), s_files),
        message => message.StartsWith("a.yaml:3:", StringComparison.Ordinal) && message.Contains("error[CS023]", StringComparison.Ordinal)
            && message.Contains("must be a share of its mean, such as 2%, or more than 0 in ", StringComparison.Ordinal)
            && message.Contains($", found {found}", StringComparison.Ordinal));

    private static string Text(string until) => $"cspsim: 1\nextends: base.yaml\nrun: {{replications: {{until: {until}}}}}\n";

    private static ReplicationRule Rule(string until) => Sample.LoadRight(Text(until), s_files).Plan.Replications;
}
