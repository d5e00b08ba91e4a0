using CspSim.Engine;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the plan of the documents that stand against inventions.</summary>
internal static class PriorArtBuilder
{
    private const int ClassesMost = 8;
    private const double SumTolerance = 1e-9;

    /// <summary>Whether the section is right; reports what is wrong.</summary>
    /// <param name="root">The whole tree of an arm.</param>
    /// <param name="axis">The time of the run.</param>
    /// <param name="plan">The plan; null when the scenario has no documents.</param>
    public static bool TryBuild(Reading root, TimeAxis axis, out PriorArtPlan? plan)
    {
        plan = null;
        if (!root.Has("prior-art"))
        {
            return true;
        }

        Reading section = root.Below("prior-art");
        Reading shares = section.Below("classes");
        List<DocumentClassPlan> classes = [.. Names(shares).Select(name => new DocumentClassPlan(name, shares.Number(name) ?? 0))];
        if (classes.Count is 0 or > ClassesMost)
        {
            string count = classes.Count.ToString(CultureInfo.InvariantCulture);
            section.Error("CS011", "classes", $"prior-art.classes needs 1 to 8 classes, found {count}",
                "classes: {ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}");
            return false;
        }

        Reading kinds = section.Below("kinds");
        if (!AddUp(section, "classes", classes.Sum(one => one.Share)) || !AddUp(section, "kinds", Share(kinds, "x") + Share(kinds, "y") + Share(kinds, "a")))
        {
            return false;
        }

        Reading unpublished = section.Below("unpublished");
        plan = new PriorArtPlan
        {
            Classes = classes,
            Grounds = section.Law("grounds"),
            ShareOfX = Share(kinds, "x"),
            ShareOfY = Share(kinds, "y"),
            FurtherDocuments = section.Number("further-documents") ?? 0,
            Ease = section.Law("ease"),
            UnpublishedShare = Share(unpublished, "share"),
            PublicationDelayHours = unpublished.Law("published-after"),
            SharedClassification = Classification(section, axis),
            SameResponseShare = Share(section, "same-response"),
        };
        return true;
    }

    /// <summary>The names that a user has chosen in a mapping, in the order written.</summary>
    public static IEnumerable<string> Names(Reading section) => section.Node.Entries.Select(entry => entry.Name);

    private static SharedClassificationPlan? Classification(Reading section, TimeAxis axis)
    {
        Reading shared = section.Below("shared-classification");
        return section.Given("shared-classification") is MappingNode
            ? new SharedClassificationPlan(Share(shared, "share"), axis.BeginOf(shared, "from") ?? SimTime.Zero, Share(shared, "ease"))
            : null;
    }

    private static double Share(Reading section, string key) => section.Number(key) ?? 0;

    private static bool AddUp(Reading section, string key, double sum)
    {
        if (Math.Abs(sum - 1) <= SumTolerance)
        {
            return true;
        }

        Node place = section.PlaceOf(key);
        section.Error("CS016", place, $"the shares of prior-art.{key} add up to {QuantityFormat.Share(sum)}, not to 100%",
            "every document belongs to one of them");
        return false;
    }
}
