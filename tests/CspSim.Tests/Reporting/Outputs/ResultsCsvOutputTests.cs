using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using Xunit;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class ResultsCsvOutputTests
{
    private static readonly ExperimentResult s_result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "no-csp", "a, \"b\""));

    [Fact]
    public void The_header_is_the_contract() => Assert.Equal("arm,replication,office,group,measure,statistic,value,unit", Lines()[0]);

    [Fact]
    public void There_is_a_row_for_every_arm_replication_figure_and_statistic()
    {
        string[] statistics = ["count", "unfinished", "mean", "p50", "p90", "p95", "min", "max"];

        Assert.Equal(1 + (2 * 2 * s_result.Arms[0].Figures.Count * statistics.Length), Lines().Length);
    }

    [Fact]
    public void A_value_comes_back_to_the_last_bit()
    {
        Figure figure = s_result.Arms[0].Find(SomePlan.Pendency, 1, CaseGroup.Ordinary)!;

        string row = Assert.Single(Lines(), line => line.StartsWith("no-csp,2,JPO,ordinary,first-action-pendency,p90,", StringComparison.Ordinal));
        Assert.Equal(figure.Replications[1].P90, double.Parse(row.Split(',')[6], CultureInfo.InvariantCulture));
        Assert.EndsWith(",months", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lane_stands_behind_its_group() =>
        Assert.Contains(Lines(), line => line.StartsWith("no-csp,1,KIPO,ordinary:ordinary,first-action-pendency,count,20,cases", StringComparison.Ordinal));

    [Fact]
    public void Commas_and_quotes_in_names_are_quoted() =>
        Assert.Contains(Lines(), line => line.StartsWith("\"a, \"\"b\"\"\",1,all,programme,pair-pendency,count,20,families", StringComparison.Ordinal));

    private static string[] Lines() =>
        Encoding.UTF8.GetString(SomeReport.Bytes(OutputCatalog.All.Single(output => output.FileName == "results.csv"), new(s_result, SomeReport.Provenance))).TrimEnd('\n').Split('\n');
}
