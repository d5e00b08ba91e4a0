using CspSim.Experiments.Loads;
using CspSim.Page.WhatIf;

namespace CspSim.Page.Serving;

/// <summary>The loads of the offices over the range of a slider.</summary>
internal sealed record LoadFrame(IReadOnlyList<LoadFrame.Step> Steps)
{
    public static LoadFrame Of(IReadOnlyList<LoadAt> scale) =>
        new([.. scale.Select(static at => new Step(at.Value, at.Loads.Count > 0, [.. at.Loads.Select(Load.Of)]))]);

    /// <summary>One value of the slider.</summary>
    /// <param name="Value">The value, in the unit of the slider.</param>
    /// <param name="Can">Whether the scenario can be so.</param>
    /// <param name="Loads">The offices.</param>
    internal sealed record Step(double Value, bool Can, IReadOnlyList<Load> Loads);

    /// <summary>The load of an office.</summary>
    /// <param name="Office">The office.</param>
    /// <param name="Ratio">Offered hours by available hours; null: nobody is there.</param>
    /// <param name="IsOverload">Whether the backlog grows without end.</param>
    /// <param name="GrowthPerYear">By how many cases a year it then grows; 0 without overload.</param>
    internal sealed record Load(string Office, double? Ratio, bool IsOverload, double GrowthPerYear)
    {
        public static Load Of(OfficeLoad load) => new(
            load.Office,
            double.IsFinite(load.Ratio) ? load.Ratio : null,
            load.IsOverload,
            load.IsOverload && load.HoursPerCase > 0
                ? Math.Max(0, load.RequestsPerYear - (load.AvailableHoursPerYear / load.HoursPerCase))
                : 0);
    }
}
