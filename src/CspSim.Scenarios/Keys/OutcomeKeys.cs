using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of outcomes that follow from documents.</summary>
internal static class OutcomeKeys
{
    private const string Path = "offices.*.outcome.documents";

    public static IReadOnlyList<KeyEntry> OfDocuments { get; } =
    [
        new(Path, Mapping, "The documents that are known decide what follows an action: where nothing defeats a claim the office allows the application, otherwise it sends a notice. Needs prior-art.")
        {
            Alternatives = "outcome", Example = "{overcomes: 60%, gives-up: 8%, refuses: 60%, response: 60 d}",
        },
        new(Path + ".overcomes", Share, "The probability that a response overcomes one ground of the notice.") { IsRequired = true, Most = 1, Example = "60%" },
        new(Path + ".formal", Share, "The probability that a first action objects to something that rests on no document, such as lack of clarity.")
        {
            Default = "0%", Most = 1, Example = "10%",
        },
        new(Path + ".one-amendment", Share, "The share of responses in which one amendment decides on every ground of the notice alike; in the others each ground is overcome or not by itself.")
        {
            Default = "0%", Most = 1, Example = "70%",
        },
        new(Path + ".gives-up", Share, "The probability that the applicant gives up instead of responding to a notice.")
        {
            Default = "0%", Most = 1, Example = "8%",
        },
        new(Path + ".refuses", Share, "The probability that a further action with nothing new but with open objections is a final refusal; otherwise it is one more notice.")
        {
            Default = "100%", Least = 0.01, Most = 1, Example = "60%",
        },
        new(Path + ".re-examination", Share, "The probability that the applicant asks once for re-examination after a refusal.")
        {
            Default = "0%", Most = 1, Example = "20%",
        },
        new(Path + ".appeal", Mapping, "Appeals to a board, once a refusal stands; none when not given. The application ends with the board's decision, which takes no examiner of the office.")
        {
            Example = "{share: 10%, reversed: 30%, takes: 12 months}",
        },
        new(Path + ".appeal.share", Share, "The probability that a refused applicant appeals.") { IsRequired = true, Most = 1, Example = "10%" },
        new(Path + ".appeal.reversed", Share, "The probability that the board allows what the examiner has refused.") { IsRequired = true, Most = 1, Example = "30%" },
        new(Path + ".appeal.takes", Duration | BusinessDays | Law, "Time from the refusal to the board's decision.") { IsRequired = true, Example = "12 months", UsualUnit = "months" },
        new(Path + ".top-up", Duration | Law, "Search effort of a further action, on top of the effort of the action itself.")
        {
            Default = "0 h", Example = "0.5 h", UsualUnit = "h", IsEffort = true,
        },
        new(Path + ".response", Duration | BusinessDays | Law, "The applicant's time to respond.")
        {
            Default = "0 d", Example = "{lognormal: {mean: 70 d, cv: 0.4}}",
        },
        new(Path + ".further-action", Duration | Law, "Examiner's effort of one further action, without its search; as for the first action when not given.")
        {
            Example = "{lognormal: {mean: 3 h, cv: 0.6}}", UsualUnit = "h", IsEffort = true,
        },
    ];
}
