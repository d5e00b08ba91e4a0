using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of visits of examiners to another office.</summary>
internal static class ExaminerVisitKeys
{
    private const string Visit = "{from: KIPO, to: JPO, examiners: 4, start: 2027-04-01, length: 3 months}";

    public static KeyEntry Visits { get; } =
        new("examiner-visits", List, "Examiners who visit another office. They are missing at home; during the visit, and at home "
            + "after it, a part of the searches is made with the larger of both offices' powers. No measured effect of such visits "
            + "is known.")
        { Example = $"[{Visit}]" };
    public static ValueKey<ScalarNode> From { get; } =
        new("examiner-visits[].from", Form.PlainText, "The office that sends them.") { IsRequired = true, Example = "KIPO" };
    public static ValueKey<ScalarNode> To { get; } =
        new("examiner-visits[].to", Form.PlainText, "The office that they visit.") { IsRequired = true, Example = "JPO" };
    public static ValueKey<int> Examiners { get; } =
        new("examiner-visits[].examiners", Form.WholeNumber, "How many go; at least one examiner has to stay at home. Visitors / "
            + "examiners of the host is the share of its searches that they help.")
        { IsRequired = true, Least = 1, Most = 100_000, Example = "4" };
    public static ValueKey<Moment> Start { get; } =
        new("examiner-visits[].start", Form.Instant, "The first day of the visit, or of the first one.")
        { IsRequired = true, Example = "2027-04-01" };
    public static ValueKey<SimDuration> Length { get; } =
        new("examiner-visits[].length", Form.Duration, "How long they stay.")
        { IsRequired = true, AboveLeast = true, UsualUnit = "months", Example = "3 months" };
    public static ValueKey<SimDuration?> Every { get; } =
        new("examiner-visits[].every", Form.Optional(Form.Duration), "The distance from one visit to the next, for a series; other "
            + "people go each time.")
        { AboveLeast = true, UsualUnit = "years", Example = "1 year" };
    public static ValueKey<int?> Times { get; } =
        new("examiner-visits[].times", Form.Optional(Form.WholeNumber), "How many visits a series has; to the end of the run when not "
            + "given.")
        { Least = 1, Most = 1000, Example = "5", ExampleBeside = "{every: 1 year}" };
    public static KeyEntry Collections { get; } =
        new("examiner-visits[].collections", List, "The classes of documents in which power is passed on; all when not given.")
        { Example = "[ko, ja]" };
    public static ValueKey<double> Keeps { get; } =
        new("examiner-visits[].keeps", Form.Share, "The share of those who are home again that keep what they have learnt. Returned "
            + "examiners / examiners of their office is the share of its searches made with it.")
        { Default = "100%", Most = 1, Example = "80%" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Visits,
        new("examiner-visits[]", Mapping, "One visit, or a series of equal ones.") { Example = Visit },
        From, To, Examiners, Start, Length, Every, Times, Collections,
        new("examiner-visits[].collections[]", PlainText, "A class of 'prior-art.classes'.") { Example = "ja" },
        Keeps,
    ];
}
