namespace CspSim.Model.Filings;

/// <summary>Why a case is measured.</summary>
public enum MeasuredAs : byte
{
    /// <summary>It is not: its first action came before measuring began, or its request after the measured window.</summary>
    Not,

    /// <summary>Its request lies in the measured window.</summary>
    Requested,

    /// <summary>It was waiting for its first action when measuring began.</summary>
    Waiting,
}
