namespace CspSim.Model.Filings;

/// <summary>How arrivals of a given rate are spread over time.</summary>
public enum ArrivalPattern
{
    /// <summary>A Poisson process with the rate, which may change in steps.</summary>
    Poisson,

    /// <summary>Evenly spaced: the n-th arrival comes when the cumulated rate reaches n - 1/2.</summary>
    Even,

    /// <summary>At given dates.</summary>
    Dated,
}
