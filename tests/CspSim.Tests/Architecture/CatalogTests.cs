using System.Reflection;
using System.Text.RegularExpressions;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Measures;
using CspSim.Tests.Data;

namespace CspSim.Tests.Architecture;

/// <summary>A shelf is complete: what is on it is in its catalog, tested, used by a scenario and documented.</summary>
public sealed class CatalogTests
{
    private static readonly string s_readme = File.ReadAllText(ScenarioFolder.Path("README.md"));

    private static readonly string s_scenarios = string.Join(
        '\n',
        Directory.EnumerateFiles(ScenarioFolder.Path(), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));

    public static TheoryData<string> Protocols() => [.. ProtocolCatalog.All.Select(static protocol => protocol.Name)];

    public static TheoryData<string> Measures() => [.. MeasureCatalog.All.Select(static measure => measure.Name)];

    public static TheoryData<string> Distributions() => [.. DistributionCatalog.All.Select(static kind => kind.Name)];

    [Fact]
    public void Every_protocol_is_in_the_catalog() =>
        Assert.Equal(
            Sorted(ProductTypes.Concrete<IExchangeProtocol>()),
            Sorted(ProtocolCatalog.All.Select(static protocol => protocol.GetType())),
            StringComparer.Ordinal);

    [Fact]
    public void Every_list_of_measures_is_in_the_catalog() =>
        Assert.Equal(
            typeof(Measure).Assembly.GetTypes().Where(static type => type != typeof(MeasureCatalog))
                .SelectMany(static type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(static property => property.PropertyType.IsAssignableTo(typeof(IEnumerable<Measure>)))
                .SelectMany(static property => (IEnumerable<Measure>)property.GetValue(null)!)
                .Select(static measure => measure.Name).Order(StringComparer.Ordinal),
            MeasureCatalog.All.Select(static measure => measure.Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Every_distribution_is_in_the_catalog() =>
        Assert.Equal(
            ProductTypes.Concrete<Distribution>().Select(static type => type.Name.ToLowerInvariant()).Order(StringComparer.Ordinal),
            DistributionCatalog.All.Select(static kind => kind.Name.Replace("-", string.Empty, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Names_in_a_catalog_are_unique()
    {
        Assert.Equal(ProtocolCatalog.All.Count, Protocols().Distinct().Count());
        Assert.Equal(MeasureCatalog.All.Count, Measures().Distinct().Count());
        Assert.Equal(DistributionCatalog.All.Count, Distributions().Distinct().Count());
    }

    [Fact]
    public void Every_protocol_and_distribution_has_a_test_class_of_its_own()
    {
        HashSet<string> tests = [.. SourceTree.TestFiles.Select(static file => Path.GetFileNameWithoutExtension(file))];
        IEnumerable<string> untested = ProductTypes.Concrete<IExchangeProtocol>().Concat(ProductTypes.Concrete<Distribution>())
            .Select(static type => type.Name)
            .Where(name => !tests.Contains(name + "Tests"));

        Assert.Empty(untested);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_protocol_is_used_by_a_scenario_and_documented_in_the_readme(string name)
    {
        Assert.Matches($@"mode: (\{{value: )?{Regex.Escape(name)}\b", s_scenarios);
        string summary = ProtocolCatalog.All.Single(protocol => string.Equals(protocol.Name, name, StringComparison.Ordinal)).Summary;
        Assert.Contains($"| `{name}` | {summary} |\n", s_readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_is_used_by_a_scenario_and_documented_in_the_readme(string name)
    {
        bool isToFirstAction = MeasureCatalog.Find(name)!.Needs < CspSim.Model.FollowUp.Decisions
            && s_scenarios.Contains("measures: to-first-action", StringComparison.Ordinal);
        Assert.True(
            isToFirstAction || s_scenarios.Contains("measures: all", StringComparison.Ordinal)
                || Regex.IsMatch(s_scenarios, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)),
            $"No scenario shows {name}.");
        Measure measure = MeasureCatalog.All.Single(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));
        Assert.Contains($"| `{name}` | {measure.Unit} | {measure.Definition} |\n", s_readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void A_distribution_is_documented_in_the_readme(string name)
    {
        DistributionKind kind = DistributionCatalog.All.Single(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
        string parameters = string.Join("; or ", kind.ParameterSets.Select(static set => string.Join(", ", set)));
        Assert.Contains($"| `{name}` | {parameters} | {kind.Summary} |\n", s_readme, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sorted(IEnumerable<Type> types) =>
        types.Select(static type => type.FullName!).Order(StringComparer.Ordinal);
}
