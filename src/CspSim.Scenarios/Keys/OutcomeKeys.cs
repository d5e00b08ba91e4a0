using CspSim.Model.Outcomes;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of what follows an action: by chance, as notices by chance, or from documents.</summary>
internal static class OutcomeKeys
{
    private const string Path = "offices.*.outcome.documents";
    private const string OfNotices = "offices.*.outcome.notices";

    public static KeyEntry Outcome { get; } =
        new("offices.*.outcome", Mapping, "What follows a first action.")
        { Default = "{geometric: {responds: 0%}}", Example = "{geometric: {responds: 51%}}" };
    public static KeyEntry Geometric { get; } =
        new("offices.*.outcome.geometric", Mapping, "After every action the applicant responds with the same probability, and a further "
            + "action follows.")
        { Alternatives = "outcome", Example = "{responds: 51%, response: 60 d}" };
    public static ValueKey<double> Responds { get; } =
        new("offices.*.outcome.geometric.responds", Form.Share, "The probability of a response.")
        { IsRequired = true, Most = 0.999, Example = "51%" };
    public static ValueKey<Delay> Response { get; } =
        new("response", Form.Delay, "The applicant's time to respond.") { Default = "0 d", Example = "{lognormal: {mean: 70 d, cv: 0.4}}" };
    public static ValueKey<Distribution?> FurtherAction { get; } =
        new("further-action", Form.OptionalLaw(Duration), "Examiner's effort of one further action; as for the first action when not "
            + "given.")
        { Example = "{lognormal: {mean: 3 h, cv: 0.6}}", UsualUnit = "h", IsEffort = true };
    public static KeyEntry Notices { get; } =
        new(OfNotices, Mapping, "Chance decides as an office does: a share of first actions allow, the others are notices; after a "
            + "response the office allows, refuses or sends one more notice. Tells allowances from refusals without prior-art.")
        { Alternatives = "outcome", Example = "{allowed-at-once: 14%, gives-up: 8%, allows: 58%, refuses: 37%, response: 60 d}" };
    public static ValueKey<double> AllowedAtOnce { get; } =
        new(OfNotices + ".allowed-at-once", Form.Share, "The share of first actions that allow the application.")
        { Default = "0%", Most = 1, Example = "14%" };
    public static ValueKey<double> Allows { get; } =
        new(OfNotices + ".allows", Form.Share, "The probability that the office allows after a response.")
        { IsRequired = true, Most = 1, Example = "58%" };
    public static ValueKey<double> RefusesAfterNotice { get; } =
        new(OfNotices + ".refuses", Form.Share, "The probability that a further action that does not allow is a final refusal; otherwise "
            + "it is one more notice.")
        { Default = "100%", Least = 0.01, Most = 1, Example = "37%" };
    public static ValueKey<double> GivesUp { get; } =
        new("gives-up", Form.Share, "The probability that the applicant gives up instead of responding to a notice.")
        { Default = "0%", Most = 1, Example = "8%" };
    public static KeyEntry Silence { get; } =
        new("silence", Mapping, "What becomes of an application whose applicant gives up; abandoned, and ended with the notice, when not "
            + "given.")
        { Example = "{ends: refused, after: 3 months}" };
    public static ValueKey<Ending> SilenceEnds { get; } =
        new("silence.ends", Form.Choice(("abandoned", Ending.Abandoned), ("refused", Ending.Refused)), "How it ends: abandoned where the "
            + "application lapses, refused where the office decides so.")
        { Default = "abandoned", Example = "refused" };
    public static ValueKey<Delay> SilenceAfter { get; } =
        new("silence.after", Form.Delay, "Time from the notice until it ends: the limit for a response, and what the office takes to "
            + "decide.")
        { Default = "0 d", Example = "3 months", UsualUnit = "months" };
    public static ValueKey<double> ReExamination { get; } =
        new("re-examination", Form.Share, "The probability that the applicant asks once for re-examination, or for continued examination "
            + "(RCE), after a refusal.")
        { Default = "0%", Most = 1, Example = "20%" };
    public static KeyEntry Documents { get; } =
        new(Path, Mapping, "The documents that are known decide what follows an action: where nothing defeats a claim the office "
            + "allows the application, otherwise it sends a notice. Needs prior-art.")
        { Alternatives = "outcome", Example = "{overcomes: 60%, gives-up: 8%, refuses: 60%, response: 60 d}" };
    public static ValueKey<double> Overcomes { get; } =
        new(Path + ".overcomes", Form.Share, "The probability that a response overcomes one ground of the notice.")
        { IsRequired = true, Most = 1, Example = "60%" };
    public static ValueKey<double> Formal { get; } =
        new(Path + ".formal", Form.Share, "The probability that a first action objects to something that rests on no document, such as "
            + "lack of clarity.")
        { Default = "0%", Most = 1, Example = "10%" };
    public static ValueKey<double> OneAmendment { get; } =
        new(Path + ".one-amendment", Form.Share, "The share of responses in which one amendment decides on every ground of the notice "
            + "alike; in the others each ground is overcome or not by itself.")
        { Default = "0%", Most = 1, Example = "70%" };
    public static ValueKey<double> Refuses { get; } =
        new(Path + ".refuses", Form.Share, "The probability that a further action with nothing new but with open objections is a "
            + "final refusal; otherwise it is one more notice.")
        { Default = "100%", Least = 0.01, Most = 1, Example = "60%" };
    public static KeyEntry Appeal { get; } =
        new(Path + ".appeal", Mapping, "Appeals to a board, once a refusal stands; none when not given. The application ends with the "
            + "board's decision, which takes no examiner of the office.")
        { Example = "{share: 10%, reversed: 30%, takes: 12 months}" };
    public static ValueKey<double> AppealShare { get; } =
        new(Path + ".appeal.share", Form.Share, "The probability that a refused applicant appeals.")
        { IsRequired = true, Most = 1, Example = "10%" };
    public static ValueKey<double> Reversed { get; } =
        new(Path + ".appeal.reversed", Form.Share, "The probability that the board allows what the examiner has refused.")
        { IsRequired = true, Most = 1, Example = "30%" };
    public static ValueKey<Delay> AppealTakes { get; } =
        new(Path + ".appeal.takes", Form.Delay, "Time from the refusal to the board's decision.")
        { IsRequired = true, Example = "12 months", UsualUnit = "months" };
    public static ValueKey<Distribution> TopUp { get; } =
        new(Path + ".top-up", Form.Law(Duration), "Search effort of a further action, on top of the effort of the action itself.")
        { Default = "0 h", Example = "0.5 h", UsualUnit = "h", IsEffort = true };
    public static ValueKey<Distribution?> FurtherActionOnDocuments { get; } =
        new(Path + ".further-action", Form.OptionalLaw(Duration), "Examiner's effort of one further action, without its search; as for "
            + "the first action when not given.")
        { Example = "{lognormal: {mean: 3 h, cv: 0.6}}", UsualUnit = "h", IsEffort = true };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Outcome, Geometric, Responds,
        .. KeyEntry.Under(Geometric.Path, [Response, FurtherAction]),
        Notices, AllowedAtOnce, Allows, RefusesAfterNotice,
        .. KeyEntry.Under(OfNotices, [ReExamination, GivesUp, Silence, SilenceEnds, SilenceAfter, Response, FurtherAction]),
        Documents, Overcomes, Formal, OneAmendment,
        .. KeyEntry.Under(Path, [GivesUp, Silence, SilenceEnds, SilenceAfter]),
        Refuses, Appeal, AppealShare, Reversed, AppealTakes, TopUp,
        .. KeyEntry.Under(Path, [ReExamination, Response]),
        FurtherActionOnDocuments,
    ];
}
