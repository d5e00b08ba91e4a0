using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the documents that stand against inventions.</summary>
internal static class PriorArtKeys
{
    private const string Classes = "{ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}";
    private const string Kinds = "{x: 40%, y: 40%, a: 20%}";

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("prior-art", Mapping, "The documents that stand against inventions. What exists is the same for every office and arm; offices differ in what they find. Without it there are no documents.")
        {
            Example = $"{{classes: {Classes}, grounds: {{gamma: {{mean: 2.2, cv: 0.6}}}}, kinds: {Kinds}}}",
        },
        new("prior-art.classes", Named, "The collections to which documents belong, mostly languages, and the share of each: 1 to 8 of them, which add up to 100%.")
        {
            IsRequired = true, Example = Classes,
        },
        new("prior-art.classes.*", Share, "The share of documents that belong to this class.") { Most = 1, Example = "25%" },
        new("prior-art.grounds", Number | Law, "Grounds of objection that stand against one invention, rounded to a whole number; at most 30 count.")
        {
            IsRequired = true, Example = "{gamma: {mean: 2.2, cv: 0.6}}",
        },
        new("prior-art.kinds", Mapping, "What the documents of a ground do to a claim, by the categories of WIPO standard ST.14; the shares add up to 100%.")
        {
            IsRequired = true, Example = Kinds,
        },
        new("prior-art.kinds.x", Share, "The share of grounds whose documents defeat a claim alone.") { IsRequired = true, Most = 1, Example = "40%" },
        new("prior-art.kinds.y", Share, "The share of grounds whose documents defeat a claim together with those of another such ground.") { IsRequired = true, Most = 1, Example = "40%" },
        new("prior-art.kinds.a", Share, "The share of grounds that are background and defeat nothing.") { IsRequired = true, Most = 1, Example = "20%" },
        new("prior-art.further-documents", Number, "Documents of a ground beyond its first, on average; each can replace the others. At most 30 documents of an invention count.")
        {
            Default = "0", Most = 30, Example = "0.6",
        },
        new("prior-art.ease", Number | Law, "How easily a document is found, the same in every office; best with a mean of 1.")
        {
            Default = "1", Example = "{lognormal: {mean: 1, cv: 1.2}}",
        },
        new("prior-art.unpublished", Mapping, "Documents that are published only after the first filing, such as rival filings of the same months; none when not given.")
        {
            Example = "{share: 15%, published-after: {uniform: {low: 0 months, high: 18 months}}}",
        },
        new("prior-art.unpublished.share", Share, "The share of documents that are published later.") { IsRequired = true, Most = 1, Example = "15%" },
        new("prior-art.unpublished.published-after", Duration | Law, "Time from the first filing of the invention to the publication of such a document.")
        {
            IsRequired = true, Example = "{uniform: {low: 0 months, high: 18 months}}", UsualUnit = "months",
        },
        new("prior-art.shared-classification", Mapping, "A field of technology, such as green technology, for which all offices come to use one classification; none when not given. To see the field by itself, give it a share of 100%.")
        {
            Example = "{share: 10%, from: 2027-01-01, ease: 150%}",
        },
        new("prior-art.shared-classification.share", Share, "The share of inventions that belong to the field.") { IsRequired = true, Most = 1, Example = "10%" },
        new("prior-art.shared-classification.from", Instant, "The date from which searches use it; the start of the run when not given.") { Example = "2027-01-01" },
        new("prior-art.shared-classification.ease", Share, "How easily its documents are found then, as a share of before; no measurement is known.") { IsRequired = true, Least = 1, Most = 100, Example = "150%" },
        new("prior-art.same-response", Share, "The share of notices to which an applicant responds alike in every office of a family: it then gives up in all of them or in none, and its amendments succeed or fail together.")
        {
            Default = "0%", Most = 1, Example = "60%",
        },
    ];
}
