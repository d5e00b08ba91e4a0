namespace CspSim.Worker.CommandLine;

/// <summary>How errors and warnings of scenario files are written.</summary>
public enum DiagnosticForm
{
    /// <summary>With the line they speak of. The default.</summary>
    Full,

    /// <summary>One line each, as editors read them.</summary>
    Concise,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Workflow commands, from which GitHub Actions makes annotations beside the lines of a change.</summary>
    Github,
}
