namespace CspSim.Reporting.Tables;

/// <summary>What a cell says, for colour; the text says it too.</summary>
public enum Tone
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Better than the baseline.</summary>
    Good,

    /// <summary>Worse than the baseline.</summary>
    Bad,
}
