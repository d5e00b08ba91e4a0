using CspSim.Experiments.Results;
using CspSim.Reporting;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Folders;

public sealed class ResultFolderTests
{
    private static readonly DateTimeOffset s_started = new(2026, 8, 1, 9, 30, 5, TimeSpan.FromHours(9));
    private static readonly ExperimentReport s_report = SomeReport.Of("a", "b");

    [Fact]
    public void A_result_lies_under_its_name_and_time_with_every_file()
    {
        using TemporaryFolder root = new();

        string place = Write(root, out ResultFolder folder);

        Assert.Equal(Path.Combine(root.Path, "kr-jp-parallel-csp", "20260801-093005"), place);
        Assert.Equal(place, folder.Path);
        Assert.Empty(folder.Failures);
        Assert.Equal(
            OutputCatalog.Usual.Select(output => output.FileName).Append("scenario.yaml").Order(StringComparer.Ordinal),
            Directory.GetFiles(place).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(SomeReport.Provenance.ScenarioText, File.ReadAllText(Path.Combine(place, "scenario.yaml")));
    }

    [Fact]
    public void Nothing_is_to_be_seen_before_the_commit()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);
        folder.Write(s_report);

        string hidden = Assert.Single(Directory.GetFileSystemEntries(root["x"]));
        Assert.StartsWith(".", Path.GetFileName(hidden), StringComparison.Ordinal);
        Assert.Null(LatestResult.Find(root.Path, "x"));
    }

    [Fact]
    public void A_second_result_of_the_same_second_gets_a_place_of_its_own()
    {
        using TemporaryFolder root = new();

        string[] places = [Write(root, out _), Write(root, out _), Write(root, out _)];

        Assert.Equal(
            "20260801-093005 20260801-093005-2 20260801-093005-3",
            string.Join(' ', places.Select(place => Path.GetFileName(place))));
        Assert.All(places, place => Assert.True(File.Exists(Path.Combine(place, "results.json"))));
    }

    [Fact]
    public void Latest_points_to_the_last_result()
    {
        using TemporaryFolder root = new();
        Write(root, out _);
        string second = Write(root, out _);

        Assert.Equal(second, LatestResult.Find(root.Path, "KR-JP: parallel CSP"));
        Assert.True(File.Exists(Path.Combine(root["kr-jp-parallel-csp"], "latest", "results.csv")) || OperatingSystem.IsWindows());
    }

    [Fact]
    public void A_text_file_serves_as_latest_where_links_are_not_to_be_had()
    {
        using TemporaryFolder root = new();
        string place = Write(root, out _);
        string latest = Path.Combine(root["kr-jp-parallel-csp"], "latest");
        File.Delete(latest);
        File.WriteAllText(latest, Path.GetFileName(place) + "\n");

        Assert.Equal(place, LatestResult.Find(root.Path, "KR-JP: parallel CSP"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported_and_costs_no_other_file()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);
        Directory.CreateDirectory(Path.Combine(folder.Path, "results.csv"));

        folder.Write(s_report);
        string place = folder.Commit();

        Assert.Equal("results.csv", Assert.Single(folder.Failures).FileName);
        Assert.True(File.Exists(Path.Combine(place, "results.json")));
        Assert.True(File.Exists(Path.Combine(place, "summary.txt")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_found_at_the_beginning()
    {
        using TemporaryFolder root = new();
        File.WriteAllText(root["results"], "a file where the folder should be");

        Assert.ThrowsAny<IOException>(() => ResultFolder.Begin(root["results"], "x", s_started));
    }

    [Fact]
    public void When_the_place_is_gone_at_the_commit_the_error_says_so()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);
        folder.Write(s_report);
        Directory.Move(root["x"], root["y"]);

        Assert.ThrowsAny<IOException>(() => folder.Commit());
        Assert.Single(Directory.GetFiles(
            root["y"],
            "results.json",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }));
    }

    [Fact]
    public void A_log_is_written_while_the_run_goes_on_and_moves_with_the_folder()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);
        using (Stream log = folder.Create("exchanges.clef"))
        {
            log.Write("{}\n"u8);
        }

        folder.Write(s_report);

        Assert.Equal("{}\n", File.ReadAllText(Path.Combine(folder.Commit(), "exchanges.clef")));
    }

    [Fact]
    public void A_folder_that_is_not_put_in_place_leaves_nothing()
    {
        using TemporaryFolder root = new();
        using (ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started))
        {
            folder.Write(s_report);
        }

        Assert.Empty(Directory.GetFileSystemEntries(root["x"]));
    }

    [Fact]
    public void A_folder_without_its_document_is_never_put_in_place_and_latest_stays()
    {
        using TemporaryFolder root = new();
        using ResultFolder good = ResultFolder.Begin(root.Path, "x", s_started);
        good.Write(s_report);
        string place = good.Commit();
        using (ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started.AddSeconds(1)))
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, "results.json"));

            Assert.False(folder.Write(s_report));
            Assert.Throws<FileNotFoundException>(() => folder.Commit());
        }

        Assert.Equal(place, LatestResult.Find(root.Path, "x"));
        Assert.Equal(
            [Path.GetFileName(place), "latest"],
            Directory.GetFileSystemEntries(root["x"]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Records_make_room_for_the_result_and_are_reported()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);
        folder.Create("cases.csv").Dispose();
        string blocked = Path.Combine(folder.Path, "results.json");
        Directory.CreateDirectory(blocked);

        Assert.False(folder.Write(s_report));
        Assert.False(File.Exists(Path.Combine(folder.Path, "cases.csv")));
        Assert.Equal("cases.csv", folder.Failures[0].FileName);
        Directory.Delete(blocked);

        Assert.True(folder.Write(s_report));
    }

    [Fact]
    public void Forms_on_request_are_written_beside_the_usual_ones()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started, isForExcel: true);

        Assert.True(folder.Write(s_report, OutputCatalog.ReplicationsCsv, OutputCatalog.Workbook));
        Assert.Equal(
            ResultFolder.FilesOf([], OutputCatalog.ReplicationsCsv, OutputCatalog.Workbook).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Where(static name => name[0] != '.')
                .Order(StringComparer.Ordinal));
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a'], File.ReadAllBytes(Path.Combine(folder.Path, "replications.csv"))[..4]);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder.Path, "replications.parquet"))[..4]);
    }

    [Fact]
    public void What_killed_runs_left_is_removed_and_what_lives_stays()
    {
        using TemporaryFolder root = new();
        string left = root["other/.20260801-093004.1.writing"];
        string foreign = root["other/.mine.writing"];
        Directory.CreateDirectory(left);
        Directory.CreateDirectory(foreign);
        File.WriteAllText(Path.Combine(left, ".running"), "");
        using ResultFolder living = ResultFolder.Begin(root.Path, "living", s_started);
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started);

        Assert.Equal([left], folder.RemoveAbandoned());
        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(foreign));
        Assert.True(Directory.Exists(living.Path));
    }

    [Fact]
    public void Csv_for_excel_begins_with_a_byte_order_mark_and_nothing_else_does()
    {
        using TemporaryFolder root = new();
        using ResultFolder folder = ResultFolder.Begin(root.Path, "x", s_started, isForExcel: true);
        folder.Create("cases.csv").Dispose();
        folder.Write(s_report);
        string place = folder.Commit();

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(place, "cases.csv")));
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a'], File.ReadAllBytes(Path.Combine(place, "results.csv"))[..4]);
        Assert.Equal((byte)'{', File.ReadAllBytes(Path.Combine(place, "results.json"))[0]);
        Assert.NotEqual(0xEF, File.ReadAllBytes(Path.Combine(place, "summary.txt"))[0]);
    }

    private static string Write(TemporaryFolder root, out ResultFolder folder)
    {
        folder = ResultFolder.Begin(root.Path, "KR-JP: parallel CSP", s_started);
        folder.Write(s_report);
        return folder.Commit();
    }
}
