using CspSim.Engine;
using CspSim.Experiments.Loads;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Runs;

namespace CspSim.Validation.Loads;

/// <summary>
/// The work that a run finds to do on the cases requested in its window, by office: effort spent until they end, per available hour.
/// </summary>
internal sealed class OfferedWork : ICaseLog
{
    private readonly double[] _hours;
    private readonly double[] _squares;
    private readonly SimTime _end;

    private OfferedWork(WorldPlan world)
    {
        _hours = new double[world.Offices.Count];
        _squares = new double[world.Offices.Count];
        _end = world.Window.End;
    }

    /// <summary>By office: load of the plan, load of the run, and the standard error of the latter (of a compound Poisson sum).</summary>
    public static IReadOnlyList<(string Office, double Planned, double Found, double Error)> Of(WorldPlan world, ulong seed)
    {
        var work = new OfferedWork(world);
        RunWindow longer = world.Window with { WarmUp = SimDuration.Zero, Follow = FollowUp.Decisions, FollowAtMost = SimDuration.FromDays(
            36_525) };
        WorldPlan followed = world with { Window = longer };
        new FilingRun(
            followed,
            new RunOptions { Seed = seed, Replication = 1, Measures = [], LinkFactory = new PollyLinkFactory(), CaseLog = work }).Run();
        double years = world.Window.Length.Days / SimDuration.DaysPerYear;
        return [.. OfficeLoad.Of(world).Select((load, office) =>
        {
            double available = load.AvailableHoursPerYear * years;
            return (load.Office, load.Ratio, work._hours[office] / available, Math.Sqrt(work._squares[office]) / available);
        })];
    }

    void ICaseLog.Write(in CaseRow row)
    {
        if (row.Facts.RequestedAt >= SimTime.Zero && row.Facts.RequestedAt < _end)
        {
            double hours = row.Facts.SearchHours + row.Facts.ReadingHours + row.Facts.ActionHours;
            _hours[row.Office] += hours;
            _squares[row.Office] += hours * hours;
        }
    }
}
