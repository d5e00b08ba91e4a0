using CspSim.Engine.Random;
using CspSim.Experiments.Designs;

namespace CspSim.Experiments.Sensitivity;

/// <summary>Trajectories through the unit cube along which one input moves at a time: the screening design of Morris.</summary>
/// <remarks>
/// M. D. Morris, Technometrics 33(2), 1991, with p = 4 levels (0, 1/3, 2/3, 1) and the step p / (2 (p - 1)) = 2/3, at which each level is
/// equally likely. From its level an input moves to the only level that lies one step away.
/// </remarks>
public sealed class MorrisDesign
{
    /// <summary>Trajectories at least.</summary>
    public const int TrajectoriesLeast = 10;

    /// <summary>Trajectories at most.</summary>
    public const int TrajectoriesMost = 50;

    private const int Levels = 4;
    private const int LevelsMoved = Levels / 2;

    private readonly int[][] _orders;

    private MorrisDesign(int inputs, ulong seed, double[][] points, int[][] orders)
    {
        Inputs = inputs;
        Seed = seed;
        Points = points;
        _orders = orders;
    }

    /// <summary>How many inputs.</summary>
    public int Inputs { get; }

    /// <summary>The seed it was made from.</summary>
    public ulong Seed { get; }

    /// <summary>The points, one a row, trajectory after trajectory: trajectories x (inputs + 1).</summary>
    public double[][] Points { get; }

    /// <summary>How many trajectories.</summary>
    public int Trajectories => _orders.Length;

    /// <summary>Makes the design.</summary>
    /// <param name="trajectories">
    /// How many, <see cref="TrajectoriesLeast"/> to <see cref="TrajectoriesMost"/>; each has a point more than there are inputs.
    /// </param>
    /// <param name="inputs">How many inputs; 1 or more.</param>
    /// <param name="seed">The seed; the same one gives the same points.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static MorrisDesign Of(int trajectories, int inputs, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, TrajectoriesLeast);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trajectories, TrajectoriesMost);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        KeyedDraws draws = DesignDraws.Of(seed);
        double[][] points = new double[trajectories * (inputs + 1)][];
        int[][] orders = new int[trajectories][];
        int at = 0;
        for (int trajectory = 0; trajectory < trajectories; trajectory++)
        {
            int[] levels = [.. Enumerable.Range(0, inputs)
                .Select(input => draws.Below(Levels, (ulong)trajectory, DesignDraws.StartLevel, (uint)input))];
            orders[trajectory] = draws.Order(inputs, (ulong)trajectory, DesignDraws.MoveOrder);
            points[at++] = Coordinates(levels);
            foreach (int moved in orders[trajectory])
            {
                levels[moved] = (levels[moved] + LevelsMoved) % Levels;
                points[at++] = Coordinates(levels);
            }
        }

        return new(inputs, seed, points, orders);
    }

    /// <summary>The elementary effects of each input, one a trajectory: the change of the answer for the whole way of the input.</summary>
    /// <param name="values">The answer at each point; not finite where there is none.</param>
    /// <returns>By input and trajectory; NaN where the answer is missing at an end of the step.</returns>
    internal double[][] Effects(double[] values)
    {
        double[][] effects = [.. Enumerable.Range(0, Inputs).Select(_ => new double[Trajectories])];
        for (int trajectory = 0; trajectory < Trajectories; trajectory++)
        {
            int from = trajectory * (Inputs + 1);
            foreach (int moved in _orders[trajectory])
            {
                double effect = (values[from + 1] - values[from]) / (Points[from + 1][moved] - Points[from][moved]);
                effects[moved][trajectory] = double.IsFinite(effect) ? effect : double.NaN;
                from++;
            }
        }

        return effects;
    }

    private static double[] Coordinates(int[] levels) => Array.ConvertAll(levels, static level => level / (Levels - 1.0));
}
