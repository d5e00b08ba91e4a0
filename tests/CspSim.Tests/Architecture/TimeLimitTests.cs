using System.Reflection;
using CspSim.Testing;

namespace CspSim.Tests.Architecture;

public sealed class TimeLimitTests
{
    [Fact]
    public void Every_test_project_gives_its_tests_a_time_limit()
    {
        string[] projects = [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Where(static file => File.ReadAllText(file).Contains("xunit.v3", StringComparison.Ordinal))];

        Assert.Equal(4, projects.Length);
        Assert.All(
            projects,
            static file => Assert.Contains("\"../TimeLimitAttribute.cs\"", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.NotNull(typeof(TimeLimitTests).Assembly.GetCustomAttribute<TimeLimitAttribute>());
    }
}
