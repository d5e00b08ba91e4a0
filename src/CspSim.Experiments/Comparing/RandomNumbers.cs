using System.Globalization;

namespace CspSim.Experiments.Comparing;

/// <summary>Which random numbers a result was made with. Two results with equal ones met the same draws, replication by replication.</summary>
/// <param name="Generator">The name of the generator.</param>
/// <param name="KeyVersion">The version of the keys: it moves when a draw gets another key, so that a seed gives other draws.</param>
/// <param name="Seed">The seed.</param>
public sealed record RandomNumbers(string Generator, int KeyVersion, ulong Seed)
{
    /// <summary>Why two results do not share their draws, as part of a sentence; null when they do.</summary>
    public string? WhyNotSharedWith(RandomNumbers other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Generator, other.Generator, StringComparison.Ordinal))
        {
            return $"their generators are {Generator} and {other.Generator}";
        }

        if (KeyVersion != other.KeyVersion)
        {
            return string.Create(CultureInfo.InvariantCulture, $"their draws have other keys (versions {KeyVersion} and {other.KeyVersion})");
        }

        return Seed == other.Seed ? null : string.Create(CultureInfo.InvariantCulture, $"their seeds are {Seed} and {other.Seed}");
    }
}
