using System.Runtime.CompilerServices;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>How much memory a run takes at most.</summary>
/// <remarks>
/// Rows in process times the bytes of a row, for as many replications as are under way, on top of what the program itself takes and of the
/// tallies of all figures. Tables double when they are full; what is not yet used of one takes no memory, but the old one waits for the collector.
/// </remarks>
internal static class MemoryNeed
{
    /// <summary>An application's row; a test holds it and the others against the structures of the run.</summary>
    public const int ApplicationBytes = 72;

    /// <summary>A place in a lane.</summary>
    public const int LaneEntryBytes = 16;

    /// <summary>An event in the calendar.</summary>
    public const int EventBytes = 24;

    /// <summary>A family's row.</summary>
    public const int FamilyBytes = 440;

    // Measured as the peak resident set of the program (.NET 10, Linux x64) on runs of 1 to 6 arms and 600 to 370,000 cases in process:
    // 78 MB with nearly nothing in process; what the collector has not taken yet adds up to 34 MB; 35 kB a tally.
    private const double ProgramBytes = 80e6;
    private const double DeadBytesMost = 34e6;
    private const double TallyBytes = 35e3;

    // Rows are in the old table and the new one when a table grows, and dead tables of the replication before wait for the collector.
    private const double TableFactor = 2;

    // Requested, attempted, delivered, and what the offices do about it.
    private const int EventsOfExchange = 4;

    private const int TableLeast = 1024;

    public static double Of(ExperimentPlan plan, IReadOnlyList<ArmForecast> arms, ExperimentOptions options)
    {
        double replication = arms.Max(static arm => TableFactor * ((Table(arm.InProcessAtMost) * (ApplicationBytes + EventBytes)) + (Table(arm.WaitingAtMost) * LaneEntryBytes) + (Table(arm.FamiliesAtMost) * FamilyBytes)));
        int underWay = Math.Min(options.Threads, plan.Arms.Count * plan.Replications.AtMost);
        double tallies = TallyBytes * new FigureLayout(plan, plan.Measures).Keys.Count * (plan.Arms.Count + underWay);
        double live = (underWay * replication) + tallies + Records(arms, options, plan.Arms.Count + underWay);
        return ProgramBytes + live + Math.Min(live, DeadBytesMost);
    }

    // Cases and exchanges are kept until their replication's turn to be written comes.
    private static double Records(IReadOnlyList<ArmForecast> arms, ExperimentOptions options, int kept)
    {
        double cases = options.CaseLog.FamilyShare * arms.Max(static arm => arm.Applications) * Unsafe.SizeOf<CaseRow>();
        double exchanges = options.ExchangeLog.FamilyShare * arms.Max(static arm => arm.Exchanges) * EventsOfExchange * Unsafe.SizeOf<ExchangeEvent>();
        int logged = options.ExchangeLog.Keeps(2) ? kept : arms.Count;
        return TableFactor * ((options.CaseLog.Keeps(1) ? kept * cases : 0) + (options.ExchangeLog.Keeps(1) ? logged * exchanges : 0));
    }

    private static double Table(double rows) => Math.Max(TableLeast, rows);
}
