namespace CspSim.Model.Offices;

/// <summary>One place in a lane.</summary>
/// <param name="Key">Smaller goes first.</param>
/// <param name="Sequence">Decides between equal keys: who joined first goes first.</param>
/// <param name="Application">Row of the application.</param>
/// <param name="Stay">The application's stay that this place belongs to; another one means the place has been given up.</param>
internal readonly record struct LaneEntry(long Key, long Sequence, int Application, int Stay)
{
    public bool IsBefore(in LaneEntry other) => Key < other.Key || (Key == other.Key && Sequence < other.Sequence);
}
