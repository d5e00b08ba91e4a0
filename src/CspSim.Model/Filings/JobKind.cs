namespace CspSim.Model.Filings;

/// <summary>What an examiner does with an application next.</summary>
internal enum JobKind : byte
{
    Search,
    FirstAction,
    FurtherAction,
}
