namespace CspSim.Model.Offices;

/// <summary>One place in a lane.</summary>
/// <param name="Key">Smaller goes first.</param>
/// <param name="Sequence">
/// Unique in an office. Decides between equal keys: who joined first goes first. An application that has moved on no longer
/// names it as its place: then this entry is void.
/// </param>
/// <param name="Application">Row of the application.</param>
internal readonly record struct LaneEntry(long Key, uint Sequence, int Application)
{
    public bool IsBefore(in LaneEntry other) => Key < other.Key || (Key == other.Key && Sequence < other.Sequence);
}
