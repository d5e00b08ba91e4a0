namespace CspSim.Worker.Schemas;

/// <summary>The JSON Schema (draft-07) of what <c>--format json</c> writes about scenario files.</summary>
public static class DiagnosticSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-diagnostics.v1.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(DiagnosticSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly lacks {FileName}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
