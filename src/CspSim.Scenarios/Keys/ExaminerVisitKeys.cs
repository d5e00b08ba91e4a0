using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of visits of examiners to another office.</summary>
internal static class ExaminerVisitKeys
{
    private const string Visit = "{from: KIPO, to: JPO, examiners: 4, start: 2027-04-01, length: 3 months}";

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("examiner-visits", List, "Examiners who visit another office. They are missing at home; during the visit, and at home after it, a part of the searches is made with the larger of both offices' powers. No measured effect of such visits is known.")
        {
            Example = $"[{Visit}]",
        },
        new("examiner-visits[]", Mapping, "One visit, or a series of equal ones.") { Example = Visit },
        new("examiner-visits[].from", PlainText, "The office that sends them.") { IsRequired = true, Example = "KIPO" },
        new("examiner-visits[].to", PlainText, "The office that they visit.") { IsRequired = true, Example = "JPO" },
        new("examiner-visits[].examiners", WholeNumber, "How many go; at least one examiner has to stay at home. Visitors / examiners of the host is the share of its searches that they help.")
        {
            IsRequired = true, Least = 1, Most = 100_000, Example = "4",
        },
        new("examiner-visits[].start", Instant, "The first day of the visit, or of the first one.") { IsRequired = true, Example = "2027-04-01" },
        new("examiner-visits[].length", Duration, "How long they stay.") { IsRequired = true, AboveLeast = true, UsualUnit = "months", Example = "3 months" },
        new("examiner-visits[].every", Duration, "The distance from one visit to the next, for a series; other people go each time.")
        {
            AboveLeast = true, UsualUnit = "years", Example = "1 year",
        },
        new("examiner-visits[].times", WholeNumber, "How many visits a series has; to the end of the run when not given.") { Least = 1, Most = 1000, Example = "5", ExampleBeside = "{every: 1 year}" },
        new("examiner-visits[].collections", List, "The classes of documents in which power is passed on; all when not given.") { Example = "[ko, ja]" },
        new("examiner-visits[].collections[]", PlainText, "A class of 'prior-art.classes'.") { Example = "ja" },
        new("examiner-visits[].keeps", Share, "The share of those who are home again that keep what they have learnt. Returned examiners / examiners of their office is the share of its searches made with it.")
        {
            Default = "100%", Most = 1, Example = "80%",
        },
    ];
}
