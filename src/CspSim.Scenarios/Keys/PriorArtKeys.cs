using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the documents that stand against inventions.</summary>
internal static class PriorArtKeys
{
    private const string ClassesExample = "{ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}";
    private const string KindsExample = "{x: 40%, y: 40%, a: 20%}";

    public static KeyEntry PriorArt { get; } =
        new("prior-art", Mapping, "The documents that stand against inventions. What exists is the same for every office and arm; "
            + "offices differ in what they find. Without it there are no documents.")
        { Example = $"{{classes: {ClassesExample}, grounds: {{gamma: {{mean: 2.2, cv: 0.6}}}}, kinds: {KindsExample}}}" };
    public static KeyEntry Classes { get; } =
        new("prior-art.classes", Named, "The collections to which documents belong, mostly languages, and the share of each: 1 to 8 of "
            + "them, which add up to 100%.")
        { IsRequired = true, Example = ClassesExample };
    public static ValueKey<double> ClassShare { get; } =
        new("prior-art.classes.*", Form.ShareOrRest, "The share of documents that belong to this class.")
        { Most = 1, Example = "25%" };
    public static ValueKey<Distribution> Grounds { get; } =
        new("prior-art.grounds", Form.Law(Number), "Grounds of objection that stand against one invention, rounded to a whole number; at "
            + "most 30 count.")
        { IsRequired = true, Example = "{gamma: {mean: 2.2, cv: 0.6}}" };
    public static KeyEntry Kinds { get; } =
        new("prior-art.kinds", Mapping, "What the documents of a ground do to a claim, by the categories of WIPO standard ST.14; the "
            + "shares add up to 100%.")
        { IsRequired = true, Example = KindsExample };
    public static ValueKey<double> X { get; } =
        new("prior-art.kinds.x", Form.ShareOrRest, "The share of grounds whose documents defeat a claim alone.")
        { IsRequired = true, Most = 1, Example = "40%" };
    public static ValueKey<double> Y { get; } =
        new("prior-art.kinds.y", Form.ShareOrRest, "The share of grounds whose documents defeat a claim together with those of another "
            + "such ground.")
        { IsRequired = true, Most = 1, Example = "40%" };
    public static ValueKey<double> A { get; } =
        new("prior-art.kinds.a", Form.ShareOrRest, "The share of grounds that are background and defeat nothing.")
        { IsRequired = true, Most = 1, Example = "20%" };
    public static ValueKey<double> FurtherDocuments { get; } =
        new("prior-art.further-documents", Form.Number, "Documents of a ground beyond its first, on average; each can replace the "
            + "others. At most 30 documents of an invention count.")
        { Default = "0", Most = 30, Example = "0.6" };
    public static ValueKey<Distribution> Ease { get; } =
        new("prior-art.ease", Form.Law(Number), "How easily a document is found, the same in every office; best with a mean of 1.")
        { Default = "1", Example = "{lognormal: {mean: 1, cv: 1.2}}" };
    public static KeyEntry Unpublished { get; } =
        new("prior-art.unpublished", Mapping, "Documents that are published only after the first filing, such as rival filings of the "
            + "same months; none when not given.")
        { Example = "{share: 15%, published-after: {uniform: {low: 0 months, high: 18 months}}}" };
    public static ValueKey<double> UnpublishedShare { get; } =
        new("prior-art.unpublished.share", Form.Share, "The share of documents that are published later.")
        { IsRequired = true, Most = 1, Example = "15%" };
    public static ValueKey<Distribution> PublishedAfter { get; } =
        new("prior-art.unpublished.published-after", Form.Law(Duration), "Time from the first filing of the invention to the publication "
            + "of such a document.")
        { IsRequired = true, Example = "{uniform: {low: 0 months, high: 18 months}}", UsualUnit = "months" };
    public static KeyEntry SharedClassification { get; } =
        new("prior-art.shared-classification", Mapping, "A field of technology, such as green technology, for which all offices come to "
            + "use one classification; none when not given. To see the field by itself, give it a share of 100%.")
        { Example = "{share: 10%, from: 2027-01-01, ease: 150%}" };
    public static ValueKey<double> ClassificationShare { get; } =
        new("prior-art.shared-classification.share", Form.Share, "The share of inventions that belong to the field.")
        { IsRequired = true, Most = 1, Example = "10%" };
    public static ValueKey<Moment?> ClassificationFrom { get; } =
        new("prior-art.shared-classification.from", Form.Optional(Form.Instant), "The date from which searches use it; the start "
            + "of the run when not given.")
        { Example = "2027-01-01" };
    public static ValueKey<double> ClassificationEase { get; } =
        new("prior-art.shared-classification.ease", Form.Share, "How easily its documents are found then, as a share of before; no "
            + "measurement is known.")
        { IsRequired = true, Least = 1, Most = 100, Example = "150%" };
    public static ValueKey<double> SameResponse { get; } =
        new("prior-art.same-response", Form.Share, "The share of notices to which an applicant responds alike in every office of a "
            + "family: it then gives up in all of them or in none, and its amendments succeed or fail together.")
        { Default = "0%", Most = 1, Example = "60%" };

    public static ValueKey<SimDuration> Audit { get; } =
        new("prior-art.audit", Form.Duration, "The examiner effort of the search by which the measure audited-missed-art checks what an "
            + "office has allowed: another examiner of the same office searches that long on the day of the allowance. It decides "
            + "nothing and takes no examiner's time.")
        { Default = "8 h", UsualUnit = "h", IsEffort = true, AboveLeast = true, Example = "8 h" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        PriorArt, Classes, ClassShare, Grounds, Kinds, X, Y, A, FurtherDocuments, Ease, Unpublished, UnpublishedShare, PublishedAfter,
        SharedClassification, ClassificationShare, ClassificationFrom, ClassificationEase, SameResponse, Audit,
    ];
}
