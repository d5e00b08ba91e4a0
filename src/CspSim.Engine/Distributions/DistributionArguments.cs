namespace CspSim.Engine.Distributions;

/// <summary>The arguments that a scenario gives for one distribution; durations are in hours already.</summary>
public sealed class DistributionArguments
{
    /// <summary>The name of the argument that holds <see cref="Values"/>.</summary>
    public const string ValuesName = "values";

    /// <summary>The name of the argument that holds <see cref="Parts"/>.</summary>
    public const string PartsName = "parts";

    private readonly IReadOnlyDictionary<string, double> _numbers;

    /// <summary>Arguments by name.</summary>
    /// <param name="numbers">The arguments that are single numbers.</param>
    /// <param name="values">The list of observed values, for kinds that take one.</param>
    /// <param name="parts">The list of parts, for kinds that take one.</param>
    public DistributionArguments(
        IReadOnlyDictionary<string, double> numbers, IReadOnlyList<double>? values = null, IReadOnlyList<MixturePart>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        _numbers = numbers;
        Values = values ?? [];
        Parts = parts ?? [];
        List<string> names = [.. numbers.Keys];
        if (values is not null)
        {
            names.Add(ValuesName);
        }

        if (parts is not null)
        {
            names.Add(PartsName);
        }

        names.Sort(StringComparer.Ordinal);
        Names = names;
    }

    /// <summary>The names of all arguments, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The observed values; empty when none were given.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The parts; empty when none were given.</summary>
    public IReadOnlyList<MixturePart> Parts { get; }

    /// <summary>An argument that is a single number.</summary>
    /// <exception cref="ArgumentException">There is no such argument.</exception>
    public double Number(string name) => _numbers.TryGetValue(name, out double number)
        ? number
        : throw new ArgumentException($"The parameter {name} is missing.", nameof(name));
}
