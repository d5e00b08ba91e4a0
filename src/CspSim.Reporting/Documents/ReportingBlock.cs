using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Documents;

/// <summary>What a reader needs to judge a result and to make it again: one line an item, the same in every file of the result.</summary>
/// <remarks>
/// The last six follow the sections of the checklist STRESS-DES (Monks, Currie, Onggo, Robinson, Kunc and Taylor, "Strengthening the
/// reporting of empirical simulation studies: introducing the STRESS guidelines", Journal of Simulation 13(1), 2019). The time that the
/// run took is no part of it: it is no property of the result and stands in the object <c>call</c> of <c>results.json</c>.
/// </remarks>
internal static class ReportingBlock
{
    /// <summary>The items, in the order of files.</summary>
    public static IReadOnlyList<ReportingItem> Of(ExperimentReport report)
    {
        ExperimentResult result = report.Result;
        Provenance provenance = report.Provenance;
        return
        [
            new("scenario", $"{result.Plan.Name}, SHA-256 {provenance.ScenarioSha256}"),
            new("program", $"cspsim {provenance.Version}"),
            new("random numbers", RandomNumbers(result)),
            new("horizon", PerArm(result, static arm => Horizon(arm.World.Window))),
            new("start", PerArm(result, Start)),
            new("truncation", Truncation(result)),
            new("replications", Replications(result)),
            new("means", Invariant($"mean of the replications' means with {Level(result.Plan.Confidence)}; in results.csv low and high")),
            new("percentiles", Invariant(
                $"50th, 90th and 95th of all cases; over replications with {Level(result.Plan.Confidence)} in results.json")),
            new("differences", Differences(result)),
            new("several arms", Multiplicity(result)),
            new("inputs", Inputs(provenance)),
            new("assumptions", Assumptions(provenance)),
            new("events", Invariant($"{result.Arms.Sum(static arm => arm.EventCount)} in all arms and replications")),
            new("cite", Cite(report)),
            new("STRESS objectives", "purpose, model outputs and aims: name, description, compare and expect of scenario.yaml"),
            new("STRESS logic", "how the model works: cspsim explain NAME; arms that are compared: arms of scenario.yaml"),
            new("STRESS data", "sources, ranges and notes of inputs: scenario.yaml with its files, and uncertainInputs of results.json"),
            new("STRESS experimentation", "start, run length, estimation: the items horizon, start, truncation and replications here"),
            new("STRESS implementation", $"cspsim on .NET, random numbers {Provenance.Generator}; machine and time: call of results.json"),
            new("STRESS code access", "the result is made again by cspsim run scenario.yaml with the version of the line program"),
        ];
    }

    /// <summary>How to cite a result.</summary>
    public static string Cite(ExperimentReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"The CspSim authors: CspSim, version {report.Provenance.Version}. Scenario \"{report.Result.Plan.Name}\", SHA-256 "
            + $"{report.Provenance.ScenarioSha256}, seed {report.Result.Plan.Seed}, {report.Result.Replications} replications.");

    private static string RandomNumbers(ExperimentResult result)
    {
        string numbers = result.Numbers switch
        {
            [] => "no replication",
            [int first, .., int last] when last - first + 1 == result.Replications => Invariant($"replications {first} to {last}"),
            IReadOnlyList<int> all => $"replications {string.Join(", ", all.Select(static number => Invariant($"{number}")))}",
        };
        return Invariant(
            $"{Provenance.Generator}, keys of version {Provenance.KeyVersion}, seed {result.Plan.Seed}, {numbers}; common to all arms");
    }

    private static string Horizon(RunWindow window) => string.Create(
        CultureInfo.InvariantCulture,
        $"from {DocumentText.Instant(window.Start)} for {window.Length.Days:0.##} days, follow {Names.Of(window.Follow)} for at most "
            + $"{window.FollowAtMost.Days:0.##} days");

