namespace CspSim.Reporting.Documents;

/// <summary>What a document or a member of one means, and which values it takes: what its type does not say.</summary>
/// <param name="meaning">A sentence; empty when the name says it.</param>
/// <remarks>Bounds are of a number, or of each number of a list; NaN: none. Whole numbers are 0 or more unless stated otherwise.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class)]
internal sealed class MemberAttribute(string meaning = "") : Attribute
{
    public const string Digits = "^[0-9]+$";
    public const string Hash = "^[0-9a-f]{64}$";
    public const string Fingerprint = "^[0-9a-f]{16}$";

    public string Meaning { get; } = meaning;

    public double Least { get; init; } = double.NaN;

    public double Most { get; init; } = double.NaN;

    /// <summary>What the number is greater than.</summary>
    public double Above { get; init; } = double.NaN;

    /// <summary>What the number is less than.</summary>
    public double Below { get; init; } = double.NaN;

    /// <summary>The regular expression that a text matches; empty: any text.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The texts that it may be; none: any text.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>The fewest entries of a list.</summary>
    public int ItemsLeast { get; init; }
}
