using CspSim.Engine.Random;

namespace CspSim.Model.Runs;

/// <summary>Which cases a replication has measured, as a fingerprint: arms with equal ones have measured the same cases.</summary>
/// <param name="Requested">Sum of the mixed keys of the cases requested in the measured window.</param>
/// <param name="Waiting">Likewise of the cases that were waiting when measuring began.</param>
public readonly record struct MeasuredCases(ulong Requested, ulong Waiting)
{
    /// <summary>With one more case requested in the window.</summary>
    internal MeasuredCases WithRequested(ulong key) => this with { Requested = unchecked(Requested + KeyMixing.Mix(key)) };

    /// <summary>With one more case that was waiting.</summary>
    internal MeasuredCases WithWaiting(ulong key) => this with { Waiting = unchecked(Waiting + KeyMixing.Mix(key)) };
}
