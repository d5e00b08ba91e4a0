using System.Reflection;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Text;
using CspSim.Scenarios.Values;
using CspSim.Tests.Scenarios.Support;


namespace CspSim.Tests.Scenarios.Keys;

/// <summary>What a key reads as goes with what the table says of it.</summary>
public sealed class ValueKeyTests
{
    [Fact]
    public void A_key_reads_as_nothing_exactly_where_nothing_may_hold()
    {
        NullabilityInfoContext context = new();
        PropertyInfo[] keys =
        [
            .. typeof(KeyTable).Assembly.GetTypes()
                .Where(static type => type.Namespace == typeof(KeyTable).Namespace)
                .SelectMany(static type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
                .Where(static key => key.PropertyType.IsGenericType && key.PropertyType.GetGenericTypeDefinition() == typeof(ValueKey<>)),
        ];
        Assert.InRange(keys.Length, 100, KeyTable.All.Count);
        foreach (PropertyInfo property in keys)
        {
            KeyEntry key = (KeyEntry)property.GetValue(null)!;
            bool mayBeNothing = context.Create(property).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
            bool isAlwaysThere = key.IsRequired || key.Default.Length > 0 || key.Path.EndsWith('*');

            // A word can stand for nothing: wait-for-partner: none.
            Assert.True(mayBeNothing ? !isAlwaysThere || key.Choices.Count > 0 : isAlwaysThere, key.Path);
        }
    }

    [Fact]
    public void A_default_is_written_as_the_key_takes_it()
    {
        foreach (KeyEntry entry in KeyTable.All.Where(static entry => entry.Default.Length > 0))
        {
            DiagnosticBag bag = new();
            MemoryFiles files = ExampleFiles.All().With("a.yaml", ExampleFiles.Around(entry with { Example = entry.Default }));

            MappingNode tree = new FileChain(files, bag).Read("a.yaml")!;
            string[] sources = [.. (tree["sources"] as MappingNode)?.Entries.Select(static source => source.Name) ?? []];
            new TreeCheck(new CheckContext(bag, files, sources, new MergeRecord())).Check(tree);

            Assert.Empty(bag.Sorted().Select(each => $"{entry.Path}: {each.Message}"));
        }
    }
}
