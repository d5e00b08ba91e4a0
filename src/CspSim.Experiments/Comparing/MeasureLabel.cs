using CspSim.Model.Measures;

namespace CspSim.Experiments.Comparing;

/// <summary>A measure as a stored result describes it; this version of the program need not know it.</summary>
/// <param name="Name">Its name, such as <c>first-action-pendency</c>.</param>
/// <param name="Title">A short title.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Preference">Which direction is welcome.</param>
public sealed record MeasureLabel(string Name, string Title, string Unit, Preference Preference)
{
    /// <summary>What one value belongs to; null: not known to this version, or not told.</summary>
    public MeasureScope? Scope { get; init; }
}
