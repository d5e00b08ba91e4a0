using System.Text.Json.Serialization;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Reporting.Forecasts;

namespace CspSim.Reporting.Documents;

/// <summary>The forecast of a run: what <c>plan --json</c> writes. Times and memory differ between machines.</summary>
[Member("A forecast of a run. Arms and offices have the numbers of replication 1, as far as it was simulated, scaled to its end.")]
internal sealed record ForecastJson(
    [Member("The version of the program.")] string Cspsim,
    string Name, string ScenarioSha256, ulong Seed, IReadOnlyList<string> Settings,
    ForecastReplicationsJson Replications,
    IReadOnlyList<ForecastArmJson> Arms,
    [Member("Time and memory of the whole run; time was measured on a pilot of the run.")] CostJson Cost,
    ForecastResultsJson Results)
{
    public const string FormatName = "cspsim-plan/1";

    [JsonPropertyOrder(-1)] public string Format => FormatName;

    public static ForecastJson Of(ForecastReport report)
    {
        ReplicationRule rule = report.Plan.Replications;
        DateTimeOffset start = report.Plan.Arms[0].World.Window.Start;
        return new(
            report.Version, report.Plan.Name, report.ScenarioSha256, report.Plan.Seed, report.Settings,
            ForecastReplicationsJson.Of(rule),
            [.. report.Forecast.Arms.Select(arm => ForecastArmJson.Of(start, arm))],
            CostJson.Of(report),
            new(report.ResultsFolder, report.Files));
    }

    public string ToText() => DocumentText.Of(this, DocumentContext.Default.ForecastJson);
}

internal sealed record ForecastReplicationsJson(
    [Member(Least = 1)] int AtLeast, [Member(Least = 1)] int AtMost, string? UntilMeasure, double? UntilRelativeHalfWidth,
    [Member("Further measures whose precision is asked for; null when there are none.")] IReadOnlyList<UntilJson>? AlsoUntil,
    [Member("In the unit of the measure; null where it is a share of the mean.", Above = 0)] double? UntilHalfWidth = null)
{
    public static ForecastReplicationsJson Of(ReplicationRule rule)
    {
        UntilJson? first = UntilJson.First(rule);
        return new(rule.AtLeast, rule.AtMost, first?.Measure, first?.RelativeHalfWidth, UntilJson.Others(rule), first?.HalfWidth);
    }
}

internal sealed record ForecastArmJson(
    string Name,
    [Member(Least = 0)] double? Applications,
    [Member(Least = 0)] double? Petitions, [Member(Least = 0)] double? Granted, [Member(Least = 0)] double? Messages,
    [Member(Least = 0)] double? Events, [Member(Least = 0)] double? InProcessAtMost,
    [Member("The share of the replication's events that was simulated; 1: these are the numbers of replication 1.", Least = 0, Most = 1)]
    double? SimulatedShare,
    IReadOnlyList<ForecastOfficeJson> Offices)
{
    public static ForecastArmJson Of(DateTimeOffset start, ArmForecast arm) => new(
        arm.Name, arm.Applications, arm.Petitions, arm.Granted, arm.Messages, arm.Events, arm.InProcessAtMost, arm.SimulatedShare,
        [.. arm.Offices.Select(office => ForecastOfficeJson.Of(start, office))]);
}

internal sealed record ForecastOfficeJson(
    string Name,
    [Member(Least = 0)] double? Load, [Member(Least = 0)] double? RequestsPerYear, [Member(Least = 0)] double? HoursPerCase,
    [Member(Least = 0)] double? Examiners, [Member(Least = 0)] double? ExaminerHoursPerYear,
    [Member(Least = 0)] double? Applications, [Member(Least = 0)] double? FirstActions,
    [Member(Least = 0)] double? BacklogAtStart, [Member(Least = 0)] double? BacklogAtEnd,
    Word<BacklogTrend> BacklogTrend, [Member(Least = 0)] double? BacklogTrendYears,
    IReadOnlyList<ForecastPeriodJson> Periods)
{
    public static ForecastOfficeJson Of(DateTimeOffset start, OfficeForecast office)
    {
        OfficeLoad load = office.Load;
        return new(
            load.Office, load.Ratio, load.RequestsPerYear, load.HoursPerCase, load.Examiners, load.AvailableHoursPerYear,
            office.Applications, office.FirstActions, office.BacklogAtStart, office.BacklogAtEnd,
            office.Outlook.Trend, office.Outlook.Years,
            [.. office.Periods.Select(period => ForecastPeriodJson.Of(start, period))]);
    }
}

internal sealed record ForecastPeriodJson(
    DateTimeOffset From, DateTimeOffset To,
    [Member(Least = 0)] double? Load, [Member(Least = 0)] double? RequestsPerYear, [Member(Least = 0)] double? HoursPerCase,
    [Member(Least = 0)] double? Examiners, [Member(Least = 0)] double? ExaminerHoursPerYear,
    double? BacklogGrowthPerYear)
{
    public static ForecastPeriodJson Of(DateTimeOffset start, LoadPeriod period)
    {
        OfficeLoad load = period.Load;
        return new(
            start.AddTicks(period.From.Ticks), start.AddTicks(period.To.Ticks),
            load.Ratio, load.RequestsPerYear, load.HoursPerCase, load.Examiners, load.AvailableHoursPerYear, period.GrowthPerYear);
    }
}

internal sealed record CostJson(
    [Member(Least = 0)] double? EventsAtLeast, [Member(Least = 0)] double? EventsAtMost,
    [Member(Least = 1)] int Threads,
    string Measured,
    [Member(Least = 0)] double? NanosecondsPerEvent,
    [Member(Least = 0)] double? SecondsAtLeast, [Member(Least = 0)] double? SecondsAtMost,
    [Member(Least = 0)] double? MemoryBytes)
{
    public static CostJson Of(ForecastReport report) => new(
        report.EventsAtLeast, report.EventsAtMost, report.Threads, "on a pilot of this run, on this machine",
        report.NanosecondsPerEvent, report.SecondsAtLeast, report.SecondsAtMost, report.Forecast.MemoryBytes);
}

internal sealed record ForecastResultsJson(string Folder, IReadOnlyList<string> Files);
