using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes <c>cases.csv</c>, one row an application, while an experiment runs.</summary>
/// <remarks>Times are UTC to the millisecond; those that were not reached are empty. Durations are exact.</remarks>
public sealed class CasesCsv : IDisposable
{
    /// <summary>The file's name in a result folder.</summary>
    public const string FileName = "cases.csv";

    private readonly ExperimentPlan _plan;
    private readonly CsvWriter _csv;

    /// <summary>Writes the header.</summary>
    /// <param name="plan">The experiment, for names and start instants.</param>
    /// <param name="stream">Where to; left open.</param>
    public CasesCsv(ExperimentPlan plan, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _csv = new(stream);
        _csv.Header(
            "arm", "replication", "family", "application", "office", "group", "in_programme", "lane", "filed_at", "requested_at",
            "granted_at",
            "search_started_at", "first_action_at", "ended_at", "pendency_days", "blocked_days", "search_hours", "reading_hours",
            "action_hours",
            "actions", "acted_alone", "measured", "ending", "total_pendency_days");
    }

    /// <summary>Writes the cases of one replication of one arm.</summary>
    public void Write(ReplicationRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArmPlan arm = _plan.Arms[records.Arm];
        foreach (CaseRow row in records.Cases)
        {
            Write(arm, records.Replication, row);
        }
    }

    /// <summary>Hands what is written to the stream.</summary>
    public void Flush() => _csv.Flush();

    /// <summary>Hands what is written to the stream and ends.</summary>
    public void Dispose() => _csv.Dispose();

    private static string Flag(bool value) => value ? "true" : "false";

    private void Write(ArmPlan arm, int replication, in CaseRow row)
    {
        WorldPlan world = arm.World;
        CaseFacts facts = row.Facts;
        _csv.Field(arm.Name).Field((long)replication);
        _csv.Field(row.Family < 0 ? "" : row.Family.ToString(CultureInfo.InvariantCulture)).Field(row.Application);
        _csv.Field(world.Offices[row.Office].Name).Field(Names.Of(row.Group)).Field(Flag(facts.GrantedAt != SimTime.Never));
        _csv.Field(world.Offices[row.Office].Lanes[row.Lane].Name);
        Time(world, facts.FiledAt);
        Time(world, facts.RequestedAt);
        Time(world, facts.GrantedAt);
        Time(world, facts.SearchStartedAt);
        Time(world, facts.FirstActionAt);
        Time(world, facts.EndedAt);
        _csv.Field(facts.FirstActionAt == SimTime.Never ? double.NaN : (facts.FirstActionAt - facts.ClockStart).Days);
        _csv.Field(facts.BlockedTime.Days).Field(facts.SearchHours).Field(facts.ReadingHours).Field(facts.ActionHours);
        _csv.Field((long)facts.Actions).Field(Flag(facts.ActedAlone)).Field(Names.Of(row.Measured));
        _csv.Field(Names.Of(facts.Ending));
        _csv.Field(facts.EndedAt == SimTime.Never ? double.NaN : (facts.EndedAt - facts.ClockStart).Days).EndRow();
    }

    private void Time(WorldPlan world, SimTime time) => _csv.Field(
        time == SimTime.Never
            ? ""
            : world.Window.DateOf(time).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
