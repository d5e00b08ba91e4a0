using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes what an office does with documents: how well it finds them, and what follows from them.</summary>
/// <param name="priorArt">The documents of the world; null when there are none.</param>
internal sealed class DocumentBuilder(PriorArtPlan? priorArt)
{
    /// <summary>Whether the office's power of search is right; reports what is wrong.</summary>
    /// <param name="office">The office.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="power">Its power; null in a world without documents.</param>
    public bool TrySearchPower(Reading office, ScalarNode name, out SearchPowerPlan? power)
    {
        power = null;
        if (priorArt is null)
        {
            return true;
        }

        if (!office.Has("search-power") || office.Duration("search-tau") is not { } tau)
        {
            string missing = office.Has("search-power") ? "search-tau" : "search-power";
            string help = office.Has("search-power") ? "add search-tau: 2.2 h" : "add search-power: {" + string.Join(", ", priorArt.Classes.Select(one => one.Name + ": 100%")) + "}";
            office.Error("CS011", name, $"there is prior-art, and office {name.Value} has no '{missing}': nobody knows what it finds",
                help);
            return false;
        }

        Reading byClass = office.Below("search-power");
        if (!KnowsItsClasses(byClass))
        {
            return false;
        }

        power = new SearchPowerPlan([.. priorArt.Classes.Select(one => byClass.Number(one.Name) ?? 0)], tau.Hours);
        return true;
    }

    /// <summary>What follows an action; null after reporting that it is wrong.</summary>
    public IOutcomeRule? Outcome(Reading office)
    {
        Reading outcome = office.Below("outcome");
        if (!outcome.Has("documents"))
        {
            return Geometric(office, outcome.Below("geometric"));
        }

        if (outcome.Has("geometric"))
        {
            outcome.Error("CS015", "geometric", "an outcome is either 'geometric' or 'documents', here are both", "remove one of them");
            return null;
        }

        if (priorArt is null)
        {
            outcome.Error("CS011", "documents", "outcomes follow from documents here, and the scenario has no 'prior-art'",
                "add prior-art: {classes: {ko: 40%, other: 60%}, grounds: 2, kinds: {x: 40%, y: 40%, a: 20%}}");
            return null;
        }

        return OfDocuments(office, outcome.Below("documents"));
    }

    /// <summary>The office with its further actions, which only sampled inventions show.</summary>
    public static OfficePlan WithFurtherActions(OfficePlan office, int index, PriorArtPlan? priorArt) =>
        priorArt is not null && office.Outcome.Documents is not null
            ? office with { Outcome = OutcomeEstimate.WithEstimates(priorArt, office, index) }
            : office;

    private bool KnowsItsClasses(Reading byClass)
    {
        string[] known = [.. priorArt!.Classes.Select(one => one.Name)];
        foreach (MappingEntry entry in byClass.Node.Entries)
        {
            if (!known.Contains(entry.Name, StringComparer.Ordinal))
            {
                byClass.Error("CS084", entry.Key, $"prior-art has no class '{entry.Name}'", Nearest.Help(entry.Name, known, "classes"),
                    Nearest.FixOf(entry.Key, known.Where(name => !byClass.Has(name))));
                return false;
            }
        }

        if (known.FirstOrDefault(name => !byClass.Has(name)) is { } missing)
        {
            byClass.Error("CS011", byClass.Node, $"'{missing}' is missing in {byClass.Path}: prior-art has such documents",
                $"{missing}: 100%, or 0% when the office finds none of them");
            return false;
        }

        return true;
    }

    private static GeometricOutcome Geometric(Reading office, Reading rule) =>
        new(rule.Number("responds") ?? 0, rule.Delay("response"), rule.Has("further-action") ? rule.Law("further-action") : office.Law("first-action"));

    private static AppealPlan Appeals(Reading appeal) => new(appeal.Number("share") ?? 0, appeal.Number("reversed") ?? 0, appeal.Delay("takes"));

    private static DocumentOutcome OfDocuments(Reading office, Reading rule) => new()
    {
        MeanFurtherActions = 0,
        ResponseDelay = rule.Delay("response"),
        FurtherActionEffortHours = rule.Has("further-action") ? rule.Law("further-action") : office.Law("first-action"),
        FormalObjectionShare = rule.Number("formal") ?? 0,
        OvercomeShare = rule.Number("overcomes") ?? 0,
        OneAmendmentShare = rule.Number("one-amendment") ?? 0,
        GiveUpShare = rule.Number("gives-up") ?? 0,
        TopUpEffortHours = rule.Law("top-up"),
        RefusalShare = rule.Number("refuses") ?? 1,
        ReexaminationShare = rule.Number("re-examination") ?? 0,
        Appeal = rule.Has("appeal") ? Appeals(rule.Below("appeal")) : null,
    };
}
