using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CspSim.Page.Serving;

/// <summary>Documents between the page and its server; only they read them.</summary>
[JsonSerializable(typeof(ScenarioFrame))]
[JsonSerializable(typeof(AnswerFrame))]
[JsonSerializable(typeof(LoadFrame))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PageJson : JsonSerializerContext
{
    private static readonly PageJson s_context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>What the scenario is.</summary>
    public static string TextOf(ScenarioFrame frame) => JsonSerializer.Serialize(frame, s_context.ScenarioFrame);

    /// <summary>What is known of a question.</summary>
    public static string TextOf(AnswerFrame frame) => JsonSerializer.Serialize(frame, s_context.AnswerFrame);

    /// <summary>The loads over a slider.</summary>
    public static string TextOf(LoadFrame frame) => JsonSerializer.Serialize(frame, s_context.LoadFrame);
}
