using CspSim.Reporting.Documents;
using CspSim.Scenarios.Schemas;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class SchemaCommandTests
{
    public static TheoryData<string> Documents() => [.. DocumentSchemas.Kinds.Select(static kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_schema_of_a_document_is_printed_by_its_name(string name)
    {
        DocumentKind kind = DocumentSchemas.Kinds.Single(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));

        Assert.Equal(new Called(ExitCode.Done, kind.Schema, ""), await Called.WithAsync("schema", name));
    }

    [Fact]
    public async Task Without_a_name_it_is_that_of_scenarios()
    {
        Assert.Equal(new Called(ExitCode.Done, ScenarioSchema.Text, ""), await Called.WithAsync("schema"));
        Assert.Equal(new Called(ExitCode.Done, ScenarioSchema.Text, ""), await Called.WithAsync("schema", "scenario"));
    }

    [Theory]
    [InlineData("results", "error: there is no schema of 'results'\n  help: a similar name exists: result\n")]
    [InlineData("x", "error: there is no schema of 'x'\n  help: cspsim schema --help lists what there is\n")]
    public async Task An_unknown_name_is_reported_with_the_way_out(string name, string error) =>
        Assert.Equal(new Called(ExitCode.BadInput, "", error), await Called.WithAsync("schema", name));
}
