using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>goal</c>: the least or largest value of one key that still meets what is expected.</summary>
internal sealed class GoalCommand : ICommand
{
    public string Name => "goal";

    public string Summary => "the least or largest value of one key that still meets what is expected";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'goal' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim goal a.yaml --key offices.KIPO.examiners --from 20 --to 60 --find least "
            + "--meets 'mean(first-action-pendency,office=KIPO,arm=csp)<=12months'",
        "cspsim goal a.yaml --key arms.csp.offices.JPO.examiners --from 20 --to 60 --find least "
            + "--meets 'mean(first-action-pendency,group=ordinary,arm=csp)<=0d' --against no-csp --zone 3d",
        "cspsim goal a.yaml --key csp.wait-for-partner --from 10d --to 90d --find largest "
            + "--meets 'share(first-action-pendency>6months,group=programme,arm=csp)<5%'",
    ];

    public IReadOnlyList<Option> Options =>
    [
        QuestionOptions.Key,
        QuestionOptions.Low,
        QuestionOptions.High,
        QuestionOptions.Meets,
        QuestionOptions.Find,
        QuestionOptions.Within,
        QuestionOptions.Against,
        QuestionOptions.Zone,
        QuestionOptions.Confidence,
        QuestionOptions.Budget,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Threads,
        StudyOptions.Store,
        CommandOptions.DryRun,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new GoalSession(call).RunAsync();
}
