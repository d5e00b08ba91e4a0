namespace CspSim.Reporting.Schemas;

/// <summary>The JSON Schema (draft-07) of <c>results.json</c>.</summary>
public static class ResultSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-result.v2.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = SchemaText.Read(FileName);
}
