using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace CspSim.Reporting.Html;

/// <summary>Options of charts as JSON that may stand in a script element: no sign is left in it that could end one.</summary>
internal static class OptionText
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text.</summary>
    public static string Of(JsonObject options)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            options.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
