namespace CspSim.Model.Filings;

/// <summary>What a table needs to know of its rows; it stands in the row itself, so that one look at memory is enough.</summary>
internal interface IReusableRow
{
    /// <summary>Whether the row is in use.</summary>
    bool InUse { get; set; }

    /// <summary>Tells the users of one row apart: an event that carries another version belongs to a former user and is void.</summary>
    ushort Version { get; set; }
}
