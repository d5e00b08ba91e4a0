namespace CspSim.Reporting.Schemas;

/// <summary>The JSON Schema (draft-07) of <see cref="Calibration.CalibrationJson"/>.</summary>
public static class CalibrationSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-calibration.v1.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = SchemaText.Read(FileName);
}
