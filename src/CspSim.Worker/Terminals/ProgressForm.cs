namespace CspSim.Worker.Terminals;

/// <summary>How a run shows how far it is. Always on the error stream.</summary>
public enum ProgressForm
{
    /// <summary>Live lines on a terminal, nothing elsewhere. The default.</summary>
    Auto,

    /// <summary>One line per arm and ten seconds.</summary>
    Plain,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>Nothing.</summary>
    None,
}
