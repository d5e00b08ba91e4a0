using System.Text.Json;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Filings;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Forecasts;
using CspSim.Reporting.Tables;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Reporting.Forecasts;

public sealed class ForecastReportTests
{
    [Fact]
    public void The_document_follows_its_schema()
    {
        using JsonDocument document = JsonDocument.Parse(ForecastJson.Of(Some()).ToText());

        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("plan")).Faults(document.RootElement));
        Assert.Equal("cspsim-plan/1", document.RootElement.GetProperty("format").GetString());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void The_text_fits_the_width(int width) =>
        Assert.All(ForecastText.Of(Some(), width).Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, line));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ko-KR")]
    public void Text_and_document_are_the_same_in_every_culture(string culture)
    {
        string text = ForecastText.Of(Some(), 80);
        string document = ForecastJson.Of(Some()).ToText();
        using CultureScope scope = new(culture);

        Assert.Equal(text, ForecastText.Of(Some(), 80));
        Assert.Equal(document, ForecastJson.Of(Some()).ToText());
    }

    [Fact]
    public void An_office_that_cannot_keep_up_is_named_with_what_its_backlog_does()
    {
        string text = ForecastText.Of(Some(), 200);

        Assert.Contains(
            "OVERLOADED is offered 2.00 hours of work for each hour its 1 examiners have: its backlog doubles in",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_the_cost_of_a_round_times_the_replications_over_the_threads()
    {
        ForecastReport report = Some();

        Assert.Equal(1 + (2 * 3), report.SecondsAtLeast, 6);
        Assert.Equal(1 + (6 * 3), report.SecondsAtMost, 6);
        Assert.Equal(3e9 / report.Forecast.EventsOfRound, report.NanosecondsPerEvent, 6);
    }

    [Fact]
    public void The_text_says_how_much_was_simulated()
    {
        ForecastReport whole = Some();
        ForecastReport part = whole with { Forecast = whole.Forecast with { Arms = [whole.Forecast
            .Arms[0] with { SimulatedShare = 0.375 }] } };

        Assert.Contains("pilot     replication 1 of every arm was run to its end", ForecastText.Of(whole, 200), StringComparison.Ordinal);
        Assert.Contains("pilot     37 % of replication 1 was run", ForecastText.Of(part, 200), StringComparison.Ordinal);
    }

    private static ForecastReport Some()
    {
        ExperimentPlan plan = new()
        {
            Name = "두 개의 사무실",
            Arms =
            [
                new ArmPlan("only", Worlds.World(
                    [Overloaded, Worlds.Office("IDLE", 2, 1)],
                    Worlds.Families(2, Worlds.Every(50)),
                    Worlds.Programme("parallel"))),
            ],
            Seed = 7,
            Replications = new ReplicationRule(2, 6),
        };
        return new()
        {
            Version = "1.0",
            ScenarioSha256 = new string('a', 64),
            Settings = ["csp.share=40%"],
            Plan = plan,
            Forecast = Pilot.Forecast(
                plan,
                new ExperimentOptions { Threads = 1 },
                new LookedAtClock(TimeSpan.Zero),
                static () => 100_000_000) with { Cost = new RunCost(3, 1) },
            Threads = 1,
            ResultsFolder = "results/offices",
            Files = ["scenario.yaml", "results.json"],
        };
    }

    private static CspSim.Model.Offices.OfficePlan Overloaded => Worlds.Office("OVERLOADED", 3, 1).WithOrdinary(new ArrivalPlan
    {
        Pattern = ArrivalPattern.Even,
        Rates = [new RateStep(Worlds.At(0), 0.5 - 0.02)],
    }) with
    {
        Backlog = new BacklogPlan { Cases = 100, Depth = Worlds.Hours(200) },
    };
}
