using CspSim.Engine;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Forecasts;

/// <summary>One replication of one arm on its way, slice by slice.</summary>
internal sealed class PilotRun
{
    // Some milliseconds: the clock is asked between two slices.
    private const int EventsOfSlice = 8192;

    private readonly FilingRun _run;
    private readonly SimTime _end;
    private readonly List<RunStanding> _path = [];

    public PilotRun(WorldPlan world, RunOptions options, double part)
    {
        Part = part;
        _run = new FilingRun(ScaledWorld.Of(world, part), options);
        _end = world.Window.End;
        Last = _run.Standing;
    }

    /// <summary>The part of the world that is simulated, more than 0, at most 1; see <see cref="ScaledWorld"/>.</summary>
    public double Part { get; }

    /// <summary>Whether the replication has been simulated to its end.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Where it stands now.</summary>
    public RunStanding Last { get; private set; }

    /// <summary>Where it stood at the start of the window; null before.</summary>
    public RunStanding? AtStart => _path.Count > 0 ? _path[0] : null;

    /// <summary>Where it stood at the end of the window; null before.</summary>
    public RunStanding? AtWindowEnd { get; private set; }

    /// <summary>Whether some of the window has been simulated.</summary>
    public bool HasRate => _path.Count > 1;

    /// <summary>Where it stood when half of the simulated time was over.</summary>
    public RunStanding Halfway => _path[Math.Max(0, _path.FindLastIndex(each => each.Now.Ticks <= Last.Now.Ticks / 2))];

    /// <summary>Simulates the next slice; returns its events.</summary>
    public long Step()
    {
        long before = Last.Events;
        SimTime goal = AtStart is null ? SimTime.Zero : AtWindowEnd is null ? _end : SimTime.Never;
        IsOver = !_run.Continue(goal, EventsOfSlice);
        Last = _run.Standing;
        if (Last.Now >= SimTime.Zero)
        {
            _path.Add(Last);
        }

        if (AtWindowEnd is null && (IsOver || Last.Now >= _end))
        {
            AtWindowEnd = Last;
        }

        return Last.Events - before;
    }

    /// <summary>The result of a replication that is over.</summary>
    public ReplicationResult Finish() => _run.Run();
}

/// <summary>One replication that a pilot simulates, or begins to.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Its number, from 1.</param>
/// <param name="UntilSeconds">When its share of the time is used up.</param>
/// <param name="UntilSecondsMost">When it ends though it has simulated less than it should, on a machine that is busy otherwise.</param>
internal readonly record struct PilotJob(int Arm, int Replication, double UntilSeconds, double UntilSecondsMost);
