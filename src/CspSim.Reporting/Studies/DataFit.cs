using CspSim.Experiments.Fitting;

namespace CspSim.Reporting.Studies;

/// <summary>The laws fitted to a column of a file, with what tells where they come from.</summary>
public sealed record DataFit
{
    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The unit of its values, as scenarios write it; null: none is given.</summary>
    public required string? Unit { get; init; }

    /// <summary>How the laws were judged.</summary>
    public required FitOptions Options { get; init; }

    /// <summary>What came of it.</summary>
    public required FitReport Report { get; init; }
}
