using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting;
using CspSim.Reporting.Documents;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class ResultsJsonOutputTests
{
    private static readonly JsonElement s_schema = DocumentSchemas.Of("result");

    [Fact]
    public void A_result_keeps_to_the_schema()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(3, 9, new PrecisionTarget(SomePlan.Pendency, 0.0001)), "a", "b", "c") with
        {
            Expectations = [new Expectation { Text = "mean(x) < 3", Statistic = "mean", Measure = SomePlan.Pendency, AtMost = 3 }],
        };

        Assert.Empty(Faults(SomeReport.Result(plan)));
    }

    [Fact]
    public void A_single_arm_without_intervals_keeps_to_the_schema() =>
        Assert.Empty(Faults(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a") with { Confidence = null })));

    [Theory]
    [InlineData("\"format\": \"cspsim-result/3\"", "\"format\": \"cspsim-result/1\"")]
    [InlineData("\"ending\": \"fixed-number\"", "\"ending\": \"tired\"")]
    [InlineData("\"partial\": false", "\"partial\": 0")]
    [InlineData("\"partial\": false", "\"parcel\": false")]
    public void The_schema_finds_a_broken_result(string whole, string broken)
    {
        string text = System.Text.Encoding.UTF8
            .GetString(SomeReport.Json(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "a"))));
        using JsonDocument document = JsonDocument.Parse(text.Replace(whole, broken, StringComparison.Ordinal));

        Assert.NotEmpty(new JsonSchemaCheck(s_schema).Faults(document.RootElement));
    }

    // A share of cases has the values 0 and 1, an office one value a replication.
    [Fact]
    public void Percentiles_stand_in_six_digits_and_only_where_single_cases_have_a_time_or_an_effort()
    {
        Measure[] measures = [SomePlan.Pendency, SomePlan.Backlog];
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "b") with { Measures = measures });
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        ILookup<string, JsonElement> figures = document.RootElement.GetProperty("arms")[0].GetProperty("figures").EnumerateArray()
            .ToLookup(
                static figure => figure.GetProperty("measure").GetString()!, static figure => figure.GetProperty("quantiles"),
                StringComparer.Ordinal);
        double[] expected = [.. result.Arms[0].Figures[0].Quantiles.Select(static at => DocumentText.Rounded(at.OfAllCases, 6))];

        Assert.Equal(
            expected,
            figures["first-action-pendency"].First().EnumerateArray().Select(static at => at.GetProperty("ofAllCases").GetDouble()));
        Assert.All(figures["first-action-pendency"], static each => Assert.Equal(3, each.GetArrayLength()));
        Assert.NotEmpty(figures["backlog"]);
        Assert.All(figures["backlog"], static each => Assert.Equal(0, each.GetArrayLength()));
    }

    [Fact]
    public void Numbers_have_eight_digits()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "b"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement figure = document.RootElement.GetProperty("arms")[1].GetProperty("figures")[0];
        Figure expected = result.Arms[1].Figures[0];

        Assert.Equal(DocumentText.Rounded(expected.Mean.Value, 8), figure.GetProperty("mean").GetProperty("value").GetDouble());
        Assert.Equal(DocumentText.Rounded(expected.Mean.Interval.High, 8), figure.GetProperty("mean").GetProperty("high").GetDouble());
        Assert.Equal(
            expected.Means.ToArray().Select(static mean => DocumentText.Rounded(mean, 8)),
            figure.GetProperty("replications").GetProperty("mean").EnumerateArray().Select(mean => mean.GetDouble()));
    }

    [Fact]
    public void How_it_was_called_is_all_that_two_runs_do_not_share()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "a"));
        Provenance elsewhere = SomeReport.Provenance with
        {
            Settings = ["run.seed=1"],
            WallClock = new(DateTimeOffset.UnixEpoch, "another machine", 64, TimeSpan.FromHours(1)),
        };

        Assert.Equal(WithoutCall(new(result, SomeReport.Provenance)), WithoutCall(new(result, elsewhere)));
    }

    [Fact]
    public void The_hash_is_that_of_the_scenario_text() =>
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            (SomeReport.Provenance with { ScenarioText = "abc" }).ScenarioSha256);

    [Fact]
    public void Uncertain_inputs_stand_with_their_ranges()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement input = Assert.Single(document.RootElement.GetProperty("uncertainInputs").EnumerateArray());

        Assert.Equal(
            ("csp.share", 30, 10, 60, "%", true),
            (input.GetProperty("path").GetString(), input.GetProperty("value").GetDouble(), input.GetProperty("low").GetDouble(),
                input.GetProperty("high").GetDouble(), input.GetProperty("unit").GetString(), input.GetProperty("assumed").GetBoolean()));
    }

    [Fact]
    public void Every_input_stands_with_what_is_behind_it()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));

        Assert.Equal(
            SomeReport.Provenance.Inputs,
            document.RootElement.GetProperty("inputs").EnumerateArray().Select(static input => new InputOrigin(
                input.GetProperty("path").GetString()!, input.GetProperty("value").GetString()!, input.GetProperty("assumed").GetBoolean(),
                input.GetProperty("source").GetString()!, input.GetProperty("note").GetString()!)));
    }

    // In every replication the first month ends with 6 cases and its first actions have waited 20 / 4 months; the second is empty.
    [Fact]
    public void Months_have_their_bands_and_pendencies_their_percentiles()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(3), "a"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement arm = document.RootElement.GetProperty("arms")[0];
        JsonElement month = arm.GetProperty("months")[0];

        Assert.Equal([6, 6, 6, 6, 6], Numbers(month.GetProperty("backlogBand")));
        Assert.Equal([5, 5, 5, 5, 5], Numbers(month.GetProperty("pendencyBand")));
        Assert.Equal(JsonValueKind.Null, arm.GetProperty("months")[1].GetProperty("pendencyBand").ValueKind);
        foreach (JsonElement figure in arm.GetProperty("figures").EnumerateArray())
        {
            bool isKept = figure.GetProperty("measure").GetString() == "first-action-pendency"
                && figure.GetProperty("lane").ValueKind == JsonValueKind.Null;
            JsonElement percentiles = figure.GetProperty("percentiles");
            Assert.Equal(isKept ? 101 : 0, percentiles.ValueKind == JsonValueKind.Null ? 0 : percentiles.GetArrayLength());
        }
    }

    [Fact]
    public void A_single_replication_has_no_bands()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement month = document.RootElement.GetProperty("arms")[0].GetProperty("months")[0];

        Assert.Equal(JsonValueKind.Null, month.GetProperty("backlogBand").ValueKind);
    }

    [Fact]
    public void A_value_that_does_not_exist_is_null()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a"));
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        JsonElement mean = document.RootElement.GetProperty("arms")[0].GetProperty("figures")[0].GetProperty("mean");

        Assert.Equal(JsonValueKind.Null, mean.GetProperty("low").ValueKind);
        Assert.Equal("none", mean.GetProperty("method").GetString());
    }

    [Fact]
    public void Text_stays_readable_and_levels_have_the_digits_that_were_asked_for()
    {
        ExperimentResult result = SomeReport.Result(
            SomePlan.With(ReplicationRule.Exactly(2), "a+b", "'<c>'") with { Confidence = 99.9 / 100 });
        using MemoryStream stream = new();
        CspSim.Reporting.Outputs.OutputCatalog.All.Single(output => output.FileName == "results.json")
            .Write(new(result, SomeReport.Provenance with { Version = "0.1.0+abc" }), stream);
        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("\"0.1.0+abc\"", text, StringComparison.Ordinal);
        Assert.Contains("\"a+b\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'<c>'\"", text, StringComparison.Ordinal);
        Assert.Contains("\"confidence\": 0.999,", text, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.Empty(new JsonSchemaCheck(s_schema).Faults(document.RootElement));
    }

    private static IEnumerable<double> Numbers(JsonElement band) =>
        band.EnumerateObject().Select(static percentile => percentile.Value.GetDouble());

    private static IReadOnlyList<string> Faults(ExperimentResult result)
    {
        using JsonDocument document = JsonDocument.Parse(SomeReport.Json(result));
        Assert.Contains(result.Arms[0].Figures, figure => figure.Key.Group == CaseGroup.Programme);
        return new JsonSchemaCheck(s_schema).Faults(document.RootElement);
    }

    private static string WithoutCall(ExperimentReport report)
    {
        using MemoryStream stream = new();
        CspSim.Reporting.Outputs.OutputCatalog.All.Single(output => output.FileName == "results.json").Write(report, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        return string.Concat(
            document.RootElement.EnumerateObject().Where(member => member.Name != "call").Select(member => member.ToString()));
    }
}
