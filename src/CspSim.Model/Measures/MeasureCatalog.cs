namespace CspSim.Model.Measures;

/// <summary>Every measure that a scenario file can name. A new measure adds its line here and nowhere else.</summary>
public static class MeasureCatalog
{
    /// <summary>All measures, in the order in which results list them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new FirstActionPendency(),
        new FirstActionPendencyByActionDate(),
        new PetitionToFirstAction(),
        new QueueWait(),
        new PartnerWait(),
        new ActedAlone(),
        new SearchEffort(),
        new ReadingEffort(),
        new FirstActionEffort(),
        new EffortPerCase(),
        new SearchRecall(),
        new PartnerDocuments(),
        new FirstActionGrants(),
        new TotalPendency(),
        new ActionsPerDisposal(),
        new ActionEffort(),
        new TotalEffort(),
        new GrantRate(),
        new MissedArt(),
        new PairPendency(),
        new FirstActionLag(),
        new CitationOverlap(),
        new DuplicatedSearch(),
        new Agreement(),
        new AgreementKappa(),
        new ExchangeDelay(),
        new ExchangeAttempts(),
        new ExchangeSuccess(),
        new Backlog(),
        new BacklogAtEnd(),
        new BacklogDrift(),
        new Utilisation(),
        new FirstActionCount(),
    ];

    /// <summary>The measure of a name; null when there is none.</summary>
    public static Measure? Find(string name)
    {
        foreach (Measure measure in All)
        {
            if (string.Equals(measure.Name, name, StringComparison.Ordinal))
            {
                return measure;
            }
        }

        return null;
    }
}
