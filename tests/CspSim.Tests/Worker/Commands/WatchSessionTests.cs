using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;
using CspSim.Worker.Watching;

namespace CspSim.Tests.Worker.Commands;

public sealed class WatchSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task The_first_result_is_shown_alone_and_the_next_with_its_change()
    {
        int code = await WatchAsync("examiners: 2", "examiners: 6");

        Assert.Equal(ExitCode.Interrupted, code);
        string[] rounds = _output.ToString().Split("waiting for a change", StringSplitOptions.None);
        Assert.Equal(3, rounds.Length);
        Assert.DoesNotContain("Change since", rounds[0], StringComparison.Ordinal);
        Assert.Contains("2 replications", rounds[0], StringComparison.Ordinal);
        Assert.Matches(@"(?s)Change since the previous run, \w+.*-\d", rounds[1]);
        Assert.Empty(_error.ToString());
        Assert.Equal(
            ["a.yaml", "base.yaml"],
            Directory.EnumerateFileSystemEntries(_folder.Path).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Saving_without_a_change_shows_none()
    {
        await WatchAsync("examiners: 2", "examiners: 2");

        Assert.Contains("unchanged", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_reported_and_the_next_good_one_is_compared_with_the_last_good_one()
    {
        await WatchAsync("examiners: 2", "examinors: 6", "examiners: 6");

        Assert.Contains("error[CS010]", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("the result above is that of the last good file", _error.ToString(), StringComparison.Ordinal);
        string[] rounds = _output.ToString().Split("waiting for a change", StringSplitOptions.None);
        Assert.Equal(3, rounds.Length);
        Assert.Contains("Change since the previous run", rounds[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_the_scenario_reads_is_watched()
    {
        Saves saves = await WatchedAsync("examiners: 2");

        Assert.Equal(
            ["a.yaml", "base.yaml", "none.yaml"],
            saves.Watched.Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private async Task<int> WatchAsync(params string[] examiners) => (await WatchedAsync(examiners)).Code;

    // A list of holidays that is not there is asked for all the same; only the test of what is watched has one.
    private async Task<Saves> WatchedAsync(params string[] examiners)
    {
        bool asksForHolidays = examiners.Length == 1;
        string file = Path.Combine(_folder.Path, "a.yaml");
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "base.yaml"),
            Office(asksForHolidays),
            TestContext.Current.CancellationToken);
        Saves saves = new(file, examiners);
        CommandCall call = CommandLineParser.Parse(["run", file, "--watch", "--replications", "2", "--threads", "1"], out _)! with
        {
            Streams = new Streams(new TerminalOutput(_output, false, false, 80), new TerminalOutput(_error, false, false, 80)),
        };
        saves.Code = await new WatchSession(call, saves).RunAsync(saves.Stop);
        return saves;
    }

    private static string Office(bool asksForHolidays) => """
        cspsim: 1
        offices:
          NORTH:
            calendar: {weekdays: mon-fri, hours: 09:00-17:00, holidays: none.yaml}
            time-zone: Asia/Seoul
            arrivals: {poisson: {rate: 200 / year}}
            search: {lognormal: {mean: 5 h, cv: 0.5}}
            first-action: {lognormal: {mean: 3 h, cv: 0.5}}
        assumptions: {"*": made up}
        compare: {measures: [first-action-pendency]}
        run: {start: 2026-01-05, length: 1 year, replications: 20, seed: 3}

        """.Replace(asksForHolidays ? " " : ", holidays: none.yaml", asksForHolidays ? " " : string.Empty, StringComparison.Ordinal);

    /// <summary>Somebody who saves one text after the other and then interrupts.</summary>
    private sealed class Saves : IFileChanges, IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly string _file;
        private readonly Queue<string> _texts;

        public Saves(string file, IEnumerable<string> texts)
        {
            _file = file;
            _texts = new Queue<string>(texts);
            SaveNext();
        }

        public CancellationToken Stop => _stop.Token;

        public int Code { get; set; }

        public IReadOnlyList<string> Watched { get; private set; } = [];

        public Task NextAsync(IReadOnlyDictionary<string, FileStamp> files, CancellationToken stop)
        {
            Watched = [.. files.Keys];
            if (_texts.Count > 0)
            {
                SaveNext();
                return Task.CompletedTask;
            }

            _stop.Cancel();
            return Task.FromCanceled(stop);
        }

        public void Dispose() => _stop.Dispose();

        private void SaveNext() =>
            File.WriteAllText(_file, $"cspsim: 1\nname: watched\nextends: base.yaml\noffices:\n  NORTH:\n    {_texts.Dequeue()}\n");
    }
}
