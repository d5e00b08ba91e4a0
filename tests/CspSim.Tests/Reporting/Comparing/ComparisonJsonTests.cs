using System.Text.Json;
using CspSim.Experiments.Comparing;
using CspSim.Model.Measures;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;
using CspSim.Tests.Experiments.Comparing;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Comparing;

public sealed class ComparisonJsonTests
{
    private static readonly JsonElement s_schema = DocumentSchemas.Of("comparison");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_comparison_keeps_to_the_schema(ulong seed)
    {
        ComparisonOutcome outcome = SomeDocuments.Make(
            SomeDocuments.Of(SomeSeries.Of(1, ("a", [1, 2, 4]), ("old", [1, 1, 1]))),
            SomeDocuments.Of(SomeSeries.Of(seed, ("a", [2, 3, 3]), ("new", [1, 1, 1]))),
            independent: true,
            new InputDifference("csp.share", "changed", "30%", "60%", ""));
        using JsonDocument document = Parse(outcome);

        Assert.Empty(new JsonSchemaCheck(s_schema).Faults(document.RootElement));
        JsonElement against = document.RootElement.GetProperty("against")[0];
        Assert.Equal(seed == 1 ? "paired" : "independent", against.GetProperty("method").GetString());
        Assert.Equal("old", against.GetProperty("armsOnlyInBaseline")[0].GetString());
        Assert.Equal("new", against.GetProperty("armsOnlyInOther")[0].GetString());
    }

    [Fact]
    public void A_verdict_that_is_withheld_keeps_to_the_schema_and_has_its_reason()
    {
        using JsonDocument document = Parse(SomeDocuments.Make(SomeDocuments.Of(1, 1, 2, 4), SomeDocuments.WithOtherCases(1, 5, 7, 6)));
        JsonElement root = document.RootElement;
        JsonElement figure = root.GetProperty("against")[0].GetProperty("arms")[0].GetProperty("figures")[0];

        Assert.Empty(new JsonSchemaCheck(s_schema).Faults(root));
        Assert.Equal(
            ("withheld", "other-cases"),
            (figure.GetProperty("verdict").GetString(), figure.GetProperty("withheldFor").GetString()));
        Assert.Contains(root.GetProperty("notes").EnumerateArray(), static note => note.GetString()!.StartsWith(
            "No verdict, because the results have not measured the same cases",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_have_nine_digits_and_what_is_missing_is_null()
    {
        ComparisonOutcome outcome = SomeDocuments.Make(SomeDocuments.Of(1, 0.1), SomeDocuments.Of(1, 0.3));
        using JsonDocument document = Parse(outcome);
        JsonElement figure = document.RootElement.GetProperty("against")[0].GetProperty("arms")[0].GetProperty("figures")[0];

        Assert.Equal(0.2, figure.GetProperty("difference").GetDouble());
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("low").ValueKind);
        Assert.Equal("no-difference-shown", figure.GetProperty("verdict").GetString());
    }

    [Fact]
    public void The_schema_finds_a_broken_comparison()
    {
        using JsonDocument document = Parse(SomeDocuments.Make(SomeDocuments.Of(1, 1, 2), SomeDocuments.Of(1, 3, 4)));
        using JsonDocument broken = JsonDocument.Parse(
            document.RootElement.GetRawText().Replace("\"method\": \"paired\"", "\"method\": \"guessed\"", StringComparison.Ordinal));

        Assert.NotEmpty(new JsonSchemaCheck(s_schema).Faults(broken.RootElement));
    }

    private static JsonDocument Parse(ComparisonOutcome outcome) => JsonDocument.Parse(ComparisonJson.Of(outcome.Report!).ToText());
}
