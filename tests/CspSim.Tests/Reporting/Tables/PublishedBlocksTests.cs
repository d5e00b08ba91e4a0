using System.Text.Json;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model;
using CspSim.Model.Runs;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>Years beside published figures, in the summary and in the JSON document.</summary>
public sealed class PublishedBlocksTests
{
    private const int April = 4;

    // Two replications that find 9 and 10 months in every month: 9.5, and 12.706 x 0.5 = 6.35 beside it.
    [Fact]
    public void Every_year_stands_beside_what_was_published_or_is_called_a_forecast()
    {
        string text = ComparisonTable.Of(Result()).ToText();

        Assert.Contains("First-action pendency of JPO by year of the action, months: mean ± half-width", text, StringComparison.Ordinal);
        Assert.Equal(["from 2017-04 10.25 9.50 ±6.35 -0.75", "from 2018-04 forecast 9.50 ±6.35"], Rows(text));
    }

    [Fact]
    public void The_document_keeps_to_the_schema_and_shows_error_and_use()
    {
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(Result()));
        JsonElement series = document.RootElement.GetProperty("arms")[0].GetProperty("years")[0];
        JsonElement[] years = [.. series.GetProperty("years").EnumerateArray()];

        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("result")).Faults(document.RootElement));
        Assert.Equal(0.75, series.GetProperty("largestError").GetDouble(), 12);
        Assert.Equal(["judges", "forecast"], years.Select(year => year.GetProperty("use").GetString()), StringComparer.Ordinal);
        Assert.Equal(-0.75, years[0].GetProperty("error").GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, years[1].GetProperty("error").ValueKind);
    }

    [Theory]
    [InlineData(2017, true)]
    [InlineData(2019, false)]
    public void An_expectation_of_a_year_is_held_against_that_year_and_a_year_outside_the_run_meets_nothing(int year, bool met)
    {
        ExpectationOutcome outcome = ExpectationCheck.Check(
            new Expectation
            {
                Text = "x",
                Statistic = "mean",
                Measure = SomePlan.Pendency,
                Office = 1,
                Year = year,
                AtLeast = 9.49,
                AtMost = 9.51,
            },
            Result().Arms);

        Assert.Equal(met, outcome.IsMet);
    }

    private static string[] Rows(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith(" from ", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static ExperimentResult Result()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "new");
        ArmPlan arm = plan.Arms[0];
        RunWindow window = new() { Start = new DateTimeOffset(2017, 4, 1, 0, 0, 0, TimeSpan.Zero), Length = SimDuration.FromDays(730) };
        plan = plan with
        {
            Arms = [arm with { World = arm.World with { Window = window } }],
            Published = [new PublishedSeries
            {
                Name = "jp",
                Office = 1,
                FirstMonth = April,
                Years = [new(2017, 10.25, PublishedUse.Judges)],
            }],
        };
        return new ExperimentRunner(plan, new() { Threads = 1 }, Replicate).Run();
    }

    private static ReplicationResult Replicate(ArmPlan arm, RunOptions options)
    {
        OfficeMonth[] months =
        [
            .. Enumerable.Range(0, 24).Select(month => new OfficeMonth
            {
                Month = new DateOnly(2017, April, 1).AddMonths(month),
                FirstActions = 2,
                PendencySumByAction = 2 * (8.0 + options.Replication),
            }),
        ];
        ReplicationResult drawn = FakeReplication.Drawn(arm, options);
        return drawn with { Months = [drawn.Months[0], months] };
    }
}
