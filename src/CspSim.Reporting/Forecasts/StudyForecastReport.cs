using CspSim.Experiments.Studies;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Forecasts;

/// <summary>What a study would take, as it is reported to a user.</summary>
public sealed record StudyForecastReport : ReportOrigin
{
    private const int Indent = 10;

    /// <summary>Name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>Base of its random numbers.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it would take.</summary>
    public required StudyForecast Forecast { get; init; }

    /// <summary>Replications that may follow until the precision asked for.</summary>
    public required int MoreAtMost { get; init; }

    /// <summary>Threads for replications.</summary>
    public required int Threads { get; init; }

    /// <summary>The folder that keeps finished replications; null: none is named.</summary>
    public required string? Store { get; init; }

    /// <summary>The report as text for a terminal; lines end with a line feed.</summary>
    /// <param name="width">Columns of a line; 20 or more.</param>
    public string ToText(int width)
    {
        StringBuilder text = new();
        TextLines.AppendWrapped(
            text, "", Invariant($"cspsim {Version}, scenario {ScenarioSha256[..12]}, seed {Seed}: a forecast of a study"), 0, width);
        TextLines.AppendWrapped(text, "", Name, 0, width);
        foreach (string setting in Settings)
        {
            text.Append("set ").Append(setting).Append('\n');
        }

        text.Append('\n');
        string kept = Forecast.Kept == 0 ? "" : Invariant($", {Forecast.Kept} of them kept already");
        string more = MoreAtMost == 0 ? "" : Invariant($", and up to {MoreAtMost} more until the precision asked for");
        Append("tasks", Invariant($"{NumberText.Counted(Forecast.Points, "point")}, ")
            + Invariant($"{NumberText.Counted(Forecast.Rounds, "replication")} of {NumberText.Counted(Forecast.Arms, "arm")}{kept}{more}"));
        Append("time", Forecast.Seconds <= 0
            ? "none: all is kept"
            : Invariant($"about {ForecastNumbers.Duration(Forecast.Seconds)} on {NumberText.Counted(Threads, "thread")}: ")
                + $"{ForecastNumbers.Duration(Forecast.SecondsOfRound)} of one thread for a replication of all arms in a pilot of "
                + $"{NumberText.Counted(Forecast.Tried, "point")} just now; a machine that is busy otherwise takes longer");
        Append("memory", $"about {ForecastNumbers.Bytes(Forecast.MemoryBytes)}");
        Append("disk", Store is null
            ? $"about {ForecastNumbers.Bytes(Forecast.StoreBytes)} where --store DIR keeps finished replications"
            : $"about {ForecastNumbers.Bytes(Forecast.StoreBytes)} in {Store}");
        return text.ToString();

        void Append(string mark, string body) => TextLines.AppendWrapped(text, mark.PadRight(Indent), body, Indent, width);
    }
}
