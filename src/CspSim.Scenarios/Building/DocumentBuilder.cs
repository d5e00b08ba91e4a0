using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes what an office does with documents: how well it finds them, and what follows from them.</summary>
/// <param name="priorArt">The documents of the world; null when there are none.</param>
internal sealed class DocumentBuilder(PriorArtPlan? priorArt)
{
    /// <summary>The office's power of search; null in a world without documents.</summary>
    /// <param name="office">The office.</param>
    /// <param name="name">Its name, for messages.</param>
    public SearchPowerPlan? SearchPower(Reading office, ScalarNode name)
    {
        if (priorArt is null)
        {
            return null;
        }

        if (!office.Has(OfficeKeys.SearchPower) || office.Read(OfficeKeys.SearchTau) is not { } tau)
        {
            bool hasPower = office.Has(OfficeKeys.SearchPower);
            string all = string.Join(", ", priorArt.Classes.Select(static one => one.Name + ": 100%"));
            office.Error("CS011", name,
                $"there is prior-art, and office {name.Value} has no '{(hasPower ? "search-tau" : "search-power")}': nobody knows what "
                    + $"it finds",
                hasPower ? "add search-tau: 2.2 h" : $"add search-power: {{{all}}}");
            return null;
        }

        Reading byClass = office.Below(OfficeKeys.SearchPower);
        Dictionary<string, double> powers =
            byClass.Each(OfficeKeys.SearchPowerInClass).ToDictionary(static each => each.Name.Value, static each => each.Value,
                StringComparer.Ordinal);
        CheckClasses(byClass, powers);
        return new SearchPowerPlan([.. priorArt.Classes.Select(one => powers.GetValueOrDefault(one.Name))], tau.Hours);
    }

    /// <summary>What follows an action.</summary>
    public IOutcomeRule Outcome(Reading office)
    {
        Reading outcome = office.Below(OutcomeKeys.Outcome);
        bool isOfDocuments = outcome.Has(OutcomeKeys.Documents);
        bool isOfNotices = outcome.Has(OutcomeKeys.Notices);
        KeyEntry[] given =
            [.. new[] { OutcomeKeys.Geometric, OutcomeKeys.Notices, OutcomeKeys.Documents }.Where(key => outcome.Has(key))];
        if (given.Length > 1)
        {
            outcome.Error("CS015", given[0],
                "an outcome is one of 'geometric', 'notices' and 'documents', here are "
                    + string.Join(" and ", given.Select(static key => $"'{key.Name}'")),
                "keep one of them");
        }
        else if (isOfDocuments && priorArt is null)
        {
            outcome.Error("CS011", OutcomeKeys.Documents, "outcomes follow from documents here, and the scenario has no 'prior-art'",
                "add " + DocumentCheck.Help);
        }

        return isOfDocuments && priorArt is not null
            ? OfDocuments(office, outcome.Below(OutcomeKeys.Documents))
            : isOfNotices ? OfNotices(office, outcome.Below(OutcomeKeys.Notices))
            : Geometric(office, outcome.Below(OutcomeKeys.Geometric));
    }

    private void CheckClasses(Reading byClass, Dictionary<string, double> powers)
    {
        string[] known = [.. priorArt!.Classes.Select(one => one.Name)];
        string[] missing = [.. known.Where(name => !powers.ContainsKey(name))];
        if (byClass.Node.Entries.FirstOrDefault(entry => !known.Contains(entry.Name, StringComparer.Ordinal)) is { Key: { } stray })
        {
            byClass.Error("CS084", stray, $"prior-art has no class '{stray.Value}'", Nearest.Help(stray.Value, known, "classes"),
                Nearest.FixOf(stray, missing));
        }
        else if (missing.Length > 0)
        {
            byClass.Error("CS011", byClass.Node, $"'{missing[0]}' is missing in {byClass.Path}: prior-art has such documents",
                $"{missing[0]}: 100%, or 0% when the office finds none of them");
        }
    }

    private static GeometricOutcome Geometric(Reading office, Reading rule) => new(
        rule.Read(OutcomeKeys.Responds),
        rule.Read(OutcomeKeys.Response),
        rule.Read(OutcomeKeys.FurtherAction) ?? office.Read(OfficeKeys.FirstAction));

    private static NoticesOutcome OfNotices(Reading office, Reading rule) => new()
    {
        AllowedAtOnceShare = rule.Read(OutcomeKeys.AllowedAtOnce),
        GiveUpShare = rule.Read(OutcomeKeys.GivesUp),
        AllowanceShare = rule.Read(OutcomeKeys.Allows),
        RefusalShare = rule.Read(OutcomeKeys.RefusesAfterNotice),
        ReexaminationShare = rule.Read(OutcomeKeys.ReExamination),
        Silence = SilenceOf(rule),
        ResponseDelay = rule.Read(OutcomeKeys.Response),
        FurtherActionEffortHours = rule.Read(OutcomeKeys.FurtherAction) ?? office.Read(OfficeKeys.FirstAction),
    };

    private static SilencePlan SilenceOf(Reading rule)
    {
        Reading silence = rule.Below(OutcomeKeys.Silence);
        return new SilencePlan(silence.Read(OutcomeKeys.SilenceEnds), silence.Read(OutcomeKeys.SilenceAfter));
    }

    private static AppealPlan Appeals(Reading appeal) =>
        new(appeal.Read(OutcomeKeys.AppealShare), appeal.Read(OutcomeKeys.Reversed), appeal.Read(OutcomeKeys.AppealTakes));

    private static DocumentOutcome OfDocuments(Reading office, Reading rule) => new()
    {
        MeanFurtherActions = 0,
        ResponseDelay = rule.Read(OutcomeKeys.Response),
        FurtherActionEffortHours = rule.Read(OutcomeKeys.FurtherActionOnDocuments) ?? office.Read(OfficeKeys.FirstAction),
        FormalObjectionShare = rule.Read(OutcomeKeys.Formal),
        OvercomeShare = rule.Read(OutcomeKeys.Overcomes),
        OneAmendmentShare = rule.Read(OutcomeKeys.OneAmendment),
        GiveUpShare = rule.Read(OutcomeKeys.GivesUp),
        Silence = SilenceOf(rule),
        TopUpEffortHours = rule.Read(OutcomeKeys.TopUp),
        RefusalShare = rule.Read(OutcomeKeys.Refuses),
        ReexaminationShare = rule.Read(OutcomeKeys.ReExamination),
        Appeal = rule.Has(OutcomeKeys.Appeal) ? Appeals(rule.Below(OutcomeKeys.Appeal)) : null,
    };
}
