namespace CspSim.Model.Runs;

/// <summary>A family and one of its legs as the entity of an event.</summary>
internal static class LegEvent
{
    private const int LegBits = 3;
    private const int LegMask = (1 << LegBits) - 1;

    public static int Of(int family, int leg) => (family << LegBits) | leg;

    public static int Family(int entity) => entity >> LegBits;

    public static int Leg(int entity) => entity & LegMask;
}
