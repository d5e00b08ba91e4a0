using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>calibrate</c>: fits the free figures of a file to its targets and writes the fitted file.</summary>
internal sealed class CalibrateCommand : ICommand
{
    public string Name => "calibrate";

    public string Summary => "fit the free figures of offices to published ones, and write the fitted file";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'calibrate' needs a file with a section 'calibration'";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim calibrate scenarios/offices/kr.yaml",
        "cspsim calibrate my-offices.yaml --out my-offices.yaml",
        "cspsim calibrate scenarios/offices/kr.yaml --samples 100000 --json",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Out,
        CommandOptions.Force,
        CommandOptions.Samples,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Format,
    ];

    public Task<int> RunAsync(CommandCall call) => new CalibrationSession(call).RunAsync();
}
