namespace CspSim.Reporting.Schemas;

/// <summary>The JSON Schema (draft-07) of one line of a result as JSON lines.</summary>
public static class ResultLinesSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-result-lines.v1.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = SchemaText.Read(FileName);
}
