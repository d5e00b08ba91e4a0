using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of the documents that stand against inventions.</summary>
internal static class PriorArtBuilder
{
    private const int ClassesMost = 8;
    private const double SumTolerance = 1e-9;

    /// <summary>The plan; null when the scenario has no documents.</summary>
    /// <param name="root">The whole tree of an arm.</param>
    /// <param name="axis">The time of the run.</param>
    public static PriorArtPlan? Build(Reading root, TimeAxis axis)
    {
        if (!root.Has(PriorArtKeys.PriorArt))
        {
            return null;
        }

        Reading section = root.Below(PriorArtKeys.PriorArt);
        Reading kinds = section.Below(PriorArtKeys.Kinds);
        Reading unpublished = section.Below(PriorArtKeys.Unpublished);
        PriorArtPlan plan = new()
        {
            Classes =
            [
                .. section.Below(PriorArtKeys.Classes).Each(PriorArtKeys.ClassShare)
                    .Select(static each => new DocumentClassPlan(each.Name.Value, each.Value)),
            ],
            Grounds = section.Read(PriorArtKeys.Grounds),
            ShareOfX = kinds.Read(PriorArtKeys.X),
            ShareOfY = kinds.Read(PriorArtKeys.Y),
            FurtherDocuments = section.Read(PriorArtKeys.FurtherDocuments),
            Ease = section.Read(PriorArtKeys.Ease),
            UnpublishedShare = unpublished.Read(PriorArtKeys.UnpublishedShare),
            PublicationDelayHours = unpublished.Read(PriorArtKeys.PublishedAfter),
            SharedClassification = Classification(section, axis),
            SameResponseShare = section.Read(PriorArtKeys.SameResponse),
            AuditHours = section.Read(PriorArtKeys.Audit).Hours,
        };
        if (plan.Classes.Count is 0 or > ClassesMost)
        {
            section.Error("CS011", PriorArtKeys.Classes,
                $"prior-art.classes needs 1 to 8 classes, found {QuantityFormat.Number(plan.Classes.Count)}",
                "classes: {ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}");
        }
        else
        {
            CheckSum(section, PriorArtKeys.Classes, plan.Classes.Sum(static one => one.Share));
        }

        CheckSum(section, PriorArtKeys.Kinds, plan.ShareOfX + plan.ShareOfY + kinds.Read(PriorArtKeys.A));
        return plan;
    }

    private static SharedClassificationPlan? Classification(Reading section, TimeAxis axis)
    {
        Reading shared = section.Below(PriorArtKeys.SharedClassification);
        return section.Has(PriorArtKeys.SharedClassification)
            ? new SharedClassificationPlan(
                shared.Read(PriorArtKeys.ClassificationShare),
                axis.BeginOf(shared, PriorArtKeys.ClassificationFrom, shared.Read(PriorArtKeys.ClassificationFrom)) ?? SimTime.Zero,
                shared.Read(PriorArtKeys.ClassificationEase))
            : null;
    }

    private static void CheckSum(Reading section, KeyEntry key, double sum)
    {
        if (Math.Abs(sum - 1) > SumTolerance)
        {
            section.Error("CS016", key, $"the shares of {key.Path} add up to {QuantityFormat.Share(sum)}, not to 100%",
                "every document belongs to one of them");
        }
    }
}
