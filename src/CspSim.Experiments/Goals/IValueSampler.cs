using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Goals;

/// <summary>Gives values of systems that differ in one key, and takes in new values of the key as a search comes to them.</summary>
public interface IValueSampler : ISampler
{
    /// <summary>Appends the system in which the key has a value.</summary>
    /// <param name="value">The key's value.</param>
    /// <returns>The number of the system, for requests.</returns>
    int Add(double value);
}
