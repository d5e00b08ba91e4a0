using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

/// <summary>Every replication's values, as Parquet and as CSV.</summary>
public sealed class ReplicationsOutputTests
{
    private static readonly string[] s_columns =
    [
        "arm", "replication", "office", "group", "lane", "measure", "unit", "count", "unfinished", "mean", "p50", "p90", "p95",
        "min", "max",
    ];

    private static readonly ExperimentResult s_result =
        SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(3), "no-csp", "병렬, \"b\""));

    [Fact]
    public async Task The_columns_have_names_and_types_and_each_arm_is_a_group_of_rows()
    {
        ParquetRead file = await ReadAsync(s_result);

        Assert.Equal(s_columns, file.Fields.Select(static field => field.Name), StringComparer.Ordinal);
        Assert.Equal(
            [
                typeof(ReadOnlyMemory<char>), typeof(int), .. Enumerable.Repeat(typeof(ReadOnlyMemory<char>), 5),
                typeof(long), typeof(long), .. Enumerable.Repeat(typeof(double), 6),
            ],
            file.Fields.Select(static field => field.ClrType));
        Assert.Equal(s_result.Arms.Select(static arm => 3 * arm.Figures.Count), file.GroupSizes);
    }

    [Fact]
    public async Task Every_value_of_every_replication_comes_back_to_the_last_bit()
    {
        ParquetRead file = await ReadAsync(s_result);

        (string, int, string?, string, double, double)[] expected =
        [
            .. s_result.Arms.SelectMany(arm => Enumerable.Range(0, 3).SelectMany(at => arm.Figures.Select(figure => (
                arm.Name, at + 1, figure.Key.Lane, figure.Key.Measure.Name, figure.Replications[at].Mean, figure.Replications[at].P90)))),
        ];
        Assert.Equal(expected.Select(static row => row.Item1), file.Columns["arm"].Cast<string>(), StringComparer.Ordinal);
        Assert.Equal(expected.Select(static row => row.Item2), file.Columns["replication"].Cast<int>());
        Assert.Equal(expected.Select(static row => row.Item3), file.Columns["lane"].Cast<string?>(), StringComparer.Ordinal);
        Assert.Equal(expected.Select(static row => row.Item4), file.Columns["measure"].Cast<string>(), StringComparer.Ordinal);
        Assert.Equal(expected.Select(static row => row.Item5), file.Columns["mean"].Select(static value => (double?)value ?? double.NaN));
        Assert.Equal(expected.Select(static row => row.Item6), file.Columns["p90"].Select(static value => (double?)value ?? double.NaN));
    }

    [Fact]
    public async Task Csv_holds_the_same_rows()
    {
        ParquetRead file = await ReadAsync(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "a", "b")));
        string[] lines = Encoding.UTF8.GetString(SomeReport.Bytes(
            OutputCatalog.ReplicationsCsv,
            new(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "a", "b")), SomeReport.Provenance))).TrimEnd('\n').Split('\n');

        Assert.Equal(string.Join(',', s_columns), lines[0]);
        Assert.Equal(file.GroupSizes.Sum(), lines.Length - 1);
        Assert.All(lines.Skip(1).Index(), line => Assert.Equal(
            s_columns.Select(column => Convert.ToString(file.Columns[column][line.Index], CultureInfo.InvariantCulture) ?? ""),
            line.Item.Split(','),
            StringComparer.Ordinal));
    }

    [Fact]
    public async Task Replications_keep_their_numbers_when_one_has_failed()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) =>
            options.Replication == 2 ? throw new ArithmeticException("the second.") : FakeReplication.Drawn(arm, options);
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "a");
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, Fail).Run(TestContext.Current.CancellationToken);

        Assert.Equal([1, 3], (await ReadAsync(result)).Columns["replication"].Cast<int>().Distinct());
    }

    [Fact]
    public async Task What_was_not_counted_is_missing_and_its_count_is_none()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "a");
        ExperimentResult result = new ExperimentRunner(
            plan,
            new() { Threads = 1 },
            new(FakeReplication.OfValues(static (_, replication, office) => replication == 1 && office == 0 ? double.NaN : 2)))
            .Run(TestContext.Current.CancellationToken);
        ParquetRead file = await ReadAsync(result);
        int row = Enumerable.Range(0, file.GroupSizes[0]).First(at =>
            file.Columns["office"][at] is "KIPO" && file.Columns["replication"][at] is 1 && file.Columns["group"][at] is "everybody");

        Assert.Equal((0L, null, null), ((long)file.Columns["count"][row]!, file.Columns["mean"][row], file.Columns["max"][row]));
    }

    private static Task<ParquetRead> ReadAsync(ExperimentResult result) => ParquetRead.OfAsync(SomeReport.Bytes(
        OutputCatalog.All.Single(output => output.FileName == "replications.parquet"), new(result, SomeReport.Provenance)));
}
