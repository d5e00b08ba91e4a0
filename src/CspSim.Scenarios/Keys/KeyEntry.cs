using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Keys;

/// <summary>One key of the scenario format: what may stand there and what it means.</summary>
/// <param name="Path">Keys joined by dots; <c>*</c> stands for a name of the user's choice, <c>[]</c> for the items of a list.</param>
/// <param name="Forms">The forms in which the value may be written.</param>
/// <param name="Summary">What the key means, for the reference.</param>
public record KeyEntry(string Path, ValueForms Forms, string Summary)
{
    // Longer texts match no pattern of the table; the limit keeps the time of a match small without a clock.
    private const int PatternTextMost = 1000;

    // Made when first asked for: of all patterns of the table a scenario needs a few.
    private static readonly ConcurrentDictionary<string, Regex> s_wholes = new(StringComparer.Ordinal);

    // The same in all copies: a key of a group stands in the table under each of its parents.
    private readonly object _origin = new();

    /// <summary>What holds when the key is not given, as it would be written; empty when nothing does.</summary>
    public string Default { get; init; } = "";

    /// <summary>A value as it may be written.</summary>
    public string Example { get; init; } = "";

    /// <summary>What <see cref="Example"/> needs beside it besides the required keys, as a mapping; empty: nothing.</summary>
    public string ExampleBeside { get; init; } = "";

    /// <summary>The words of <see cref="ValueForms.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// The names that a text of <see cref="ValueForms.PlainText"/> is one of, for editors; where it is used the text is checked against
    /// them.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The smallest value, in the unit of its kind (share of 1, hours, a number).</summary>
    public double Least { get; init; }

    /// <summary>The largest value, in the unit of its kind.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>Whether <see cref="Least"/> itself is not allowed.</summary>
    public bool AboveLeast { get; init; }

    /// <summary>Whether <see cref="Most"/> itself is not allowed.</summary>
    public bool BelowMost { get; init; }

    /// <summary>The unit in which people usually give the value, for proposals.</summary>
    public string UsualUnit { get; init; } = "d";

    /// <summary>Whether the key must be given where its mapping is.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a value replaces an inherited one as a whole, instead of being merged with it key by key.</summary>
    public bool ReplacesWhole { get; init; }

    /// <summary>
    /// A group of keys beside each other of which one is given: merged with an inherited one of the group, it takes its place.
    /// Empty: none.
    /// </summary>
    public string Alternatives { get; init; } = "";

    /// <summary>A regular expression that a text (or, with <see cref="ValueForms.Named"/>, each key) must match; empty: none.</summary>
    /// <value>Begins with <c>^</c> and ends with <c>$</c>, as a schema needs it.</value>
    public string Pattern { get; init; } = "";

    /// <summary>What matches <see cref="Pattern"/>, in words.</summary>
    public string PatternMeaning { get; init; } = "";

    /// <summary>Whether a text heads tables: one line, in which everything is seen.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the value is the path of a file, relative to the file that names it.</summary>
    public bool IsFilePath { get; init; }

    /// <summary>Whether a duration is examiner's effort rather than a delay.</summary>
    public bool IsEffort { get; init; }

    /// <summary>The last word of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[]", "", StringComparison.Ordinal);

    /// <summary>The first word of the path: the section of the file.</summary>
    public string Section => Path.Split('.', '[')[0];

    /// <summary>Whether a text matches <see cref="Pattern"/> as a whole; true when there is none.</summary>
    public bool Fits(string text) =>
        Pattern.Length == 0
            || (text.Length <= PatternTextMost && s_wholes.GetOrAdd(Pattern, static pattern => Whole(pattern)).IsMatch(text));

    /// <summary>Whether any of some forms is allowed.</summary>
    public bool Allows(ValueForms forms) => (Forms & forms) != ValueForms.None;

    /// <summary>The path as <c>cspsim explain</c> takes it: without the names of the user's choice.</summary>
    public string ExplainPath => Path.Replace(".*", "", StringComparison.Ordinal).Replace("[]", "", StringComparison.Ordinal);

    /// <summary>Whether this is a key, or one of its copies in the table.</summary>
    internal bool Is(KeyEntry key) => ReferenceEquals(_origin, key._origin);

    /// <summary>A group of keys, whose paths begin at their parent, under a parent.</summary>
    internal static IEnumerable<KeyEntry> Under(string parent, IEnumerable<KeyEntry> group) =>
        group.Select(key => key with { Path = parent + "." + key.Path });

    private static Regex Whole(string pattern) => new(pattern[..^1] + @"\z", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
}
