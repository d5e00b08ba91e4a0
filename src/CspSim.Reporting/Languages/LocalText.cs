using System.Text.Json.Nodes;

namespace CspSim.Reporting.Languages;

/// <summary>A text in the three languages of a report.</summary>
/// <param name="En">In English.</param>
/// <param name="Ko">In Korean.</param>
/// <param name="Ja">In Japanese.</param>
internal sealed record LocalText(string En, string Ko, string Ja)
{
    /// <summary>The languages, as <c>lang</c> names them, in the order of the members.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ko", "ja"];

    /// <summary>Whether every language says it alike, as with a name.</summary>
    public bool IsSame => string.Equals(En, Ko, StringComparison.Ordinal) && string.Equals(En, Ja, StringComparison.Ordinal);

    /// <summary>A text that is the same in every language: a name, a number.</summary>
    public static implicit operator LocalText(string text) => new(text, text, text);

    /// <summary>A text with numbers in it.</summary>
    public static LocalText Of(FormattableString en, FormattableString ko, FormattableString ja) =>
        new(Invariant(en), Invariant(ko), Invariant(ja));

    /// <summary>Texts after each other.</summary>
    public static LocalText operator +(LocalText first, LocalText second) =>
        new(first.En + second.En, first.Ko + second.Ko, first.Ja + second.Ja);

    /// <summary>Texts with the same mark between them.</summary>
    public static LocalText Join(string between, IEnumerable<LocalText> texts)
    {
        LocalText[] all = [.. texts];
        return new(
            string.Join(between, all.Select(static text => text.En)),
            string.Join(between, all.Select(static text => text.Ko)),
            string.Join(between, all.Select(static text => text.Ja)));
    }

    /// <summary>The text in a language of <see cref="Languages"/>.</summary>
    public string In(string language) => language switch
    {
        "ko" => Ko,
        "ja" => Ja,
        _ => En,
    };

    /// <summary>As the options of a chart hold it: one text, or an object with one for each language.</summary>
    public JsonNode ToJson() => IsSame
        ? JsonValue.Create(En)
        : new JsonObject { ["en"] = En, ["ko"] = Ko, ["ja"] = Ja };
}
