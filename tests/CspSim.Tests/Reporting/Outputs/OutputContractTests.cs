using System.Text;
using CspSim.Experiments.Results;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

/// <summary>What every form of a result keeps to.</summary>
public sealed class OutputContractTests
{
    private static readonly ExperimentReport s_report = SomeReport.Of("no-csp", "병렬, \"CSP\"");

    public static TheoryData<string> TextNames =>
    [
        .. OutputCatalog.All.Select(output => output.FileName)
            .Where(name => Path.GetExtension(name) is ".csv" or ".json" or ".txt" or ".html"),
    ];

    public static TheoryData<string> FileNames => [.. OutputCatalog.All.Select(output => output.FileName)];

    [Fact]
    public void Every_output_is_in_the_catalog()
    {
        IEnumerable<Type> written = typeof(IResultOutput).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IResultOutput)));

        Assert.Equal(written.ToHashSet(), OutputCatalog.All.Select(output => output.GetType()).ToHashSet());
    }

    [Fact]
    public void File_names_differ() =>
        Assert.Equal(OutputCatalog.All.Count, OutputCatalog.All.Select(output => output.FileName).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(FileNames))]
    public void The_bytes_do_not_depend_on_the_culture(string fileName)
    {
        byte[] invariant = SomeReport.Bytes(Find(fileName), s_report);
        foreach (string culture in (string[])["ko-KR", "ja-JP", "tr-TR", "de-DE", "ar-SA", "th-TH"])
        {
            using CultureScope scope = new(culture);

            Assert.True(invariant.AsSpan().SequenceEqual(SomeReport.Bytes(Find(fileName), s_report)), culture);
        }
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void Equal_experiments_give_equal_bytes(string fileName) =>
        Assert.Equal(SomeReport.Bytes(Find(fileName), s_report), SomeReport.Bytes(Find(fileName), SomeReport.Of("no-csp", "병렬, \"CSP\"")));

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Every_measure_and_arm_is_reported(string fileName)
    {
        string text = Encoding.UTF8.GetString(SomeReport.Bytes(Find(fileName), s_report));

        Assert.All(s_report.Result.Measures, measure => Assert.True(
            text.Contains(measure.Name, StringComparison.Ordinal) || text.Contains(measure.Title, StringComparison.Ordinal)));
        Assert.Contains("no-csp", text, StringComparison.Ordinal);
        Assert.Contains("병렬", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Text_is_UTF_8_without_mark_and_ends_lines_with_a_line_feed(string fileName)
    {
        byte[] bytes = SomeReport.Bytes(Find(fileName), s_report);

        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void A_write_error_passes_to_the_caller(string fileName)
    {
        using FullStream stream = new();

        Assert.Throws<IOException>(() => Find(fileName).Write(s_report, stream));
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public void An_interrupted_experiment_without_replications_can_be_written(string fileName)
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        ExperimentResult empty = new CspSim.Experiments.Replication.ExperimentRunner(s_report.Result.Plan).Run(stop.Token);

        Assert.NotEmpty(SomeReport.Bytes(Find(fileName), new(empty, SomeReport.Provenance)));
    }

    private static IResultOutput Find(string fileName) => OutputCatalog.All.Single(output => output.FileName == fileName);

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");

        public override void WriteByte(byte value) => throw new IOException("no space left");
    }
}
