namespace CspSim.Scenarios.Keys;

/// <summary>Reads a distribution, or a quantity that stands for a constant; null when it is neither.</summary>
internal delegate Delay? LawReading(Node value);

/// <summary>A form in which the value of a key is written, and what is read from it.</summary>
/// <param name="Forms">The forms that are allowed.</param>
/// <param name="Read">The value of what is written; nothing, 0 or an empty list where nothing is.</param>
internal sealed record Form<T>(ValueForms Forms, Func<Node?, LawReading, T> Read)
{
    /// <summary>The words that it knows besides.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The same where other forms are allowed, which are read otherwise.</summary>
    public Form<T> And(ValueForms more) => this with { Forms = Forms | more };

    /// <summary>The same, or one of some words.</summary>
    public Form<T> Or(params (string Word, T Value)[] words) => new(Forms | ValueForms.Choice, (value, law) =>
        Array.FindIndex(words, each => Form.Is(value, each.Word)) is var index and >= 0 ? words[index].Value : Read(value, law))
    {
        Words = [.. words.Select(static each => each.Word)],
    };
}

/// <summary>The forms of the table.</summary>
internal static class Form
{
    /// <summary>A number with or without decimals.</summary>
    public static Form<double> Number { get; } = Of(ValueForms.Number, static quantity => quantity?.Value ?? 0);

    /// <summary>A percentage; read as a share of 1.</summary>
    public static Form<double> Share { get; } = Number with { Forms = ValueForms.Share };

    /// <summary>The word for what the other shares of a whole leave.</summary>
    public const string Rest = "rest";

    /// <summary>A share of a whole, or what the others leave of it; that reads as not a number until the others are known.</summary>
    public static Form<double> ShareOrRest { get; } = Share.Or((Rest, double.NaN));

    /// <summary>A whole number.</summary>
    public static Form<int> WholeNumber { get; } = Of(ValueForms.WholeNumber, static quantity => (int)(quantity?.Value ?? 0));

    /// <summary>A whole number of 64 bits.</summary>
    public static Form<ulong> Seed { get; } = new(ValueForms.WholeNumber, static (value, _) =>
        ulong.TryParse((value as ScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : 0);

    /// <summary>A length of time.</summary>
    public static Form<SimDuration> Duration { get; } = Of(ValueForms.Duration, static quantity =>
        quantity is { Kind: QuantityKind.Duration } written ? SimDuration.FromHours(written.Value) : SimDuration.Zero);

    /// <summary>A number with a unit whose kind counts.</summary>
    public static Form<Quantity> Quantity(ValueForms forms) => Of(forms, static quantity => quantity ?? default);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Form<bool> TrueOrFalse { get; } = new(ValueForms.TrueOrFalse, static (value, _) => Is(value, "true"));

    /// <summary>A text that a message can point at.</summary>
    public static Form<ScalarNode> PlainText { get; } = new(ValueForms.PlainText, static (value, _) => (value as ScalarNode)!);

    /// <summary>A text; null when it is not given.</summary>
    public static Form<ScalarNode?> OptionalText { get; } = new(ValueForms.PlainText, static (value, _) => value as ScalarNode);

    /// <summary>A date or a date-time.</summary>
    public static Form<Moment> Instant { get; } =
        new(ValueForms.Instant, static (value, _) => value is ScalarNode text && Moment.Of(text.Value) is { } moment ? moment : default);

    /// <summary>A length of time on the wall calendar or in business days, or a distribution of it.</summary>
    public static Form<Delay> Delay { get; } =
        new(ValueForms.Duration | ValueForms.BusinessDays | ValueForms.Law, static (value, law) => Read(value, law) ?? Model.Delay.None);

    /// <summary>The same; null when it is not given.</summary>
    public static Form<Delay?> OptionalDelay { get; } = new(Delay.Forms, Read);

    /// <summary>A quantity, or a distribution of it.</summary>
    public static Form<Distribution> Law(ValueForms quantity) =>
        new(quantity | ValueForms.Law, static (value, law) => (Read(value, law) ?? Model.Delay.None).Length);

    /// <summary>The same; null when it is not given.</summary>
    public static Form<Distribution?> OptionalLaw(ValueForms quantity) =>
        new(quantity | ValueForms.Law, static (value, law) => Read(value, law)?.Length);

    /// <summary>One of some words.</summary>
    public static Form<T> Choice<T>(params (string Word, T Value)[] words) =>
        new Form<T>(ValueForms.Choice, static (_, _) => default!).Or(words);

    /// <summary>A list; what its items are.</summary>
    public static Form<IReadOnlyList<T>> ListOf<T>(Form<T> item) => new(ValueForms.List, (value, law) =>
        [.. (value as SequenceNode)?.Items.Select(each => item.Read(Origins.UnwrapScalar(each), law)) ?? []]);

    /// <summary>Another form; null when the key is not given.</summary>
    public static Form<T?> Optional<T>(Form<T> form)
        where T : struct => new(form.Forms, (value, law) => value is ScalarNode ? form.Read(value, law) : null);

    /// <summary>Whether a value is a word.</summary>
    public static bool Is(Node? value, string word) =>
        value is ScalarNode text && string.Equals(text.Value, word, StringComparison.Ordinal);

    private static Form<T> Of<T>(ValueForms forms, Func<Quantity?, T> read) => new(forms, (value, _) =>
        read(value is ScalarNode text && QuantityText.TryRead(text.Value, out Quantity found, out string _) == QuantityFault.None
            ? found
            : null));

    private static Delay? Read(Node? value, LawReading law) => value is null ? null : law(value);
}
