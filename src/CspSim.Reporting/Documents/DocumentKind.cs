using System.Text.Json.Serialization.Metadata;

namespace CspSim.Reporting.Documents;

/// <summary>One kind of JSON document that the program writes.</summary>
/// <param name="Name">The word by which <c>schema</c> calls it.</param>
/// <param name="Format">Its name and major version, which it carries.</param>
/// <param name="Meaning">What it holds, in sentences.</param>
/// <param name="Forms">The record of which it is; of lines, the records of which each is one.</param>
internal sealed record DocumentKind(string Name, string Format, string Meaning, Func<IReadOnlyList<JsonTypeInfo>> Forms)
{
    /// <summary>The JSON Schema (draft-07); ends with a line feed.</summary>
    public string Schema => DocumentSchema.Of(this);
}
