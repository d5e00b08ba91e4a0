namespace CspSim.Scenarios.Values;

/// <summary>Reads one quantity against the forms, the unit and the range of its key, and says what is wrong with it.</summary>
/// <param name="context">Where to report.</param>
/// <param name="entry">The key.</param>
/// <param name="label">How messages call the value: the key's name, or a parameter of a distribution.</param>
/// <param name="path">The key path.</param>
internal sealed class QuantityCheck(CheckContext context, KeyEntry entry, string label, string path)
{
    private const double YearsMost = 10_000;

    private static readonly string[] s_unitNames = [.. TimeUnit.All.Select(known => known.Plural)];

    /// <summary>Whether the key's range applies: to the value itself, not to parameters of a distribution of it.</summary>
    public bool ChecksRange { get; init; } = true;

    public Quantity? Read(ScalarNode node)
    {
        QuantityFault fault = QuantityText.TryRead(node.Value, out Quantity quantity, out string unit);
        switch (fault)
        {
            case QuantityFault.NoNumber:
                return Fail("CS012", node, $"'{label}' needs {Wanted()}, found the text '{node.Value}'", Example());
            case QuantityFault.BadNumber:
                string? digits = WrittenQuantity.Of(node.Value);
                string help = digits is null
                    ? "digits with one decimal point, such as 5.5"
                    : $"write {digits}: digits with one decimal point, without separators";
                return Fail(
                    "CS025",
                    node,
                    $"'{node.Value}' is not a number as the format writes it",
                    help,
                    digits is null ? null : FixProposal.Value(node, digits));
            case QuantityFault.Negative:
                return Fail("CS023", node, $"'{label}' must not be negative, found {node.Value}");
            case QuantityFault.AmbiguousUnit:
                string number = LeadingNumber(node.Value);
                return Fail("CS021", node, "unit 'm' is ambiguous", $"{number} min (minutes) or {number} months");
            case QuantityFault.UnknownUnit:
                return UnknownUnit(node, unit.TrimStart('/', ' '));
            default:
                return Fits(node, quantity);
        }
    }

    private Quantity? Fits(ScalarNode node, Quantity quantity)
    {
        bool takesDecimals = quantity.Kind == QuantityKind.Number && entry.Allows(ValueForms.Number);
        if (!takesDecimals && !entry.Allows(FormOf(quantity.Kind)))
        {
            return Unfit(node, quantity);
        }

        if (quantity.Kind == QuantityKind.Number && !takesDecimals && !IsWhole(node.Value))
        {
            return Fail("CS012", node, $"'{label}' needs a whole number, found {node.Value}", Example());
        }

        if (MostOf(quantity.Kind) is { } most && quantity.Value > most.Value)
        {
            return Fail("CS023", node, $"'{label}' must be at most {most.Words}, found {node.Value}");
        }

        return ChecksRange && !InRange(quantity.Value)
            ? Fail("CS023", node, $"'{label}' must {RangeWords()}, found {node.Value}")
            : quantity;
    }

    private Quantity? Unfit(ScalarNode node, Quantity quantity)
    {
        string number = LeadingNumber(node.Value);
        bool isBare = quantity.Kind == QuantityKind.Number;
        if (isBare && entry.Allows(ValueForms.Duration))
        {
            string business = entry.Allows(ValueForms.BusinessDays) ? $" (calendar days) or {number} business days" : "";
            return Fail(
                "CS020",
                node,
                $"a duration needs a unit, found the bare number {node.Value}",
                $"{number} {entry.UsualUnit}{business}");
        }

        if (isBare && entry.Allows(ValueForms.Rate))
        {
            string daily = QuantityText.TryReadNumber(number, out double yearly)
                ? (yearly / 247).ToString("G3", CultureInfo.InvariantCulture)
                : "33.5";
            return Fail(
                "CS024",
                node,
                $"a rate needs a period, found the bare number {node.Value}",
                $"{number} / year, or {daily} / business day");
        }

        if (isBare && entry.Allows(ValueForms.Share))
        {
            string percent = quantity.Value <= 1 ? QuantityFormat.Share(quantity.Value) : number + "%";
            return Fail(
                "CS020",
                node,
                $"a share needs a percent sign, found the bare number {node.Value}",
                percent,
                FixProposal.Value(node, percent));
        }

        string help = entry.Allows(ValueForms.Duration) && entry.Example.StartsWith('{')
            ? $"{number} {entry.UsualUnit}, or {entry.Example}"
            : Example();
        return Fail("CS022", node, $"'{label}' is {Wanted()}, found {Found(quantity.Kind)}", help);
    }

