namespace CspSim.Experiments.Studies;

/// <summary>Gives values of systems that are compared, replication by replication.</summary>
/// <remarks>
/// A system is whatever a method tells apart: an arm, or a point of a study. Replications of one number share their random numbers over
/// all systems. A value depends on system and number alone, so a method that asks again gets the same.
/// </remarks>
public interface ISampler
{
    /// <summary>Makes replications.</summary>
    /// <param name="requests">What is asked for; asked for together, so that all processors have work.</param>
    /// <param name="stop">Asks to start no more.</param>
    /// <returns>For each request one value a replication, in order; NaN for a replication without a value.</returns>
    /// <exception cref="OperationCanceledException">It was stopped before everything was made.</exception>
    IReadOnlyList<double[]> Draw(IReadOnlyList<SampleRequest> requests, CancellationToken stop);
}

/// <summary>Replications of one system that a method asks for.</summary>
/// <param name="System">Index of the system.</param>
/// <param name="First">Number of the first replication, from 1.</param>
/// <param name="Count">How many; 1 or more.</param>
public readonly record struct SampleRequest(int System, int First, int Count);
