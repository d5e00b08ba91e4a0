namespace CspSim.Reporting.Schemas;

/// <summary>Reads the schemas that travel inside the assembly.</summary>
internal static class SchemaText
{
    /// <summary>The text of a schema.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static string Read(string fileName)
    {
        using Stream stream = typeof(SchemaText).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The assembly lacks {fileName}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
