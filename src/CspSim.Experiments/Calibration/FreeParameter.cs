namespace CspSim.Experiments.Calibration;

/// <summary>A figure that a calibration may change, in the unit in which it is written.</summary>
/// <param name="Path">Its key path in the scenario.</param>
/// <param name="Office">The office to which it belongs; -1 for a figure of all offices.</param>
/// <param name="Unit">What stands behind the number, with its blank: <c>%</c>, <c> h</c>, or nothing.</param>
/// <param name="Start">Its value as written.</param>
/// <param name="Low">The least it may become.</param>
/// <param name="High">The most it may become; more than <paramref name="Low"/>.</param>
public sealed record FreeParameter(string Path, int Office, string Unit, double Start, double Low, double High)
{
    /// <summary>Whether it changes which documents exist, so that the inventions have to be drawn anew.</summary>
    public bool ShapesDocuments { get; init; }
}
