namespace CspSim.Experiments.Forecasts;

/// <summary>What slices of a plan have cost.</summary>
/// <param name="Runs">How many rounds, every arm once, have been run.</param>
/// <param name="Events">Their events.</param>
/// <param name="Seconds">Seconds on the clock.</param>
internal readonly record struct SliceCost(int Runs, double Events, double Seconds)
{
    public double EventsOfRound => Events / Runs;

    public double SecondsOfRound => Seconds / Runs;
}
