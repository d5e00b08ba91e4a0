namespace CspSim.Model.Measures;

/// <summary>The bound of a share of cases: which values count.</summary>
/// <param name="Value">The bound, in the unit of the measure; it does not count itself.</param>
/// <param name="IsAbove">Whether values above it count; otherwise those below.</param>
/// <param name="Text">The bound as written, such as <c>6 months</c>.</param>
public readonly record struct ShareBound(double Value, bool IsAbove, string Text)
{
    /// <summary>
    /// Whether a value so far can only grow, so that an unfinished case is decided once that value has passed the bound. Default false:
    /// an unfinished case is undecided.
    /// </summary>
    public bool DecidesEarly { get; init; }

    /// <summary>Whether a value counts.</summary>
    public bool Holds(double value) => IsAbove ? value > Value : value < Value;

    /// <summary>Whether what an unfinished case shows so far will hold when it has its value.</summary>
    /// <param name="soFar">1 when its value so far counts, otherwise 0; NaN without one.</param>
    public bool IsDecided(double soFar) => DecidesEarly && soFar == (IsAbove ? 1 : 0);

    /// <summary>Which direction of the share is welcome.</summary>
    /// <param name="counted">Which direction of the values is.</param>
    public Preference Preferred(Preference counted) => counted == Preference.Neither
        ? Preference.Neither
        : (counted == Preference.Lower) == IsAbove ? Preference.Lower : Preference.Higher;

    /// <summary>The sign and the bound as written.</summary>
    public override string ToString() => (IsAbove ? "> " : "< ") + Text;
}
