using CspSim.Model.Exchange;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>Makes a fault of messages, which strikes each attempt of a time with some probability.</summary>
internal delegate LinkFault MessageFault(string name, SimTime from, SimTime to, double probability);

/// <summary>The keys of what goes wrong on the link.</summary>
internal static class FaultKeys
{
    // What makes a fault of messages; nothing for an outage.
    private static readonly Form<MessageFault?> s_kinds = Form.Choice<MessageFault?>(
        ("outage", null),
        ("loss", static (name, from, to, probability) => new LossFault(name, from, to, probability)),
        ("corruption", static (name, from, to, probability) => new CorruptionFault(name, from, to, probability)),
        ("duplication", static (name, from, to, probability) => new DuplicationFault(name, from, to, probability)));

    public static ValueKey<ScalarNode> Name { get; } =
        new("link.faults[].name", Form.PlainText, "Its name in the log.")
        { IsRequired = true, IsHeading = true, Example = "planned maintenance", ExampleBeside = "{at: 2027-03-10T09:00, lasts: 1 d}" };
    public static ValueKey<MessageFault?> Kind { get; } =
        new("link.faults[].kind", s_kinds, "The link is down, a message is lost, arrives unreadable, or arrives twice.")
        { IsRequired = true, Example = "outage", ExampleBeside = "{at: 2027-03-10T09:00, lasts: 1 d}" };
    public static ValueKey<Moment?> At { get; } =
        new("link.faults[].at", Form.Optional(Form.Instant), "Outage: when it begins, for one that happens once.")
        { Example = "2027-03-10T09:00", ExampleBeside = "{lasts: 1 d}" };
    public static ValueKey<SimDuration?> Every { get; } =
        new("link.faults[].every", Form.Optional(Form.Duration), "Outage: the distance from one beginning to the next, for one that "
            + "recurs.")
        { Example = "4 weeks", ExampleBeside = "{starts: sat 22:00, lasts: 6 h}", AboveLeast = true };
    public static ValueKey<ScalarNode?> Starts { get; } =
        new("link.faults[].starts", Form.OptionalText, "Outage with every: day of the week and time of the first one after the start of "
            + "the run.")
        {
            Example = "sat 22:00", ExampleBeside = "{every: 4 weeks, lasts: 6 h}",
            Pattern = "^(mon|tue|wed|thu|fri|sat|sun) [0-9]{1,2}:[0-9]{2}$", PatternMeaning = "a day and a time, such as sat 22:00",
        };
    public static ValueKey<Distribution?> Up { get; } =
        new("link.faults[].up", Form.OptionalLaw(Duration), "Outage by chance: time from the end of one to the beginning of the next.")
        { Example = "{exponential: {mean: 60 d}}", ExampleBeside = "{lasts: 6 h}" };
    public static ValueKey<Distribution?> Lasts { get; } =
        new("link.faults[].lasts", Form.OptionalLaw(Duration), "Outage: how long it lasts.")
        { Example = "6 h", ExampleBeside = "{at: 2027-03-10T09:00}", UsualUnit = "h" };
    public static ValueKey<Moment?> From { get; } =
        new("link.faults[].from", Form.Optional(Form.Instant), "Loss, corruption, duplication: when it begins; always when not given.")
        { Example = "2027-06-01", ExampleBeside = "{kind: loss, probability: 15%}" };
    public static ValueKey<Moment?> To { get; } =
        new("link.faults[].to", Form.Optional(Form.Instant), "Loss, corruption, duplication: when it ends; a date means the end of that "
            + "day.")
        { Example = "2027-06-30", ExampleBeside = "{kind: loss, probability: 15%}" };
    public static ValueKey<double?> Probability { get; } =
        new("link.faults[].probability", Form.Optional(Form.Share), "Loss, corruption, duplication: the probability for each attempt.")
        { Most = 1, Example = "15%", ExampleBeside = "{kind: loss}" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("link.faults[]", Mapping, "One fault.") { Example = "{name: incident, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}" },
        Name, Kind, At, Every, Starts, Up, Lasts, From, To, Probability,
    ];
}
