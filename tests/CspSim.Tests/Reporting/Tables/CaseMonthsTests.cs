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
        (ExperimentResult result, Dictionary<string, string>[] cases) = CasesOfRun.Of([SomePlan.Pendency]);

        // Each measured case of the arm with the same case of the baseline: months to first action, the latter taken from the former.
        Dictionary<string, double> before = cases.Where(static row => Is(row, "arm", "none") && row["measured"].Length > 0)
            .ToDictionary(CasesOfRun.KeyOf, MonthsOf, StringComparer.Ordinal);
        (string Group, string Replication, double Months)[] differences =
        [
            .. cases.Where(static row => Is(row, "arm", "shared") && row["measured"].Length > 0)
                .Select(row => (CasesOfRun.GroupOf(row), row["replication"], MonthsOf(row) - before[CasesOfRun.KeyOf(row)])),
        ];
        double[] totals = [.. differences.GroupBy(static each => each.Replication, StringComparer.Ordinal)
            .Select(static each => each.Sum(static one => one.Months))];
        double mean = totals.Sum() / 3;

        // Of three totals 0.09 of the skewness widen the interval.
        double k = 0.09 * Math.Abs(MathNet.Numerics.Statistics.Statistics.Skewness(totals)) / (6 * Math.Sqrt(3));
        double wide = Student + (k * (1 + (2 * Student * Student))) + (2.5 * k * k * Student * ((4 * Student * Student) - 1));
        double halfWidth = wide * Math.Sqrt(totals.Sum(total => (total - mean) * (total - mean)) / 2 / 3);
        string parts = string.Join(", ", s_groups.Select(
            group => $"{group} {Signed(differences.Where(each => Equal(each.Group, group)).Sum(static each => each.Months) / 3)}"));

        Assert.Equal(3, totals.Length);
        Assert.All(s_groups, group => Assert.Contains(differences, each => Equal(each.Group, group) && Math.Abs(each.Months) > 0.1));
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{parts} = {Signed(mean)} ±{halfWidth:0}"),
            ComparisonTable.Of(result).Lines.Single(static line => Equal(line.Mark, "case-months ")).Text);
    }

    private static string Signed(double months) => months.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    private static double MonthsOf(Dictionary<string, string> row) => CasesOfRun.DaysOf(row) / DaysPerMonth;

    private static bool Is(Dictionary<string, string> row, string column, string text) => Equal(row[column], text);

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
