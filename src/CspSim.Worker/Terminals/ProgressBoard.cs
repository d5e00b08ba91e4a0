using System.Globalization;
using System.Text;
using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Reporting.Tables;

namespace CspSim.Worker.Terminals;

/// <summary>Shows on the error stream how far a run is.</summary>
/// <remarks>
/// Live lines are drawn only on a terminal and only from half a second on: a short run shows none. Safe to call from several threads.
/// </remarks>
public sealed class ProgressBoard : IDisposable
{
    private static readonly TimeSpan s_liveFrom = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_livePeriod = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan s_plainPeriod = TimeSpan.FromSeconds(10);

    private readonly Lock _guard = new();
    private readonly TerminalOutput _output;
    private readonly ProgressForm _form;
    private readonly TimeProvider _clock;
    private readonly long _startedAt;
    private readonly string[] _arms;
    private readonly int[] _done;
    private readonly Pace[] _paces;
    private PrecisionTarget? _wanted;
    private readonly ITimer? _timer;
    private int _atMost;
    private double _halfWidth = double.NaN;
    private int _linesDrawn;
    private bool _hasEnded;

    /// <summary>Starts to show it.</summary>
    /// <param name="output">The error stream.</param>
    /// <param name="form">How; <see cref="ProgressForm.Auto"/> is live on a terminal and nothing elsewhere.</param>
    /// <param name="arms">Names of the arms.</param>
    /// <param name="atMost">The most replications of an arm; 1 or more.</param>
    /// <param name="wanted">The precision that is asked for; null when none is.</param>
    /// <param name="clock">The clock of the machine.</param>
    public ProgressBoard(
        TerminalOutput output, ProgressForm form, IReadOnlyList<string> arms, int atMost, PrecisionTarget? wanted, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(clock);

        _output = output;
        _form = form == ProgressForm.Auto && !output.IsTerminal ? ProgressForm.None : form;
        _clock = clock;
        _startedAt = clock.GetTimestamp();
        _arms = [.. arms];
        _done = new int[_arms.Length];
        _paces = [.. _arms.Select(static _ => new Pace())];
        _atMost = atMost;
        _wanted = wanted;
        _timer = _form switch
        {
            ProgressForm.Auto => clock.CreateTimer(_ => Draw(), state: null, s_liveFrom, s_livePeriod),
            ProgressForm.Plain => clock.CreateTimer(_ => WritePlain(), state: null, s_plainPeriod, s_plainPeriod),
            _ => null,
        };
    }

    /// <summary>A replication has ended.</summary>
    /// <param name="arm">Index of the arm.</param>
    /// <param name="done">Replications of that arm that have ended.</param>
    /// <param name="atMost">The most there will be.</param>
    /// <param name="halfWidth">The widest half-width so far, given as what is wanted; NaN when not watched or too early.</param>
    /// <param name="wanted">What is wanted of it; null: as at the start.</param>
    public void Update(int arm, int done, int atMost, double halfWidth, PrecisionTarget? wanted = null)
    {
        lock (_guard)
        {
            _done[arm] = done;
            _paces[arm].Update(_clock.GetElapsedTime(_startedAt), done);
            _atMost = atMost;
            _halfWidth = halfWidth;
            _wanted = wanted ?? _wanted;
            if (_form == ProgressForm.Json)
            {
                WriteJson(arm);
            }
        }
    }

    /// <summary>Removes live lines, or writes the last plain ones. Nothing is reported after it.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_guard)
        {
            if (_hasEnded)
            {
                return;
            }

            _hasEnded = true;
            if (_form == ProgressForm.Auto && _linesDrawn > 0)
            {
                _output.Writer.Write(string.Create(CultureInfo.InvariantCulture, $"\u001b[{_linesDrawn}A\r\u001b[J"));
            }

            if (_form == ProgressForm.Plain)
            {
                WriteLines();
            }
        }
    }

    private void Draw()
    {
        lock (_guard)
        {
            if (_hasEnded)
            {
                return;
            }

            StringBuilder text = new();
            if (_linesDrawn > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\u001b[{_linesDrawn}A\r");
            }

            for (int arm = 0; arm < _arms.Length; arm++)
            {
                text.Append(Cut(LineOf(arm))).Append("\u001b[K\n");
            }

            _linesDrawn = _arms.Length;
            _output.Writer.Write(text.ToString());
        }
    }

    private void WritePlain()
    {
        lock (_guard)
        {
            if (!_hasEnded)
            {
                WriteLines();
            }
        }
    }

    private void WriteLines()
    {
        for (int arm = 0; arm < _arms.Length; arm++)
        {
            _output.Writer.Write(LineOf(arm) + "\n");
        }
    }

    private string LineOf(int arm)
    {
        TimeSpan elapsed = _clock.GetElapsedTime(_startedAt);
        int nameWidth = _arms.Max(static name => name.Length);
        StringBuilder line = new();
        line.Append("  ").Append(_arms[arm].PadRight(nameWidth));
        line.Append(CultureInfo.InvariantCulture, $"  {_done[arm],4} of {(_wanted is null ? string.Empty : "at most ")}{_atMost}");
        line.Append(CultureInfo.InvariantCulture, $"  {Clock(elapsed)}");
        if (_paces[arm].Left(elapsed, _done[arm], _atMost) is { } left)
        {
            line.Append(CultureInfo.InvariantCulture, $"  {Clock(left)} left");
        }

        if (_wanted is { } wanted && double.IsFinite(_halfWidth))
        {
            line.Append($"  \u00b1 {PrecisionText.Width(wanted, _halfWidth)}, wanted {PrecisionText.Width(wanted, wanted.HalfWidth)}");
        }

        return line.ToString();
    }

    private void WriteJson(int arm)
    {
        double elapsed = _clock.GetElapsedTime(_startedAt).TotalSeconds;
        JsonEncodedText name = JsonEncodedText.Encode(_arms[arm]);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"event":"progress","arm":"{{name}}","done":{{_done[arm]}},"atMost":{{_atMost}},"elapsedSeconds":{{elapsed:0.000}}""");
        string width = double.IsFinite(_halfWidth)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $",\"{(_wanted is { IsShareOfMean: false } ? "halfWidth" : "relativeHalfWidth")}\":{_halfWidth:0.######}")
            : string.Empty;
        _output.Writer.Write(line + width + "}\n");
    }

    private string Cut(string line) => line.Length < _output.WidthColumns ? line : line[..(_output.WidthColumns - 1)];

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");
}
