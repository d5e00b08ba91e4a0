namespace CspSim.Reporting.Schemas;

/// <summary>The JSON Schema (draft-07) of <see cref="Forecasts.ForecastJson"/>.</summary>
public static class ForecastSchema
{
    /// <summary>The schema's file name.</summary>
    public const string FileName = "cspsim-plan.v1.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using Stream stream = typeof(ForecastSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly lacks {FileName}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
