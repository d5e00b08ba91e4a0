using System.Diagnostics;
using CspSim.Engine.Random;

namespace CspSim.Experiments.Designs;

/// <summary>The keyed draws of designs and of what is computed from them.</summary>
/// <remarks>
/// Their purposes begin far above those of a run (<see cref="Model.DrawPurpose"/>), so that a design and the replications at its points may
/// share a seed and still be independent.
/// </remarks>
internal static class DesignDraws
{
    /// <summary>The order of the strata in a column of a Latin hypercube (entity: column).</summary>
    public const uint StratumOrder = 1001;

    /// <summary>The place of a point inside its stratum (entity: column; index: point).</summary>
    public const uint StratumPlace = 1002;

    /// <summary>The digital shift of a column of a Sobol' sequence (entity: column).</summary>
    public const uint DigitalShift = 1003;

    /// <summary>The level at which an input begins a Morris trajectory (entity: trajectory; index: input).</summary>
    public const uint StartLevel = 1004;

    /// <summary>The order in which the inputs of a Morris trajectory move (entity: trajectory).</summary>
    public const uint MoveOrder = 1005;

    /// <summary>Which rows a bootstrap sample takes (entity: sample; index: place in it).</summary>
    public const uint Resample = 1006;

    /// <summary>The draws of a design.</summary>
    /// <param name="seed">The experiment's seed; every value is good.</param>
    public static KeyedDraws Of(ulong seed) => new(seed, 0);

    /// <summary>A whole number from 0 to one less than a bound.</summary>
    /// <remarks>The upper half of bits x bound: no number is likelier than another by more than bound / 2^64.</remarks>
    /// <param name="draws">The draws.</param>
    /// <param name="bound">How many numbers there are; 1 or more.</param>
    /// <param name="entity">Whom the draw concerns.</param>
    /// <param name="purpose">What it decides.</param>
    /// <param name="index">Which one of several draws for the same purpose.</param>
    public static int Below(this KeyedDraws draws, int bound, ulong entity, uint purpose, uint index)
    {
        Debug.Assert(bound > 0, "There is a number to draw.");
        return (int)Math.BigMul(draws.Bits(entity, purpose, index), (ulong)bound, out _);
    }

    /// <summary>The numbers from 0 in an order in which each arrangement is equally likely.</summary>
    /// <remarks>
    /// R. A. Fisher and F. Yates, "Statistical Tables", 1938, in place as by R. Durstenfeld, Communications of the ACM 7(7), 1964.
    /// </remarks>
    /// <param name="draws">The draws.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="entity">Whom the order concerns.</param>
    /// <param name="purpose">What it decides.</param>
    public static int[] Order(this KeyedDraws draws, int count, ulong entity, uint purpose)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int last = count - 1; last > 0; last--)
        {
            int chosen = draws.Below(last + 1, entity, purpose, (uint)last);
            (order[last], order[chosen]) = (order[chosen], order[last]);
        }

        return order;
    }
}
