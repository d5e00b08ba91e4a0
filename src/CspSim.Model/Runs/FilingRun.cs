namespace CspSim.Model.Runs;

/// <summary>Simulates one replication of one arm.</summary>
/// <remarks>One thread; everything random is keyed by seed, replication and entity, so the result is a function of plan and options.</remarks>
public sealed class FilingRun
{
    private readonly WorldPlan _world;
    private readonly RunOptions _options;

    /// <summary>Prepares a replication.</summary>
    public FilingRun(WorldPlan world, RunOptions options)
    {
        _world = world;
        _options = options;
    }

    /// <summary>Simulates the replication from beginning to end. Call once.</summary>
    public ReplicationResult Run() => throw new InvalidOperationException($"{_world.Offices.Count} {_options.Replication}");
}
