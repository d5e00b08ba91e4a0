using CspSim.Engine.Working;
using CspSim.Model.Offices;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>An office half built: what families, load and backlog need to know before the plan can be made.</summary>
/// <param name="Name">Its name, with the place of the key.</param>
/// <param name="Section">Its section of the scenario.</param>
/// <param name="Calendar">When examiners work.</param>
/// <param name="Lanes">Its lanes.</param>
/// <param name="Streams">Its streams as given, cross-filed requests included.</param>
internal sealed record OfficeDraft(
    ScalarNode Name, Reading Section, WorkingCalendar Calendar, IReadOnlyList<LanePlan> Lanes, IReadOnlyList<OfficeStream> Streams)
{
    /// <summary>All requests an hour, cross-filed ones included.</summary>
    public RateSteps Requests { get; } = Streams.Aggregate(RateSteps.None, (sum, stream) => sum.Plus(stream.Rate));
}
