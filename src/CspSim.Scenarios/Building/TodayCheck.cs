using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of arms that stand for what applicants can do today and show nothing that they do.</summary>
internal static class TodayCheck
{
    /// <summary>Looks at the arms that <c>compare.today</c> names.</summary>
    /// <param name="compare">The section.</param>
    /// <param name="names">The names of all arms.</param>
    /// <param name="baseline">The index of the baseline.</param>
    /// <param name="worlds">The arms, in the order of their names.</param>
    public static void Judge(Reading compare, IReadOnlyList<string> names, int baseline, IReadOnlyList<BuiltWorld?> worlds)
    {
        foreach (ScalarNode name in compare.Items(ExperimentKeys.Today))
        {
            int arm = names.ToList().IndexOf(name.Value);
            if (arm == baseline)
            {
                Warn(name, "is the baseline, with which the programme is compared anyway");
            }
            else if (arm >= 0 && worlds[arm] is { } built && DoesNothing(built.World.Programme))
            {
                Warn(name, "has neither csp.instead nor a csp.mode, so that those who ask wait like everybody else in it");
            }
        }

        void Warn(ScalarNode name, string because) => compare.Warning(
            "CS113", name, $"arm '{name.Value}' shows nothing that applicants can do today: it {because}",
            "an arm such as accelerated: {csp: {mode: none, instead: accelerated}}");
    }

    private static bool DoesNothing(ProgrammePlan programme) =>
        ReferenceEquals(programme.Protocol, ProtocolCatalog.None) && !programme.InsteadLanes.Any(static lane => lane >= 0);
}
