using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>A small experiment of two arms, none and shared, with what a reader of its <c>cases.csv</c> sees.</summary>
internal static class CasesOfRun
{
    /// <summary>The result, and the rows of its cases by column.</summary>
    /// <param name="measures">The measures kept.</param>
    public static (ExperimentResult Result, Dictionary<string, string>[] Cases) Of(params IReadOnlyList<Measure> measures) =>
        Of(Plan(measures));

    /// <summary>The same of another experiment.</summary>
    public static (ExperimentResult Result, Dictionary<string, string>[] Cases) Of(ExperimentPlan plan)
    {
        using MemoryStream stream = new();
        ExperimentResult result;
        using (CasesCsv csv = new(plan, stream))
        {
            ExperimentOptions options = new() { Threads = 1, Records = new Records(csv), CaseLog = LogScope.All };
            result = new ExperimentRunner(plan, options).Run(TestContext.Current.CancellationToken);
        }

        string[][] lines = [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(','))];
        return (result, [.. lines[1..].Select(
            line => lines[0].Zip(line).ToDictionary(static each => each.First, static each => each.Second, StringComparer.Ordinal))]);
    }

    /// <summary>What is the same of a case in every arm.</summary>
    public static string KeyOf(Dictionary<string, string> row) => $"{row["replication"]} {row["office"]} {row["application"]}";

    /// <summary>The group of a case, those waiting at the opening apart.</summary>
    public static string GroupOf(Dictionary<string, string> row) =>
        row["group"] is not ("ordinary" or "eligible") ? row["group"] : row["measured"] is "waiting" ? "waiting" : "ordinary";

    /// <summary>Its days to the first action.</summary>
    public static double DaysOf(Dictionary<string, string> row) => double.Parse(row["pendency_days"], CultureInfo.InvariantCulture);

    /// <summary>
    /// Two offices of one examiner with 120 h a case and a load of about 0.9, thirty cases waiting, and a programme that lets ten pairs in
    /// a year.
    /// </summary>
    public static ExperimentPlan Plan(IReadOnlyList<Measure> measures) => SomePlan.With(ReplicationRule.Exactly(3), "a") with
    {
        Arms = [new ArmPlan("none", World(ProtocolCatalog.None)), new ArmPlan("shared", World(Worlds.Protocol("parallel")))],
        Measures = measures,
    };

    private static WorldPlan World(IExchangeProtocol protocol)
    {
        WorldPlan world = Worlds.World(
            [Office("A"), Office("B")],
            Worlds.Families(2, Worlds.Poisson(0.08 / 30), lagHours: 300),
            Worlds.Programme("parallel") with { Protocol = protocol, Share = 0.6, YearlyCap = 10 });
        return world with { Window = Worlds.Window(30_000) with { Follow = FollowUp.FirstActions } };
    }

    private static OfficePlan Office(string name) => Worlds.Office(name, 90, 30).WithOrdinary(Worlds.Poisson(0.15 / 30)) with
    {
        Backlog = new BacklogPlan { Cases = 30, Depth = Worlds.Hours(6_000) },
    };

    private sealed class Records(CasesCsv csv) : IExperimentRecords
    {
        public void Take(ReplicationRecords records) => csv.Write(records);
    }
}
