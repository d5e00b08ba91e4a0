using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

public sealed class DistributionCatalogTests
{
    [Fact]
    public void Every_law_is_in_the_catalog_under_its_own_name()
    {
        IEnumerable<Type> written = typeof(Distribution).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Distribution)));
        IEnumerable<Type> listed = DistributionCatalog.All.Select(kind => kind.Create(Laws.Arguments[kind.Name][0]).GetType());

        Assert.Equal(written.Order(s_byName).ToList(), listed.Order(s_byName).ToList());
        Assert.All(DistributionCatalog.All, kind => Assert.Equal(kind.Name, kind.Create(Laws.Arguments[kind.Name][0]).Name));
    }

    [Fact]
    public void Every_law_has_its_own_test_class()
    {
        IEnumerable<string> tested = typeof(DistributionCatalogTests).Assembly.GetTypes().Select(type => type.Name);

        Assert.All(Laws.All(), law => Assert.Contains(law.GetType().Name + "Tests", tested, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_accepted_set_of_parameters_is_tried_and_described()
    {
        foreach (DistributionKind kind in DistributionCatalog.All)
        {
            string[] described = [.. kind.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)];
            string[] accepted = [.. kind.ParameterSets.SelectMany(set => set).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)];
            Assert.True(described.SequenceEqual(accepted, StringComparer.Ordinal), kind.Name);
            Assert.NotEmpty(kind.Summary);
            Assert.All(kind.Parameters, parameter => Assert.NotEmpty(parameter.Meaning + parameter.Range));
            foreach (IReadOnlyList<string> set in kind.ParameterSets)
            {
                IEnumerable<string> sorted = set.Order(StringComparer.Ordinal);
                Assert.Contains(Laws.Arguments[kind.Name], given => given.Names.SequenceEqual(sorted, StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void A_kind_is_found_by_its_name_and_only_by_it()
    {
        Assert.Equal("gamma", DistributionCatalog.Find("gamma")?.Name);
        Assert.Null(DistributionCatalog.Find("Gamma"));
        Assert.Null(DistributionCatalog.Find("beta"));
    }

    [Fact]
    public void A_wrong_set_of_parameters_is_answered_with_the_right_ones()
    {
        DistributionArguments given = new(new Dictionary<string, double>(StringComparer.Ordinal) { ["mean"] = 1, ["sigma"] = 2 });

        ArgumentException error = Assert.Throws<ArgumentException>(() => DistributionCatalog.Find("lognormal")!.Create(given));

        Assert.Equal("lognormal: needs mean and cv, or median and sigma, but mean, sigma was given.", error.Message);
    }

    [Fact]
    public void No_parameters_at_all_are_answered_too()
    {
        DistributionArguments nothing = new(new Dictionary<string, double>(StringComparer.Ordinal));

        ArgumentException error = Assert.Throws<ArgumentException>(() => DistributionCatalog.Find("constant")!.Create(nothing));

        Assert.Equal("constant: needs value, but nothing was given.", error.Message);
        Assert.Throws<ArgumentException>("name", () => nothing.Number("value"));
    }

    private static readonly Comparer<Type> s_byName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
