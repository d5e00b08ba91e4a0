namespace CspSim.Model.Offices;

/// <summary>The event from which an office counts pendency.</summary>
public enum PendencyClock
{
    /// <summary>The request for examination (as the offices of Korea and Japan count).</summary>
    Request,

    /// <summary>The filing of the application (as the office of the United States counts).</summary>
    Filing,
}
