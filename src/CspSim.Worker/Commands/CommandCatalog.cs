using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>Every command, in the order of the help. The first three lend their first examples to it.</summary>
internal static class CommandCatalog
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<ICommand> All { get; } =
    [
        new RunCommand(),
        new ValidateCommand(),
        new PlanCommand(),
        new CompareCommand(),
        new ServeCommand(),
        new ReportCommand(),
        new TraceCommand(),
        new SweepCommand(),
        new SensitivityCommand(),
        new ChooseCommand(),
        new GoalCommand(),
        new FitCommand(),
        new GatherCommand(),
        new CalibrateCommand(),
        new FixCommand(),
        new ExplainCommand(),
        new SchemaCommand(),
        new InitCommand(),
        new CompletionsCommand(),
    ];

    /// <summary>The command of a name; null when there is none.</summary>
    public static ICommand? Find(string name) => All.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal));
}
