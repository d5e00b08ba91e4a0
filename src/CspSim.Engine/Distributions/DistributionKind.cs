namespace CspSim.Engine.Distributions;

/// <summary>A kind of distribution that a scenario file can name: what it is for, what it needs, how one is made.</summary>
/// <param name="Name">The name in scenario files, equal to <see cref="Distribution.Name"/> of what it makes.</param>
/// <param name="Summary">What it is good for, one sentence.</param>
/// <param name="Parameters">Every parameter of every accepted set, once.</param>
/// <param name="ParameterSets">The sets of parameter names that describe a law, the usual one first.</param>
/// <param name="Build">Makes the law from arguments whose names are one of the sets.</param>
public sealed record DistributionKind(
    string Name,
    string Summary,
    IReadOnlyList<DistributionParameter> Parameters,
    IReadOnlyList<IReadOnlyList<string>> ParameterSets,
    Func<DistributionArguments, Distribution> Build)
{
    /// <summary>Makes a law of this kind.</summary>
    /// <param name="arguments">Exactly the parameters of one of the accepted sets.</param>
    /// <exception cref="ArgumentException">
    /// The names are not those of an accepted set, or a value is out of range; the message is meant for the user.
    /// </exception>
    public Distribution Create(DistributionArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (!ParameterSets.Any(set => set.Order(StringComparer.Ordinal).SequenceEqual(arguments.Names, StringComparer.Ordinal)))
        {
            string given = arguments.Names.Count == 0 ? "nothing" : string.Join(", ", arguments.Names);
            throw new ArgumentException($"{Name}: needs {DescribeSets()}, but {given} was given.");
        }

        return Build(arguments);
    }

    /// <summary>The parameter of a name that one of the accepted sets has.</summary>
    public DistributionParameter Find(string name) => Parameters.First(known => string.Equals(known.Name, name, StringComparison.Ordinal));

    /// <summary>The accepted sets in words, such as <c>mean and cv, or median and sigma</c>.</summary>
    public string DescribeSets() => string.Join(", or ", ParameterSets.Select(set => string.Join(" and ", set)));
}

/// <summary>One parameter of a kind of distribution, as the reference of the scenario format shows it.</summary>
/// <param name="Name">The key in scenario files.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What it means, as part of a sentence.</param>
/// <param name="Range">The values allowed, as part of a sentence.</param>
public sealed record DistributionParameter(string Name, DistributionParameterKind Kind, string Meaning, string Range)
{
    /// <summary>What examples show of a number without a unit; within <see cref="Range"/>.</summary>
    public string Example { get; init; } = "0.6";
}

/// <summary>What a parameter of a law is, and so how a reader has to treat it.</summary>
public enum DistributionParameterKind
{
    /// <summary>A value of the drawn quantity, in its unit; the reader converts it to hours when the law is of durations.</summary>
    Value,

    /// <summary>A number without a unit, such as a coefficient of variation.</summary>
    PureNumber,

    /// <summary>A list of values of the drawn quantity.</summary>
    Data,

    /// <summary>A list of weighted laws.</summary>
    Parts,
}
