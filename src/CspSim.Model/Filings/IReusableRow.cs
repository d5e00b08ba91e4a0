namespace CspSim.Model.Filings;

/// <summary>What a table needs to know of its rows; it stands in the row itself, so that one look at memory is enough.</summary>
internal interface IReusableRow
{
    /// <summary>Whether the row is in use.</summary>
    bool InUse { get; }

    /// <summary>Makes the row a new one, whatever it was before.</summary>
    void Begin();

    /// <summary>Makes the row free.</summary>
    void End();
}
