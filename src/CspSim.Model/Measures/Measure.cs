namespace CspSim.Model.Measures;

/// <summary>A number that a run reports.</summary>
/// <param name="scope">What one value of it belongs to.</param>
/// <remarks>Immutable; an entry of the list of its scope, all of which <see cref="MeasureCatalog"/> puts together.</remarks>
public abstract class Measure(MeasureScope scope)
{
    /// <summary>The name in scenario files and results, such as <c>first-action-pendency</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short title for tables.</summary>
    public required string Title { get; init; }

    /// <summary>The unit, such as <c>months</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>How it is computed, in words.</summary>
    public required string Definition { get; init; }

    /// <summary>What one value of it belongs to.</summary>
    public MeasureScope Scope { get; } = scope;

    /// <summary>Whether a value belongs to a family, which has no office of its own.</summary>
    public bool IsOfFamilies => Scope is MeasureScope.Pair or MeasureScope.PairAtEnd or MeasureScope.PairsOfRun;

    /// <summary>Whether it has values only where documents stand against inventions. Default false.</summary>
    public bool NeedsDocuments { get; init; }

    /// <summary>
    /// Whether it is a time that goes on while the case is open: an unfinished case then counts with its time so far, which makes a mean a
    /// restricted mean and lets quantiles be estimated (Kaplan-Meier). Default false: an unfinished case has no value.
    /// </summary>
    public bool CountsUnfinished { get; init; }

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

    /// <summary>Which direction is welcome.</summary>
    public required Preference Preference { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A measure of one kind of facts.</summary>
/// <typeparam name="TFacts">What is known at the moment a value is taken.</typeparam>
/// <param name="scope">What one value of it belongs to.</param>
public abstract class Measure<TFacts>(MeasureScope scope) : Measure(scope)
{
    /// <summary>The value that the facts give; NaN when they give none.</summary>
    public required Formula<TFacts> ValueOf { get; init; }
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
