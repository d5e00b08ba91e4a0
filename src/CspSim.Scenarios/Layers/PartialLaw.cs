namespace CspSim.Scenarios.Layers;

/// <summary>
/// Lays a distribution that is given in part, such as <c>{lognormal: {mean: 6 h}}</c>, over an inherited one of the same law.
/// </summary>
internal static class PartialLaw
{
    /// <summary>The whole distribution; the upper one unchanged when it is whole or the lower one is another law.</summary>
    public static MappingNode Complete(Node? lower, MappingNode upper)
    {
        if (upper.Entries is not [{ Value: MappingNode given } named]
            || DistributionCatalog.Find(named.Name) is not { } kind
            || kind.ParameterSets.Any(set => set.All(name => given[name] is { IsNull: false }))
            || (lower as MappingNode)?[named.Name] is not MappingNode inherited)
        {
            return upper;
        }

        MappingEntry[] kept = [.. inherited.Entries.Where(entry => given.Find(entry.Name) is null)];
        return upper.With([new MappingEntry(named.Key, given.With([.. given.Entries.Where(entry => !entry.Value.IsNull), .. kept]))]);
    }
}