    private static string Start(ArmPlan arm)
    {
        string[] loaded = [.. arm.World.Offices.Where(static office => office.Backlog is not null).Select(static office => office.Name)];
        string backlog = loaded.Length == 0 ? "empty offices" : $"loaded with a backlog: {string.Join(", ", loaded)}";
        return arm.World.Window.WarmUp > SimDuration.Zero ? $"{backlog}; then warmed up" : backlog;
    }

    private static string Truncation(ExperimentResult result)
    {
        string rule = PerArm(
            result,
            static arm => arm.World.Window.WarmUp > SimDuration.Zero
                ? Invariant($"the first {arm.World.Window.WarmUp.Days:0.##} days, fixed beforehand, the same for every measure")
                : "nothing, for every measure");
        return string.Join(". ", new[] { rule, WarmUpNote.Of(result)?.TrimEnd('.'), LongRunNote.Of(result) }.OfType<string>());
    }

    private static string Replications(ExperimentResult result)
    {
        ReplicationRule rule = result.Plan.Replications;
        string made = NumberText.Counted(result.Replications, "replication");
        return rule.Until.Count == 0
            ? Invariant($"{made}; a fixed number of {rule.AtMost}, ended as {Names.Of(result.Ending)}; no precision was asked for")
            : Invariant($"{made}; at least {rule.AtLeast}, at most {rule.AtMost}, ended as {Names.Of(result.Ending)}; ")
                + PrecisionText.Of(result);
    }

    private static string Differences(ExperimentResult result) => result.Comparisons.Count == 0
        ? "none: one arm"
        : Invariant($"arm minus {result.Baseline.Name}, paired over replications, with {Level(result.Plan.Confidence)}; correlation and ")
            + "variance reduction of each are in results.json";

    private static string Multiplicity(ExperimentResult result) => result switch
    {
        { Comparisons.Count: > 1, SimultaneousLevel: { } level } => Invariant(
            $"{result.Comparisons.Count} comparisons: intervals at {level * 100:0.##}% each (Bonferroni), verdicts in steps (Holm), for ")
            + "each measure, office and group by itself",
        _ => "one comparison or none: nothing to share out",
    };

    private static string Inputs(Provenance provenance)
    {
        int sourced = provenance.Inputs.Count(static input => !input.IsAssumed && input.Source.Length > 0);
        int assumed = provenance.Inputs.Count(static input => input.IsAssumed);
        return Invariant($"{provenance.Inputs.Count}, of them {sourced} with a source and {assumed} assumed; ")
            + Invariant($"{provenance.UncertainInputs.Count} carry a range; the list: scenario.yaml, or --xlsx");
    }

    private static string Assumptions(Provenance provenance)
    {
        string[] assumed =
        [
            .. provenance.Inputs.Where(static input => input.IsAssumed).Select(static input => input.Path)
                .Concat(provenance.UncertainInputs.Where(static input => input.IsAssumed).Select(static input => input.Path))
                .Distinct(StringComparer.Ordinal),
        ];
        return assumed.Length == 0 ? "no input is marked as assumed" : string.Join(", ", assumed);
    }

    private static string Level(double? confidence) =>
        confidence is { } level ? Invariant($"an interval at {level * 100:0.##}%") : "no interval";

    // What all arms share is said once.
    private static string PerArm(ExperimentResult result, Func<ArmPlan, string> tell)
    {
        (string Name, string Text)[] arms = [.. result.Plan.Arms.Select(arm => (arm.Name, tell(arm)))];
        return arms.Select(static arm => arm.Text).Distinct(StringComparer.Ordinal).Count() == 1
            ? arms[0].Text
            : string.Join("; ", arms.Select(static arm => $"{arm.Name}: {arm.Text}"));
    }
}

/// <summary>One item of what a reader needs to judge a result.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What is to be said.</param>
internal sealed record ReportingItem(string Name, string Text);
