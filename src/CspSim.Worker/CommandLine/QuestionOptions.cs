using System.CommandLine;
using System.CommandLine.Parsing;
using CspSim.Experiments.Fitting;
using CspSim.Experiments.Goals;
using CspSim.Experiments.Selection;
using CspSim.Model.Measures;
using CspSim.Scenarios.Quantities;

namespace CspSim.Worker.CommandLine;

/// <summary>The options of the commands that answer one question: <c>choose</c>, <c>goal</c> and <c>fit</c>.</summary>
/// <remarks>An option is made when it is first asked for, as those of <see cref="CommandOptions"/>.</remarks>
internal static class QuestionOptions
{
    public static Option<string?> Measure => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Text("--measure", "NAME", "the measure by which arms are judged (default: the first of the scenario)"));

    public static Option<CaseGroup?> Group => LazyInitializer.EnsureInitialized(
        ref field,
        static () => CommandOptions.Choice<CaseGroup>(
            "--group", "the cases that are looked at (default: those that stand for all of the measure)"));

    public static Option<string?> Office => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--office", "NAME", "one office (default: all together)"));

    public static Option<string?> Zone => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Text("--zone", "VALUE", "the smallest difference that matters, in the unit of the measure, such as '0.5 months'"));

    public static Option<string?> Method => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string?>("--method")
    {
        HelpName = string.Join(CommandOptions.WordMark, SelectionCatalog.All.Select(static procedure => procedure.Name)),
        Description = "kn drops arms one by one (default), rinott draws independent replications in two stages, ocba spends --budget",
        CustomParser = static result => CommandOptions.OneOf(result, [.. SelectionCatalog.All.Select(static procedure => procedure.Name)]),
    });

    public static Option<double?> Confidence => LazyInitializer.EnsureInitialized(
        ref field,
        static () => new Option<double?>("--confidence")
        {
            HelpName = "LEVEL",
            Description = "how sure the answer is to be (default: 95%)",
            CustomParser = Level,
        });

    public static Option<int?> Budget => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--budget")
    {
        HelpName = "COUNT",
        Description = "replications in all at most (default: 10000)",
        CustomParser = result => (int?)CommandOptions.Whole(result, 1, 100_000_000),
    });

    public static Option<string[]> OneArm => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string[]>("--arm")
    {
        HelpName = "NAME",
        Description = "only this arm; may be given several times (default: every arm)",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => [.. result.Tokens.Select(static token => token.Value)],
    });

    public static Option<string?> Key => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--key", "PATH", "the key whose value is looked for, as --set takes it"));

    public static Option<string?> Low => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--from", "LOW", "the least value of the key, as the scenario writes it"));

    public static Option<string?> High => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--to", "HIGH", "the largest value of the key"));

    public static Option<string?> Meets => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Text("--meets", "LINE", "what is to be met, written as a line of 'expect': a mean, count or share, and one bound"));

    public static Option<GoalEdge?> Find => LazyInitializer.EnsureInitialized(
        ref field, static () => CommandOptions.Choice<GoalEdge>("--find", "which of the values that meet it is looked for"));

    public static Option<string?> Within => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Text("--within", "VALUE", "how close the value is to be found (default: 1 for whole numbers, else 1% of the range)"));

    public static Option<string?> Against => LazyInitializer.EnsureInitialized(
        ref field,
        static () => Text("--against", "ARM", "hold the line against the difference to this arm, over the same cases, and not the level"));

    public static Option<string?> Column => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--column", "NAME", "the column of the data"));

    public static Option<string?> Unit => LazyInitializer.EnsureInitialized(
        ref field, static () => Text("--unit", "UNIT", "the unit of the data, such as h or month (default: none)"));

    public static Option<string[]> Law => LazyInitializer.EnsureInitialized(ref field, static () => new Option<string[]>("--law")
    {
        HelpName = "NAME",
        Description = "only this law; may be given several times (default: every law that can be fitted)",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = static result => [.. result.Tokens.Select(static token => token.Value)],
    });

    public static Option<int?> Resamples => LazyInitializer.EnsureInitialized(ref field, static () => new Option<int?>("--resamples")
    {
        HelpName = "COUNT",
        Description = "samples of each law that its test draws (default: 999)",
        CustomParser = result => (int?)CommandOptions.Whole(result, FitOptions.ResamplesLeast, 1_000_000),
    });

    private static Option<string?> Text(string name, string form, string description) => new(name)
    {
        HelpName = form,
        Description = description,
        CustomParser = static result => result.Tokens[0].Value,
    };

    private static double? Level(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isRead = QuantityText.TryRead(text, out Quantity level, out _) == QuantityFault.None;
        if (isRead && level is { Kind: QuantityKind.Share or QuantityKind.Number, Value: > 0 and < 1 })
        {
            return level.Value;
        }

        string name = CommandOptions.NameOf(result);
        result.AddError($"{name} needs a level between 0% and 100%, found '{text}'{CommandLineError.HelpMark}{name} 95%");
        return null;
    }
}
