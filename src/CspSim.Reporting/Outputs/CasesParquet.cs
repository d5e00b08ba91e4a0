using System.IO.Compression;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes <c>cases.parquet</c>, the rows and columns of <see cref="CasesCsv"/>, while an experiment runs.</summary>
/// <remarks>
/// One replication of one arm is one group of rows, so no more than that is in memory. Times are UTC to the microsecond; what was not
/// reached is missing.
/// </remarks>
public sealed class CasesParquet : IDisposable
{
    /// <summary>The file's name in a result folder.</summary>
    public const string FileName = "cases.parquet";

    private readonly ExperimentPlan _plan;
    private readonly TextColumn _arm = new("arm");
    private readonly ValueColumn<int> _replication = new("replication");
    private readonly OptionalColumn<long> _family = new("family");
    private readonly ValueColumn<long> _application = new("application");
    private readonly TextColumn _office = new("office");
    private readonly TextColumn _group = new("group");
    private readonly ValueColumn<bool> _inProgramme = new("in_programme");
    private readonly TextColumn _lane = new("lane");
    private readonly InstantColumn _filedAt = new("filed_at");
    private readonly InstantColumn _requestedAt = new("requested_at");
    private readonly InstantColumn _grantedAt = new("granted_at");
    private readonly InstantColumn _searchStartedAt = new("search_started_at");
    private readonly InstantColumn _firstActionAt = new("first_action_at");
    private readonly InstantColumn _endedAt = new("ended_at");
    private readonly OptionalColumn<double> _pendencyDays = new("pendency_days");
    private readonly ValueColumn<double> _blockedDays = new("blocked_days");
    private readonly ValueColumn<double> _searchHours = new("search_hours");
    private readonly ValueColumn<double> _readingHours = new("reading_hours");
    private readonly ValueColumn<double> _actionHours = new("action_hours");
    private readonly ValueColumn<int> _actions = new("actions");
    private readonly ValueColumn<bool> _actedAlone = new("acted_alone");
    private readonly TextColumn _measured = new("measured", isNullable: true);
    private readonly TextColumn _ending = new("ending", isNullable: true);
    private readonly OptionalColumn<double> _totalPendencyDays = new("total_pendency_days");
    private readonly ParquetTable _table;

    /// <summary>Begins the file.</summary>
    /// <param name="plan">The experiment, for names and start instants.</param>
    /// <param name="stream">Where to; can seek, is left open.</param>
    public CasesParquet(ExperimentPlan plan, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _table = new(
            stream,
            CompressionLevel.Fastest,
            _arm, _replication, _family, _application, _office, _group, _inProgramme, _lane, _filedAt, _requestedAt, _grantedAt,
            _searchStartedAt, _firstActionAt, _endedAt, _pendencyDays, _blockedDays, _searchHours, _readingHours, _actionHours, _actions,
            _actedAlone, _measured, _ending, _totalPendencyDays);
    }

    /// <summary>Writes the cases of one replication of one arm.</summary>
    public void Write(ReplicationRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArmPlan arm = _plan.Arms[records.Arm];
        foreach (CaseRow row in records.Cases)
        {
            _arm.Add(arm.Name);
            _replication.Add(records.Replication);
            Add(arm.World, row);
            AddTimes(arm.World.Window, row.Facts);
            AddWork(row.Facts);
        }

        _table.EndGroup();
    }

    /// <summary>Writes the end of the file, without which nobody can read it.</summary>
    public void Dispose() => _table.Dispose();

    private void Add(WorldPlan world, in CaseRow row)
    {
        _family.Add(row.Family < 0 ? null : row.Family);
        _application.Add(row.Application);
        _office.Add(world.Offices[row.Office].Name);
        _group.Add(Names.Of(row.Group));
        _inProgramme.Add(row.Facts.GrantedAt != SimTime.Never);
        _lane.Add(world.Offices[row.Office].Lanes[row.Lane].Name);
        _measured.Add(Names.Of(row.Measured));
        _ending.Add(Names.Of(row.Facts.Ending));
    }

    private void AddTimes(RunWindow window, in CaseFacts facts)
    {
        _filedAt.Add(DateOf(facts.FiledAt));
        _requestedAt.Add(DateOf(facts.RequestedAt));
        _grantedAt.Add(DateOf(facts.GrantedAt));
        _searchStartedAt.Add(DateOf(facts.SearchStartedAt));
        _firstActionAt.Add(DateOf(facts.FirstActionAt));
        _endedAt.Add(DateOf(facts.EndedAt));
        _pendencyDays.Add(DaysUntil(facts, facts.FirstActionAt));
        _totalPendencyDays.Add(DaysUntil(facts, facts.EndedAt));

        DateTime? DateOf(SimTime time) => time == SimTime.Never ? null : window.DateOf(time).UtcDateTime;
    }

    private void AddWork(in CaseFacts facts)
    {
        _blockedDays.Add(facts.BlockedTime.Days);
        _searchHours.Add(facts.SearchHours);
        _readingHours.Add(facts.ReadingHours);
        _actionHours.Add(facts.ActionHours);
        _actions.Add(facts.Actions);
        _actedAlone.Add(facts.ActedAlone);
    }

    private static double? DaysUntil(in CaseFacts facts, SimTime time) =>
        time == SimTime.Never ? null : (time - facts.ClockStart).Days;
}
