using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class SensitivityCommandTests : IDisposable
{
    private static readonly string s_ranged = Sample.TwoOffices
        .Replace("{mean: 4 h, cv: 0.5}}, source", "{mean: {value: 4 h, low: 2 h, high: 8 h}, cv: 0.5}}, source", StringComparison.Ordinal)
        .Replace("mean: 4 h, cv: 0.5}}\n  JPO", "mean: {value: 4 h, low: 3.9999 h, high: 4 h}, cv: 0.5}}\n  JPO", StringComparison.Ordinal)
        .Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal);

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_document_fits_its_schema_and_the_wide_range_stands_first()
    {
        Called called = await Called.WithAsync("sensitivity", Write(), "--rows", "2", "--json");

        Assert.Equal(
            (ExitCode.Done, "2 inputs: at most 30 points to screen them and 8 for shares of variance, 1 arm\n"),
            (called.ExitCode, called.Error));
        using JsonDocument document = JsonDocument.Parse(called.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("sensitivity")).Faults(document.RootElement));
        Assert.Equal(
            "offices.JPO.first-action.lognormal.mean",
            document.RootElement.GetProperty("inputs")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Parts_gathered_are_the_whole()
    {
        string csv = _folder.File("sensitivity.csv");
        string[] words = ["sensitivity", Write(), "--rows", "2", "--csv", csv];
        foreach (string part in new[] { "1/2", "2/2" })
        {
            await Called.WithAsync([.. words, "--shard", part, "--store", _folder.File("store")]);
        }

        FrontRun gathered = await FrontRun.OfAsync("gather", _folder.File("store"));
        string rows = await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken);
        File.Delete(csv);
        Called whole = await Called.WithAsync(words);

        Assert.Equal((ExitCode.Done, whole.Output), (gathered.ExitCode, gathered.Output));
        Assert.Equal(await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken), rows);
    }

    [Fact]
    public async Task A_scenario_without_a_range_says_how_to_give_one()
    {
        string file = _folder.File("b.yaml");
        await File.WriteAllTextAsync(file, Sample.TwoOffices, TestContext.Current.CancellationToken);

        Called called = await Called.WithAsync("sensitivity", file);

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.Contains("give one: share: {value: 30%, low: 10%, high: 60%}", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_shares_need_few_inputs()
    {
        string file = Path.Combine(CspSim.Tests.Data.ScenarioFolder.Path("kr-jp-csp.yaml"));

        Called called = await Called.WithAsync("sensitivity", file, "--rows", "8", "--shard", "1/2", "--store", _folder.File("store"));

        Assert.Equal(ExitCode.BadInput, called.ExitCode);
        Assert.StartsWith("error: --shard with --rows needs at most 10 inputs, found ", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("131072")]
    public async Task Rows_are_a_power_of_two(string rows)
    {
        FrontRun called = await FrontRun.OfAsync("sensitivity", Write(), "--rows", rows);

        Assert.Equal(
            (ExitCode.BadInput,
                $"error: --rows needs a power of two from 2 to 65536, or 0; found '{rows}'\n  help: --rows 256\n"),
            (called.ExitCode, called.Error));
    }

    private string Write()
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, s_ranged);
        return file;
    }
}
