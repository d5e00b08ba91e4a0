namespace CspSim.Reporting.Schemas;

/// <summary>The JSON Schema (draft-07) of a comparison of results.</summary>
public static class ComparisonSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-comparison.v1.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = SchemaText.Read(FileName);
}
