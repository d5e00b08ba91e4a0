namespace CspSim.Scenarios.Layers;

/// <summary>What the user of a scenario changes without editing the file.</summary>
public sealed record LoadOptions
{
    /// <summary>No change.</summary>
    public static LoadOptions None { get; } = new();

    /// <summary>Settings of the form <c>path=value</c>, applied in their order and checked like the file.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>The seed instead of the file's; null: the file's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>A fixed number of replications instead of the file's; null: the file's.</summary>
    public int? Replications { get; init; }

    /// <summary>One line that is expected of the results instead of the file's <c>expect</c>; null: the file's.</summary>
    public string? Expectation { get; init; }

    /// <summary>What messages call that line, such as the option that gives it.</summary>
    public string ExpectationName { get; init; } = "expect";

    /// <summary>Whether the scenario is a point of a study: what it asks for itself under <c>study</c> is left out.</summary>
    /// <value>Default: false.</value>
    public bool IsPoint { get; init; }

    /// <summary>Called for every key of the table that is read to build the model, given or not; null when nobody asks.</summary>
    internal Action<KeyEntry>? KeyRead { get; init; }
}
