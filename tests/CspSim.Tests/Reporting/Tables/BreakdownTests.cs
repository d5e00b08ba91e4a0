using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>Into which parts the short tables divide the headline measure.</summary>
public sealed class BreakdownTests
{
    [Theory]
    [InlineData(Breakdown.Office, "KIPO", "JPO", "requested")]
    [InlineData(Breakdown.InProgramme, "programme", "asked", "ordinary", "requested")]
    [InlineData(Breakdown.Group, "programme", "outside", "asked", "ordinary", "requested", "everybody")]
    [InlineData(Breakdown.Arm, "requested")]
    public void Columns_are_the_parts_asked_for_and_all_requested(Breakdown by, params string[] heads) =>
        Assert.Equal(heads, ComparisonTable.Of(Result(by)).Blocks[0].Columns);

    [Fact]
    public void Lanes_are_named_with_their_office()
    {
        ExperimentResult result = Result(Breakdown.Lane);
        string[] lanes =
        [
            .. result.Arms[0].Figures.Select(figure => figure.Key)
                .Where(key => key.Measure == SomePlan.Pendency && key.Lane is not null)
                .Select(key => $"{result.Offices[key.Office!.Value]} {key.Lane}"),
        ];

        Assert.NotEmpty(lanes);
        Assert.Equal([.. lanes, "requested"], ComparisonTable.Of(result).Blocks[0].Columns);
    }

    private static ExperimentResult Result(Breakdown by) =>
        SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(3), "a", "bb") with { By = [by] });
}