    /// <summary>What no simulation can need, far below what would overflow a count of ticks.</summary>
    private static (double Value, string Words)? MostOf(QuantityKind kind) => kind switch
    {
        QuantityKind.Duration => (YearsMost * 365.25 * 24, "10000 years"),
        QuantityKind.BusinessDays => (YearsMost * 260, "2600000 business days"),
        QuantityKind.Rate => (1e9, "1000000000 / h"),
        QuantityKind.BusinessRate => (1e9, "1000000000 / business day"),
        QuantityKind.Cases => (1e9, "1000000000 cases"),
        _ => null,
    };

    private bool InRange(double value) =>
        (entry.AboveLeast ? value > entry.Least : value >= entry.Least) && (entry.BelowMost ? value < entry.Most : value <= entry.Most);

    private string RangeWords()
    {
        string least = (entry.AboveLeast ? "be more than " : "be at least ") + KeyText.InUnit(entry, entry.Least);
        string most = (entry.BelowMost ? "less than " : "at most ") + KeyText.InUnit(entry, entry.Most);
        if (double.IsPositiveInfinity(entry.Most))
        {
            return least;
        }

        return entry.AboveLeast || entry.BelowMost
            ? $"{least} and {most}"
            : $"lie between {KeyText.InUnit(entry, entry.Least)} and {KeyText.InUnit(entry, entry.Most)}";
    }

    private string Wanted() => entry.Forms switch
    {
        _ when entry.Allows(ValueForms.Duration) => "a duration",
        _ when entry.Allows(ValueForms.Rate) => "a rate",
        _ when entry.Allows(ValueForms.Share) => "a share",
        _ when entry.Allows(ValueForms.Number) => "a number without a unit",
        _ => "a whole number",
    };

    private static string Found(QuantityKind kind) => kind switch
    {
        QuantityKind.Share => "a share",
        QuantityKind.Duration => "a duration",
        QuantityKind.BusinessDays => "a number of business days",
        QuantityKind.Rate or QuantityKind.BusinessRate => "a rate",
        QuantityKind.Cases => "a number of cases",
        _ => "a bare number",
    };

    private static ValueForms FormOf(QuantityKind kind) => kind switch
    {
        QuantityKind.Share => ValueForms.Share,
        QuantityKind.Duration => ValueForms.Duration,
        QuantityKind.BusinessDays => ValueForms.BusinessDays,
        QuantityKind.Rate or QuantityKind.BusinessRate => ValueForms.Rate,
        QuantityKind.Cases => ValueForms.Cases,
        _ => ValueForms.WholeNumber,
    };

    private string Example() => entry.Example.Length == 0 ? "" : $"{label}: {entry.Example}";

    private Quantity? UnknownUnit(ScalarNode node, string unit)
    {
        if (WrittenQuantity.Of(node.Value) is { } meant)
        {
            // A capital M is taken for months here, but hardly by everybody.
            bool isSure = unit is not "M";
            return Fail(
                "CS026",
                node,
                $"unknown unit '{unit}'",
                $"write {meant}" + (isSure ? "" : "; minutes are min"),
                isSure ? FixProposal.Value(node, meant) : null);
        }

        bool takesTime = entry.Allows(ValueForms.Duration | ValueForms.BusinessDays | ValueForms.Rate);
        return Fail("CS026", node, $"unknown unit '{unit}'", takesTime ? "units: " + string.Join(", ", s_unitNames) : Example());
    }

    private static string LeadingNumber(string text) => new([.. text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.')]);

    private static bool IsWhole(string text) => text.All(char.IsAsciiDigit);

    private Quantity? Fail(string code, ScalarNode node, string message, string help = "", Fix? fix = null)
    {
        context.Bag.Error(code, node, message, help, path, fix);
        return null;
    }
}
