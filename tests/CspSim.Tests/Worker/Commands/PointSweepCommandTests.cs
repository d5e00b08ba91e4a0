using System.Globalization;
using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class PointSweepCommandTests : IDisposable
{
    private static readonly string s_short = Sample.TwoOffices.Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal)
        + "families: {shared: 30%}\narms: {alone: {csp: {mode: none}}, together: {}}\n";

    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_grid_has_every_combination_and_its_document_fits_the_schema()
    {
        string file = Write(s_short);
        string[] words =
            ["sweep", file, "--vary", "csp.share=20%,80%", "--vary", "offices.KIPO.examiners=30..50/3", "--replications", "1", "--json"];

        Called alone = await Called.WithAsync([.. words, "--threads", "1"]);
        Called both = await Called.WithAsync([.. words, "--threads", "2"]);

        Assert.Equal((ExitCode.Done, alone.Output), (both.ExitCode, both.Output));
        using JsonDocument document = JsonDocument.Parse(alone.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("sweep-points")).Faults(document.RootElement));
        Assert.Equal(
            ["20% 30", "20% 40", "20% 50", "80% 30", "80% 40", "80% 50"],
            document.RootElement.GetProperty("points").EnumerateArray().Select(static point => string.Join(
                ' ', point.GetProperty("values").EnumerateArray().Select(static value => value.GetString()))),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_table_has_a_column_for_each_input_and_rows_for_levels_and_differences()
    {
        string csv = _folder.File("sweep.csv");

        Called sweep = await Called.WithAsync(
            "sweep", Write(s_short), "--design", "list", "--vary", "csp.share=20%,80%", "--vary", "csp.mode=serial,parallel",
            "--replications", "1", "--csv", csv);

        Assert.Equal(ExitCode.Done, sweep.ExitCode);
        string[] rows = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        Assert.StartsWith("point,csp.share [%],csp.mode,arm,office,group,lane,measure,unit,count,", rows[0], StringComparison.Ordinal);
        string[][] cells = [.. rows.Skip(1).Select(static row => row.Split(','))];
        Assert.Equal(
            ["1 20 serial", "2 80 parallel"],
            cells.Select(static row => string.Join(' ', row.Take(3))).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal);
        int difference = Array.IndexOf(rows[0].Split(','), "difference");
        Assert.Contains(cells, row => row[difference].Length == 0);
        Assert.Contains(cells, row => row[difference].Length > 0);
    }

    [Theory]
    [InlineData("latin", "5")]
    [InlineData("sobol", "4")]
    public async Task Points_lie_inside_the_range_of_the_call_and_whole_numbers_stay_whole(string design, string points)
    {
        Called sweep = await Called.WithAsync(
            "sweep", Write(s_short), "--design", design, "--points", points, "--vary", "offices.KIPO.examiners=30..50",
            "--replications", "1", "--json");

        using JsonDocument document = JsonDocument.Parse(sweep.Output);
        int[] examiners = [.. document.RootElement.GetProperty("points").EnumerateArray()
            .Select(static point => int.Parse(point.GetProperty("values")[0].GetString()!, CultureInfo.InvariantCulture))];
        Assert.Equal(points, examiners.Length.ToString(CultureInfo.InvariantCulture));
        Assert.All(examiners, static count => Assert.InRange(count, 30, 50));

        // Each of as many equal parts of the range as there are points holds one.
        Assert.Equal(examiners.Length, examiners.Distinct().Count());
    }

    [Theory]
    [InlineData("--design grid needs --vary", "--design", "grid")]
    [InlineData("--design list needs --vary", "--design", "list")]
    [InlineData("--design latin needs --points", "--design", "latin")]
    [InlineData("--design sobol needs a power of two of points, found 6", "--design", "sobol", "--points", "6")]
    [InlineData("--points is for --design latin and sobol", "--points", "4")]
    [InlineData(
        "--design latin needs ranges, found --vary csp.share=1%,2%", "--design", "latin", "--points", "4", "--vary", "csp.share=1%,2%")]
    [InlineData("--design grid needs values, found --vary csp.share=1%..2%", "--vary", "csp.share=1%..2%")]
    [InlineData("--vary and --input both say what moves", "--vary", "csp.share=1%", "--input", "csp")]
    [InlineData("csp.share is varied twice", "--vary", "csp.share=1%", "--vary", "csp.share=2%")]
    [InlineData(
        "--design list takes the values row by row, found 2 of csp.share, 1 of csp.mode",
        "--design", "list", "--vary", "csp.share=1%,2%", "--vary", "csp.mode=none")]
    [InlineData(
        "--vary is not for --design one-at-a-time, which moves figures that have a range",
        "--design", "one-at-a-time", "--vary", "csp.share=1%")]
    [InlineData("run.replications cannot be varied: every point has as many", "--vary", "run.replications=2,3")]
    [InlineData("this grid has 1050625 points, more than 1048576", "--vary", "a=1..2/1025", "--vary", "b=1..2/1025")]
    public async Task Options_that_do_not_go_together_are_refused_with_a_way_out(string message, params string[] options)
    {
        Called sweep = await Called.WithAsync(["sweep", Write(s_short), .. options]);

        Assert.Equal((ExitCode.BadInput, ""), (sweep.ExitCode, sweep.Output));
        Assert.StartsWith($"error: {message}\n  help: ", sweep.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csp.share=20%,150%", " --> --vary csp.share=150%:1:11\n")]
    [InlineData("csp.shar=20%,30%", " --> --vary csp.shar=20%:1:5\n")]
    [InlineData("csp.share=20%..150%/3", "150%")]
    public async Task A_value_that_the_scenario_does_not_take_is_shown_where_it_stands(string varied, string place)
    {
        Called sweep = await Called.WithAsync("sweep", Write(s_short), "--vary", varied);

        Assert.Equal(ExitCode.BadInput, sweep.ExitCode);
        Assert.Contains(place, sweep.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_gathered_are_the_whole()
    {
        string file = Write(s_short);
        string[] words = ["sweep", file, "--vary", "csp.share=20%,80%", "--replications", "3", "--json"];
        foreach (string part in new[] { "1/2", "2/2" })
        {
            await Called.WithAsync([.. words, "--shard", part, "--store", _folder.File("store")]);
        }

        FrontRun gathered = await FrontRun.OfAsync("gather", _folder.File("store"));

        Assert.Equal((ExitCode.Done, (await Called.WithAsync(words)).Output), (gathered.ExitCode, gathered.Output));
    }

    private string Write(string text)
    {
        string file = _folder.File("a.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
