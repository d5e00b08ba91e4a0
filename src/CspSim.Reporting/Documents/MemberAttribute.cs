namespace CspSim.Reporting.Documents;

/// <summary>What a member of a document means and which values it takes: the part of its schema that its type does not tell.</summary>
/// <param name="meaning">A sentence; empty when the name says it.</param>
/// <remarks>Whole numbers are 0 or more unless <see cref="Least"/> says otherwise.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class MemberAttribute(string meaning = "") : Attribute
{
    /// <summary>The pattern of a number in digits.</summary>
    public const string Digits = "^[0-9]+$";

    /// <summary>The pattern of a SHA-256 hash.</summary>
    public const string Hash = "^[0-9a-f]{64}$";

    /// <summary>The pattern of the fingerprint of a set of cases.</summary>
    public const string Fingerprint = "^[0-9a-f]{16}$";

    public string Meaning { get; } = meaning;

    /// <summary>The least number, or the least of a list's numbers; NaN: any.</summary>
    public double Least { get; init; } = double.NaN;

    /// <summary>The greatest number; NaN: any.</summary>
    public double Most { get; init; } = double.NaN;

    /// <summary>What the number is greater than; NaN: any.</summary>
    public double Above { get; init; } = double.NaN;

    /// <summary>What the number is less than; NaN: any.</summary>
    public double Below { get; init; } = double.NaN;

    /// <summary>The regular expression that a text matches; empty: any text.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The texts that it may be; none: any text.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>The fewest entries of a list.</summary>
    public int ItemsLeast { get; init; }
}
