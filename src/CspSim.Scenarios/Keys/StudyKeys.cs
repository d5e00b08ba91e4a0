using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of a study: what a run also says about doubt of its inputs.</summary>
internal static class StudyKeys
{
    public static KeyEntry Study { get; } =
        new("study", Mapping, "What a run of this file also finds out: how unsure the inputs make the answer. 'null' takes it away again.")
        { Example = "{uncertain: 200, inputs: [csp.share]}" };
    public static ValueKey<int?> Uncertain { get; } =
        new("study.uncertain", Form.Optional(Form.WholeNumber), "How often 'run' and 'plan' draw the inputs that carry a range; "
            + "--uncertain goes before it.")
        { Least = 2, Most = 1_000_000, Example = "200" };
    public static KeyEntry Inputs { get; } =
        new("study.inputs", List, "The inputs that studies move, unless --input names others: those that carry a range at or below one of "
            + "these paths. All of them when not given.")
        { Example = "[csp.share]" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Study, Uncertain, Inputs,
        new("study.inputs[]", PlainText, "A path of keys joined by dots.") { Example = "csp.share" },
    ];
}
