using System.Runtime.CompilerServices;

namespace CspSim.Model.Filings;

/// <summary>One value per leg of a family, stored in the row itself.</summary>
[InlineArray(LegsMax)]
internal struct LegArray<T>
{
    /// <summary>Offices one family can be filed in.</summary>
    public const int LegsMax = 8;

    private T _first;
}
