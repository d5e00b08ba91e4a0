using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Fitting;

/// <summary>How a fit is judged.</summary>
public sealed record FitOptions
{
    /// <summary>The fewest resamples.</summary>
    public const int ResamplesLeast = 500;

    /// <summary>Samples that are drawn from each fitted law and fitted again: 500 or more; 999.</summary>
    public int Resamples { get; init; } = 999;

    /// <summary>The seed of those samples; every value is good; 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often a test may reject a law from which the data are: between 0 and 0.5; 0.05.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Names of the laws that are fitted, of <see cref="LawFitting.Names"/>; none: all.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];

    /// <summary>The level of the ranges of estimates: between 0 and 1; 0.95.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">A figure is outside its range; the message is meant for the user.</exception>
    internal void Check()
    {
        TaskCheck.Require(Resamples >= ResamplesLeast, $"A fit needs {ResamplesLeast} resamples or more, but has {Resamples}.");
        TaskCheck.Require(Level > 0 && Level < 0.5, $"The level of a test must lie between 0 and 0.5, but is {Level}.");
        TaskCheck.Require(Confidence > 0 && Confidence < 1, $"The confidence must lie between 0 and 1, but is {Confidence}.");
        foreach (string law in Laws)
        {
            TaskCheck.Require(LawFitting.Names.Contains(law, StringComparer.Ordinal), $"No law of the name '{law}' can be fitted.");
        }
    }
}
