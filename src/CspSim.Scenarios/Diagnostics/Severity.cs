namespace CspSim.Scenarios.Diagnostics;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The scenario runs, but probably not as meant.</summary>
    Warning,

    /// <summary>The scenario cannot run.</summary>
    Error,
}
