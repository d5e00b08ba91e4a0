using CspSim.Model.PriorArt;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of the documents that stand against inventions.</summary>
internal static class PriorArtBuilder
{
    private const int ClassesMost = 8;
    private const string OneOfThem = "every document belongs to one of them";

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
        double[] ofKinds = section.Whole(
            PriorArtKeys.Kinds, [kinds.Part(PriorArtKeys.X), kinds.Part(PriorArtKeys.Y), kinds.Part(PriorArtKeys.A)],
            "the shares of prior-art.kinds", OneOfThem);
        PriorArtPlan plan = new()
        {
            Classes = Classes(section),
            Grounds = section.Read(PriorArtKeys.Grounds),
            ShareOfX = ofKinds[0],
            ShareOfY = ofKinds[1],
            FurtherDocuments = section.Read(PriorArtKeys.FurtherDocuments),
            Ease = section.Read(PriorArtKeys.Ease),
            UnpublishedShare = unpublished.Read(PriorArtKeys.UnpublishedShare),
            PublicationDelayHours = unpublished.Read(PriorArtKeys.PublishedAfter),
            SharedClassification = Classification(section, axis),
            SameResponseShare = section.Read(PriorArtKeys.SameResponse),
            AuditHours = section.Read(PriorArtKeys.Audit).Hours,
        };
        return plan;
    }

    private static DocumentClassPlan[] Classes(Reading section)
    {
        Reading classes = section.Below(PriorArtKeys.Classes);
        PartOfWhole[] parts = classes.Parts(PriorArtKeys.ClassShare);
        if (parts.Length is 0 or > ClassesMost)
        {
            section.Error("CS011", PriorArtKeys.Classes,
                $"prior-art.classes needs 1 to 8 classes, found {QuantityFormat.Number(parts.Length)}",
                "classes: {ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}");
            return [.. classes.Node.Entries.Select(static each => new DocumentClassPlan(each.Name, 0))];
        }

        double[] shares = section.Whole(PriorArtKeys.Classes, parts, "the shares of prior-art.classes", OneOfThem);
        return [.. classes.Node.Entries.Zip(shares, static (each, share) => new DocumentClassPlan(each.Name, share))];
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
}
