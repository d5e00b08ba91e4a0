using CspSim.Experiments.Plans;
using CspSim.Experiments.Stories;
using CspSim.Link;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Stories;

/// <summary>A world whose first replication is recorded.</summary>
internal static class ToldWorld
{
    public static RecordedReplication Of(WorldPlan world) => RecordedReplication.Make(
        new()
        {
            Name = "told",
            Arms = [new("arm", world)],
            Seed = 1,
            Replications = ReplicationRule.Exactly(1),
            Measures = [MeasureCatalog.Find("first-action-pendency")!],
        },
        arm: 0, replication: 1, new PollyLinkFactory(), TestContext.Current.CancellationToken);

    public static FamilyStory StoryOf(WorldPlan world, long family = 1) => StoryReader.Read(Of(world), family)!;

    /// <summary>The spans of an office in hours.</summary>
    public static IEnumerable<(SpanKind Kind, double From, double To)> Hours(FamilyStory story, int office) =>
        story.Offices.Single(each => each.Office == office).Spans
            .Select(static span => (span.Kind, SimRun.HourOf(span.From), SimRun.HourOf(span.To)));
}
