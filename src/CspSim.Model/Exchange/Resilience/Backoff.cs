namespace CspSim.Model.Exchange;

/// <summary>How the pause between attempts grows.</summary>
public enum Backoff
{
    /// <summary>Always the first delay.</summary>
    Constant,

    /// <summary>The first delay times the number of the attempt that failed.</summary>
    Linear,

    /// <summary>Doubled each time.</summary>
    Exponential,
}
