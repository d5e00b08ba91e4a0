using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Documents;

/// <summary>A value of an enumeration as a document spells it, or a word that a later version has added.</summary>
internal readonly record struct Word<T>(string Text)
    where T : struct, Enum
{
    /// <summary>The value; null when this version does not know the word.</summary>
    public T? Value => Names.Find<T>(Text);

    public static implicit operator Word<T>(T value) => new(Names.Of(value));
}
