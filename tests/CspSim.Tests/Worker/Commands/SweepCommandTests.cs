using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class SweepCommandTests : IDisposable
{
    private static readonly string s_ranged = Sample.TwoOffices
        .Replace("{mean: 4 h, cv: 0.5}}, source", "{mean: {value: 4 h, low: 2 h, high: 8 h}, cv: 0.5}}, source", StringComparison.Ordinal)
        .Replace("mean: 4 h, cv: 0.5}}\n  JPO", "mean: {value: 4 h, low: 3.9999 h, high: 4 h}, cv: 0.5}}\n  JPO", StringComparison.Ordinal)
        .Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal);

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_document_fits_its_schema_and_is_the_same_on_any_number_of_threads()
    {
        string file = Write(s_ranged);

        Called alone = await Called.WithAsync("sweep", file, "--json", "--replications", "2", "--threads", "1");
        Called both = await Called.WithAsync("sweep", file, "--json", "--replications", "2", "--threads", "2");

        Assert.Equal((ExitCode.Done, alone.Output), (both.ExitCode, both.Output));
        using JsonDocument document = JsonDocument.Parse(alone.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("sweep")).Faults(document.RootElement));
        Assert.Equal(2, document.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.Equal(
            "offices.JPO.first-action.lognormal.mean",
            document.RootElement.GetProperty("inputs")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Text_and_file_name_what_the_answer_hangs_on()
    {
        string csv = _folder.File("sweep.csv");

        Called sweep = await Called.WithAsync("sweep", Write(s_ranged), "--replications", "2", "--csv", csv);

        Assert.Equal(ExitCode.Done, sweep.ExitCode);
        Assert.Contains("offices.JPO.first-action.lognormal.mean", sweep.Output, StringComparison.Ordinal);
        Assert.Equal(5, (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Inputs_can_be_chosen_by_their_paths()
    {
        string file = Write(s_ranged);

        Called sweep = await Called.WithAsync("sweep", file, "--input", "offices.KIPO", "--json", "--replications", "2");
        Called wrong = await Called.WithAsync("sweep", file, "--input", "offices.KIPO.examin");

        using JsonDocument document = JsonDocument.Parse(sweep.Output);
        Assert.Equal(1, document.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.Equal(
            (ExitCode.BadInput,
                $"error: no figure of {file} that has a range is at or below offices.KIPO.examin\n"
                    + $"  help: cspsim validate {file} --sources lists them\n"),
            (wrong.ExitCode, wrong.Error));
    }

    [Fact]
    public async Task A_scenario_without_a_range_says_how_to_give_one()
    {
        Called sweep = await Called.WithAsync("sweep", Write(Sample.TwoOffices));

        Assert.Equal(ExitCode.BadInput, sweep.ExitCode);
        Assert.Contains("give one: share: {value: 30%, low: 10%, high: 60%}", sweep.Error, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
