using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys at the head of a file: version, name, inheritance, sources, assumptions, parameters.</summary>
internal static class HeadKeys
{
    public static KeyEntry Version { get; } =
        new("cspsim", WholeNumber, "The version of the scenario format. It comes first, so that a file of a newer format is "
            + "refused instead of misread.")
        { IsRequired = true, Least = 1, Example = "1" };
    public static ValueKey<ScalarNode?> Name { get; } =
        new("name", Form.OptionalText, "What the scenario is called in tables and reports.")
        { Example = "KR-JP parallel CSP against no CSP", IsHeading = true };
    public static ValueKey<ScalarNode?> Description { get; } =
        new("description", Form.OptionalText, "The question that the scenario asks and what it assumes, in a few sentences.")
        { Example = "Does sharing searches shorten the wait, and for whom?" };
    public static KeyEntry Extends { get; } =
        new("extends", Any, "A scenario file, or a list of them, that this one builds on. A later file overrides an earlier one, "
            + "and a file that several of them extend is applied once. Paths are relative to this file; up to 16 levels.")
        { Example = "offices/kr.yaml", IsFilePath = true };
    public static KeyEntry Sources { get; } =
        new("sources", Named, "Publications that figures come from, each under a short name that 'source' refers to.")
        { Example = "{jpo-2019: {title: JPO Status Report, year: 2019}}" };
    public static KeyEntry Assumptions { get; } =
        new("assumptions", Named, "For figures without a source: a path (with * for any name) and the reason for the figure.")
        { Example = "{offices.*.search: chosen for a load near 1}" };
    public static KeyEntry Parameters { get; } =
        new("parameters", Named, "Figures with a name, to be used as ${name} anywhere in the file.")
        { Example = "{csp-share: {default: 30%}}" };
    public static KeyEntry ParameterDefault { get; } =
        new("parameters.*.default", Any, "Its value, written as at the place where it is used.") { IsRequired = true, Example = "30%" };
    public static KeyEntry ParameterRange { get; } =
        new("parameters.*.range", PlainText, "The values that make sense for it.")
        { Example = "0% to 100%", Pattern = "^.+ to .+$", PatternMeaning = "two values with 'to' between them, such as 0% to 100%" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Version, Name, Description, Extends, Sources,
        new("sources.*", Mapping, "One publication.")
        { Example = "{title: JPO Status Report, publisher: Japan Patent Office, year: 2019}" },
        new("sources.*.title", PlainText, "Title of the publication.") { Example = "JPO Status Report" },
        new("sources.*.publisher", PlainText, "Who published it.") { Example = "Japan Patent Office" },
        new("sources.*.year", PlainText, "Year of publication.") { Example = "2019" },
        new("sources.*.url", PlainText, "Where it can be read.") { Example = "https://www.jpo.go.jp/e/resources/report/statusreport" },
        Assumptions,
        new("assumptions.*", PlainText, "The reason for the figure.") { Example = "chosen for a load near 1" },
        Parameters,
        new("parameters.*", Mapping, "One named figure.") { Example = "{title: Families that join, default: 30%, range: 0% to 100%}" },
        new("parameters.*.title", PlainText, "What it is, for people.") { Example = "Families that join" },
        ParameterDefault, ParameterRange,
        new("parameters.*.unit", PlainText, "The unit shown beside it.") { Example = "share of families" },
    ];
}
