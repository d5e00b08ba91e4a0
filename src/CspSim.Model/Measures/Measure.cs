namespace CspSim.Model.Measures;

/// <summary>A number that a run reports.</summary>
/// <remarks>Immutable; listed once in <see cref="MeasureCatalog"/>.</remarks>
public abstract class Measure
{
    /// <summary>The name in scenario files and results, such as <c>first-action-pendency</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A short title for tables.</summary>
    public abstract string Title { get; }

    /// <summary>The unit, such as <c>months</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>How it is computed, in words.</summary>
    public abstract string Definition { get; }

    /// <summary>What one value of it belongs to.</summary>
    public abstract MeasureScope Scope { get; }

    /// <summary>Whether a value belongs to a family, which has no office of its own.</summary>
    public bool IsOfFamilies => Scope is MeasureScope.Pair or MeasureScope.PairAtEnd or MeasureScope.PairsOfRun;

    /// <summary>Whether it has values only where documents stand against inventions. Default false.</summary>
    public virtual bool NeedsDocuments => false;

    /// <summary>
    /// Whether it is a time that goes on while the case is open: an unfinished case then counts with its time so far, which makes a mean a
    /// restricted mean and lets quantiles be estimated (Kaplan-Meier). Default false: an unfinished case has no value.
    /// </summary>
    public virtual bool CountsUnfinished => false;

    /// <summary>How far a run must go on after the measured window to give every measured case its value.</summary>
    public Runs.FollowUp Needs => Scope switch
    {
        MeasureScope.CaseAtFirstAction or MeasureScope.Pair => Runs.FollowUp.FirstActions,
        MeasureScope.CaseAtEnd or MeasureScope.PairAtEnd or MeasureScope.PairsOfRun => Runs.FollowUp.Decisions,
        _ => Runs.FollowUp.None,
    };

    /// <summary>The group whose level stands for all: of cases those requested in the window, because those that waited at its opening are the long waits.</summary>
    public CaseGroup LevelGroup => Scope is MeasureScope.CaseAtFirstAction or MeasureScope.CaseAtEnd ? CaseGroup.Requested : CaseGroup.Everybody;

    /// <summary>Which direction is welcome.</summary>
    public abstract Preference Preference { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
