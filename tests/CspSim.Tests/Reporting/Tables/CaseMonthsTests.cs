using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>The line that says who wins and who loses, against what a reader of <c>cases.csv</c> adds up.</summary>
public sealed class CaseMonthsTests
{
    private const double DaysPerMonth = 365.25 / 12;

    // Student's t for 95% and two degrees of freedom.
    private const double Student = 4.3027;

    private static readonly string[] s_groups = ["programme", "outside", "ordinary", "waiting"];

    [Fact]
    public void The_parts_and_their_sum_are_the_differences_of_the_cases()
    {
        ExperimentPlan plan = Plan();
        (ExperimentResult result, Dictionary<string, string>[] cases) = Run(plan);

        // Each measured case of the arm with the same case of the baseline: months to first action, the latter taken from the former.
        Dictionary<string, double> before = cases.Where(static row => Is(row, "arm", "none") && row["measured"].Length > 0)
            .ToDictionary(CaseOf, MonthsOf, StringComparer.Ordinal);
        (string Group, string Replication, double Months)[] differences =
        [
            .. cases.Where(static row => Is(row, "arm", "shared") && row["measured"].Length > 0)
                .Select(row => (GroupOf(row), row["replication"], MonthsOf(row) - before[CaseOf(row)])),
        ];
        double[] totals = [.. differences.GroupBy(static each => each.Replication, StringComparer.Ordinal)
            .Select(static each => each.Sum(static one => one.Months))];
        double mean = totals.Sum() / 3;
        double halfWidth = Student * Math.Sqrt(totals.Sum(total => (total - mean) * (total - mean)) / 2 / 3);
        string parts = string.Join(", ", s_groups.Select(
            group => $"{group} {Signed(differences.Where(each => Equal(each.Group, group)).Sum(static each => each.Months) / 3)}"));

        Assert.Equal(3, totals.Length);
        Assert.All(s_groups, group => Assert.Contains(differences, each => Equal(each.Group, group) && Math.Abs(each.Months) > 0.1));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{parts} = {Signed(mean)} ±{halfWidth:0}"),
            ComparisonTable.Of(result).Lines.Single(static line => Equal(line.Mark, "case-months ")).Text);
    }

    private static string Signed(double months) => months.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static double MonthsOf(Dictionary<string, string> row) =>
        double.Parse(row["pendency_days"], CultureInfo.InvariantCulture) / DaysPerMonth;

    private static string CaseOf(Dictionary<string, string> row) => $"{row["replication"]} {row["office"]} {row["application"]}";

    private static string GroupOf(Dictionary<string, string> row) =>
        row["group"] is not ("ordinary" or "eligible") ? row["group"] : Is(row, "measured", "waiting") ? "waiting" : "ordinary";

    private static bool Is(Dictionary<string, string> row, string column, string text) => Equal(row[column], text);

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    // Two offices of one examiner with 120 h a case and a load of about 0.9, thirty cases waiting, and a programme that lets ten pairs
    // in a year.
    private static ExperimentPlan Plan() => SomePlan.With(ReplicationRule.Exactly(3), "a") with
    {
        Arms = [new ArmPlan("none", World(ProtocolCatalog.None)), new ArmPlan("shared", World(Worlds.Protocol("parallel")))],
        Measures = [SomePlan.Pendency],
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

    private static (ExperimentResult Result, Dictionary<string, string>[] Cases) Run(ExperimentPlan plan)
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

    private sealed class Records(CasesCsv csv) : IExperimentRecords
    {
        public void Take(ReplicationRecords records) => csv.Write(records);
    }
}
