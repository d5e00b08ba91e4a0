using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>A number that a run reports.</summary>
/// <remarks>
/// Immutable; an entry of the list of its scope, all of which <see cref="MeasureCatalog"/> puts together, or the share of cases whose
/// value of such an entry lies beyond a bound (<see cref="ShareBeyond"/>).
/// </remarks>
/// <param name="Scope">What one value of it belongs to.</param>
public abstract record Measure(MeasureScope Scope)
{
    /// <summary>The name in scenario files and results, such as <c>first-action-pendency</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short title for tables.</summary>
    public required string Title { get; init; }

    /// <summary>The unit, such as <c>months</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How it is computed, in words.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether a value belongs to a family, which has no office of its own.</summary>
    public bool IsOfFamilies => Scope is MeasureScope.Pair or MeasureScope.PairAtEnd or MeasureScope.PairsOfRun;

    /// <summary>Whether it has values only where documents stand against inventions. Default false.</summary>
    public bool NeedsDocuments { get; init; }

    /// <summary>Whether it has values only where the rule of outcomes tells allowances from refusals. Default false.</summary>
    public bool NeedsEndings { get; init; }

    /// <summary>Whether it has values only where allowances are audited. Default false.</summary>
    public bool NeedsAudit { get; init; }

    /// <summary>
    /// Whether only a scenario that names it, or asks for all measures, keeps it: it is no part of a group of measures. Default false.
    /// </summary>
    public bool IsOnRequest { get; init; }

    /// <summary>
    /// Whether it is a time that goes on while the case is open: an unfinished case then counts with its time so far, which makes a mean a
    /// restricted mean and lets quantiles be estimated (Kaplan-Meier). Default false: an unfinished case has no value.
    /// </summary>
    public bool CountsUnfinished { get; init; }

    /// <summary>The bound beyond which values count, of a share; null: it is none.</summary>
    public ShareBound? Bound { get; init; }

    /// <summary>
    /// Whether its mean is taken over the unfinished cases too: a time with their times so far, a share with those that are undecided as
    /// not in it.
    /// </summary>
    public bool IsOverUnfinished => CountsUnfinished || Bound is not null;

    /// <summary>How far a run must go on after the measured window to give every measured case its value.</summary>
    public FollowUp Needs => Scope switch
    {
        MeasureScope.CaseAtFirstAction or MeasureScope.Pair => FollowUp.FirstActions,
        MeasureScope.CaseAtEnd or MeasureScope.PairAtEnd or MeasureScope.PairsOfRun => FollowUp.Decisions,
        _ => FollowUp.None,
    };

    /// <summary>
    /// The group whose level stands for all: of cases those requested in the window, because those that waited at its opening are the long
    /// waits.
    /// </summary>
    public CaseGroup LevelGroup =>
        Scope is MeasureScope.CaseAtFirstAction or MeasureScope.CaseAtEnd ? CaseGroup.Requested : CaseGroup.Everybody;

    /// <summary>Whether it has values of single lanes as well.</summary>
    public virtual bool HasLanes => !IsOfFamilies;

    /// <summary>
    /// The group of which the value of a lane speaks: the ordinary cases that entered by it, of measures of offices all that came to it.
    /// </summary>
    public CaseGroup LaneGroup => Scope == MeasureScope.Office ? CaseGroup.Everybody : CaseGroup.Ordinary;

    /// <summary>Which direction is welcome.</summary>
    public required Preference Preference { get; init; }

    /// <summary>The share of its values that lie beyond a bound, as a measure of its own.</summary>
    /// <param name="bound">The bound, in the unit of this measure.</param>
    /// <returns>Null: it has no value for each case, family or message, or is a share already.</returns>
    public Measure? ShareBeyond(ShareBound bound) =>
        Bound is not null || Scope is MeasureScope.PairAtEnd or MeasureScope.PairsOfRun or MeasureScope.Office
            ? null
            : Counting(bound with { Value = InTicks(bound.Value, Unit), DecidesEarly = CountsUnfinished }) with
            {
                Name = $"share({Name} {bound})",
                Title = $"{Title} {bound}",
                Unit = "share",
                Definition = $"Share of the values of {Name} that are {bound}, each compared before it is counted. A case that is "
                    + "unfinished when the run stops counts as soon as its time so far decides; the others are undecided: they are not "
                    + "in the share, and are told beside it.",
                Preference = bound.Preferred(Preference),
                IsOnRequest = false,
                CountsUnfinished = false,
            };

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    /// <summary>The same measure, with 1 for every value that a bound counts and 0 for every other.</summary>
    private protected abstract Measure Counting(ShareBound bound);

    // Values of time are whole ticks in the unit; a bound that goes the same way is equal to a value of the same length.
    private static double InTicks(double value, string unit) => unit switch
    {
        "months" => SimDuration.FromMonths(value).Months,
        "days" => SimDuration.FromDays(value).Days,
        "hours" => SimDuration.FromHours(value).Hours,
        _ => value,
    };
}

/// <summary>A measure of one kind of facts.</summary>
/// <typeparam name="TFacts">What is known at the moment a value is taken.</typeparam>
/// <param name="Scope">What one value of it belongs to.</param>
public abstract record Measure<TFacts>(MeasureScope Scope) : Measure(Scope)
{
    /// <summary>The value that the facts give; NaN when they give none.</summary>
    public required Formula<TFacts> ValueOf { get; init; }

    private protected override Measure Counting(ShareBound bound)
    {
        Formula<TFacts> valueOf = ValueOf;
        return this with
        {
            Bound = bound,
            ValueOf = (in facts) => valueOf(facts) switch
            {
                double.NaN => double.NaN,
                double value => bound.Holds(value) ? 1 : 0,
            },
        };
    }
}

/// <summary>How the value of a measure follows from facts.</summary>
/// <typeparam name="TFacts">What is known at the moment a value is taken.</typeparam>
/// <param name="facts">The facts, not copied: there is a call per case and measure.</param>
public delegate double Formula<TFacts>(in TFacts facts);

/// <summary>What one value of a measure belongs to.</summary>
public enum MeasureScope
{
    /// <summary>One measured case, at its first action.</summary>
    CaseAtFirstAction,

    /// <summary>One measured case, at its end.</summary>
    CaseAtEnd,

    /// <summary>
    /// One first action issued in the measured window, whenever its case came in: what offices publish. Never compared between arms.
    /// </summary>
    ActionInWindow,

    /// <summary>One family whose last request lies in the measured window, once all its first actions are out.</summary>
    Pair,

    /// <summary>Two offices' outcomes of one family whose last request lies in the measured window.</summary>
    PairAtEnd,

    /// <summary>All pairs of outcomes of one replication together: one value a replication.</summary>
    PairsOfRun,

    /// <summary>One message between offices, settled after measuring began; counted at its sender.</summary>
    Message,

    /// <summary>One office over the whole measured window: one value a replication.</summary>
    Office,
}

/// <summary>Which direction of a measure is welcome.</summary>
public enum Preference
{
    /// <summary>Neither.</summary>
    Neither,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}
