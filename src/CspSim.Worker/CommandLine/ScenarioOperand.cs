namespace CspSim.Worker.CommandLine;

/// <summary>Tells a scenario from a result where a command takes either.</summary>
internal static class ScenarioOperand
{
    /// <summary>Whether an operand names a scenario: a pipe, or a file that ends as those of scenarios do.</summary>
    /// <param name="operand">What the user named.</param>
    public static bool Is(string operand) =>
        PipedFiles.IsPipe(operand)
        || (!Directory.Exists(operand) && Path.GetExtension(operand) is { } ending
            && (ending.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || ending.Equals(".yml", StringComparison.OrdinalIgnoreCase)));
}
