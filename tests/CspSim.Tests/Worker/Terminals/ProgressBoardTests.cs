using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Tests.Experiments.Support;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Terminals;

public sealed class ProgressBoardTests : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly HandClock _clock = new();

    [Fact]
    public void A_run_of_less_than_half_a_second_shows_no_live_lines()
    {
        using (ProgressBoard board = Board(ProgressForm.Auto, isTerminal: true))
        {
            _clock.Advance(TimeSpan.FromSeconds(0.49));
            board.Update(0, 1, 4, double.NaN);
        }

        Assert.Empty(_text.ToString());
    }

    [Fact]
    public void A_longer_run_shows_one_line_per_arm_and_takes_them_away_in_the_end()
    {
        using (ProgressBoard board = Board(ProgressForm.Auto, isTerminal: true))
        {
            board.Update(1, 2, 4, double.NaN);
            _clock.Advance(TimeSpan.FromSeconds(0.5));

            Assert.Equal("  alone        0 of 4  0:00\u001b[K\n  together     2 of 4  0:00  0:00 left\u001b[K\n", _text.ToString());
        }

        Assert.EndsWith("\u001b[2A\r\u001b[J", _text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_where_nobody_looks()
    {
        using (Board(ProgressForm.Auto, isTerminal: false))
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(_text.ToString());
    }

    [Fact]
    public void Plain_progress_writes_a_line_per_arm_every_ten_seconds_and_at_the_end()
    {
        using (ProgressBoard board = Board(ProgressForm.Plain, isTerminal: false))
        {
            board.Update(0, 2, 4, double.NaN);
            _clock.Advance(TimeSpan.FromSeconds(9.9));
            Assert.Empty(_text.ToString());
            _clock.Advance(TimeSpan.FromSeconds(0.1));
            Assert.Equal("  alone        2 of 4  0:10  0:10 left\n  together     0 of 4  0:10\n", _text.ToString());
        }

        Assert.Equal(4, _text.ToString().Count(static letter => letter == '\n'));
        Assert.DoesNotContain('\u001b', _text.ToString());
    }

    [Fact]
    public void The_time_left_is_that_of_what_is_computed_and_not_of_what_a_store_held()
    {
        using ProgressBoard board = new(Output(isTerminal: true), ProgressForm.Auto, ["alone"], 40, wanted: null, _clock);
        for (int kept = 1; kept <= 20; kept++)
        {
            board.Update(0, kept, 40, double.NaN);
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        board.Update(0, 21, 40, double.NaN);
        _text.GetStringBuilder().Clear();
        _clock.Advance(TimeSpan.FromSeconds(10));
        board.Update(0, 22, 40, double.NaN);
        _clock.Advance(TimeSpan.FromSeconds(0.25));

        // Eighteen are left, and the last one took 10.25 seconds by now.
        Assert.EndsWith("  alone    22 of 40  0:20  3:04 left\u001b[K\n", _text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_progress_is_one_object_a_line()
    {
        using (ProgressBoard board = Board(ProgressForm.Json, isTerminal: false))
        {
            board.Update(1, 3, 4, 0.025);
        }

        JsonElement line = JsonDocument.Parse(_text.ToString()).RootElement;
        Assert.Equal("together", line.GetProperty("arm").GetString());
        Assert.Equal(3, line.GetProperty("done").GetInt32());
        Assert.Equal(0.025, line.GetProperty("relativeHalfWidth").GetDouble());
    }

    [Fact]
    public void A_wanted_precision_is_shown_beside_the_one_reached()
    {
        using (ProgressBoard board = new(Output(isTerminal: false), ProgressForm.Plain, ["one"], 60, new(SomePlan.Pendency, 0.02), _clock))
        {
            board.Update(0, 20, 60, 0.034);
        }

        Assert.Equal("  one    20 of at most 60  0:00  0:00 left  \u00b1 3.4%, wanted 2%\n", _text.ToString());
    }

    [Theory]
    [InlineData(ProgressForm.Plain, "  one    20 of at most 60  0:00  0:00 left  \u00b1 0.25 months, wanted 0.1 months\n")]
    [InlineData(
        ProgressForm.Json,
        "{\"event\":\"progress\",\"arm\":\"one\",\"done\":20,\"atMost\":60,\"elapsedSeconds\":0.000,\"halfWidth\":0.25}\n")]
    public void A_precision_in_the_unit_of_a_measure_is_shown_in_it(ProgressForm form, string text)
    {
        PrecisionTarget wanted = new(SomePlan.Pendency, 0.1, IsShareOfMean: false);
        using (ProgressBoard board = new(Output(isTerminal: false), form, ["one"], 60, wanted, _clock))
        {
            board.Update(0, 20, 60, 0.25);
        }

        Assert.Equal(text, _text.ToString());
    }

    public void Dispose() => _text.Dispose();

    private ProgressBoard Board(ProgressForm form, bool isTerminal) =>
        new(Output(isTerminal), form, ["alone", "together"], atMost: 4, wanted: null, _clock);

    private TerminalOutput Output(bool isTerminal) => new(_text, isTerminal, hasColour: false, widthColumns: 80);
}
