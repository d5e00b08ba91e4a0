using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class CalibrateCommandTests : IDisposable
{
    private const string Calibration = "calibration:\n  KIPO:\n    targets: {search-effort: {value: 4 h, within: 0.05 h}}\n"
        + "    free: {search.lognormal.mean: {low: 2 h, high: 9 h}}\n";

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_fitted_file_stands_beside_the_one_it_comes_from()
    {
        string file = Write("a.yaml", Sample.TwoOffices + Calibration);

        Called fit = await Called.WithAsync("calibrate", file);

        Assert.Equal(ExitCode.Done, fit.ExitCode);
        Assert.Contains(" KIPO search-effort  4.00 ±0.05 h  4.000 h  exact  0.000 h  yes\n", fit.Output, StringComparison.Ordinal);
        Assert.Contains(" KIPO search.lognormal.mean     5 h     4 h\n", fit.Output, StringComparison.Ordinal);
        Assert.EndsWith($"wrote     {_folder.File("a.fitted.yaml")}\n", fit.Output, StringComparison.Ordinal);
        string fitted = await File.ReadAllTextAsync(_folder.File("a.fitted.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains(
            "search: {lognormal: {mean: {value: 4 h, assumed: true, note: \"fitted to search-effort 4 h\"}, cv: 0.6}}",
            fitted,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_when_it_is_named()
    {
        string file = Write("a.yaml", Sample.TwoOffices + Calibration);
        string taken = Write("a.fitted.yaml", "mine");

        Called refused = await Called.WithAsync("calibrate", file);

        Assert.Equal(ExitCode.BadInput, refused.ExitCode);
        Assert.Equal($"error: {taken} exists and is left as it is\n"
            + $"  help: --out {taken} replaces it unless it does better; --out names another file\n", refused.Error);
        Assert.Equal("mine", await File.ReadAllTextAsync(taken, TestContext.Current.CancellationToken));

        Called self = await Called.WithAsync("calibrate", file, "--out", file);

        Assert.Equal(ExitCode.Done, self.ExitCode);
        Assert.Contains("value: 4 h", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Called again = await Called.WithAsync("calibrate", file, "--out", "-");
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), again.Output);
        Assert.Contains("the figures are as good as any, and stay", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_is_not_met_is_an_exit_code()
    {
        string file = Write("a.yaml", Sample.TwoOffices + Calibration.Replace("low: 2 h", "low: 4.5 h", StringComparison.Ordinal));

        Called fit = await Called.WithAsync("calibrate", file);

        Assert.Equal(ExitCode.ExpectationNotMet, fit.ExitCode);
        Assert.Contains("+0.500 h   no", fit.Output, StringComparison.Ordinal);
        Assert.Contains("at its lower bound", fit.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 1 met", fit.Output, StringComparison.Ordinal);
        Assert.Contains(
            "search-effort 4 h (not met)",
            await File.ReadAllTextAsync(_folder.File("a.fitted.yaml"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_better_is_replaced_only_by_force()
    {
        string better = Write("better.yaml", Sample.TwoOffices.Replace("mean: 5 h", "mean: 4 h", StringComparison.Ordinal) + Calibration);
        string text = await File.ReadAllTextAsync(better, TestContext.Current.CancellationToken);
        string file = Write("a.yaml", Sample.TwoOffices + Calibration.Replace("low: 2 h", "low: 4.5 h", StringComparison.Ordinal));

        Called left = await Called.WithAsync("calibrate", file, "--out", better);

        Assert.Equal(ExitCode.ExpectationNotMet, left.ExitCode);
        Assert.Equal($"error: {better} does better and is left as it is: 1 of 1 targets are met there, here 0\n"
            + $"  help: --force replaces it; --out names another file\n", left.Error);
        Assert.DoesNotContain("wrote", left.Output, StringComparison.Ordinal);
        Assert.Contains("reach     KIPO search-effort: no values within the bounds reach it", left.Output, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(better, TestContext.Current.CancellationToken));

        Called forced = await Called.WithAsync("calibrate", file, "--out", better, "--force");

        Assert.EndsWith($"wrote     {better}\n", forced.Output, StringComparison.Ordinal);
        Assert.Contains(
            "value: 4.5 h",
            await File.ReadAllTextAsync(better, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_fits_its_schema()
    {
        string file = Write("a.yaml", Sample.TwoOffices + Calibration);

        Called fit = await Called.WithAsync("calibrate", file, "--json", "--samples", "500", "--seed", "7");

        using JsonDocument document = JsonDocument.Parse(fit.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("calibration")).Faults(document.RootElement));
        Assert.Equal(500, document.RootElement.GetProperty("inventions").GetInt32());
        Assert.Equal(7, document.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal(4, document.RootElement.GetProperty("free")[0].GetProperty("fitted").GetDouble());
        Assert.Equal(_folder.File("a.fitted.yaml"), document.RootElement.GetProperty("writtenTo").GetString());
    }

    [Fact]
    public async Task A_file_without_a_calibration_is_refused_with_what_is_missing()
    {
        Called fit = await Called.WithAsync("calibrate", Write("a.yaml", Sample.TwoOffices), "--format", "concise");

        Assert.Equal(ExitCode.BadInput, fit.ExitCode);
        Assert.Contains("a.yaml:1:1: error[CS011]: 'calibration' is missing", fit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_results_on_one_stream_are_refused()
    {
        Called fit = await Called.WithAsync("calibrate", Write("a.yaml", Sample.TwoOffices + Calibration), "--json", "--out", "-");

        Assert.Equal(ExitCode.BadInput, fit.ExitCode);
        Assert.Contains("both take standard output", fit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_which_the_file_could_not_be_read_is_refused()
    {
        _ = Write("office.yaml", Sample.TwoOffices);
        string file = Write(
            "a.yaml",
            "cspsim: 1\nextends: office.yaml\noffices: {KIPO: {search: {lognormal: {mean: 5 h, cv: 0.6}}}}\n" + Calibration);
        Directory.CreateDirectory(_folder.File("other"));

        Called fit = await Called.WithAsync("calibrate", file, "--out", _folder.File("other/a.yaml"));

        Assert.Equal(ExitCode.BadInput, fit.ExitCode);
        Assert.Contains("write it beside the one that it comes from", fit.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("other/a.yaml")));
    }

    private string Write(string name, string text)
    {
        string file = _folder.File(name);
        File.WriteAllText(file, text);
        return file;
    }
}
