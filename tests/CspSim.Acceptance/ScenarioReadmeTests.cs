namespace CspSim.Acceptance;

/// <summary>The page about scenarios shows what the program really does.</summary>
public sealed class ScenarioReadmeTests
{
    private const string Renewal = "CSPSIM_RENEW=1 dotnet test tests/CspSim.Acceptance --filter FullyQualifiedName~"
        + nameof(ScenarioReadmeTests);

    [Fact]
    [Trait("Category", "Sweep")]
    public void Every_command_of_the_page_prints_what_the_page_shows()
    {
        string path = Path.Combine(CspSimProgram.Repository, "scenarios", "README.md");
        string folder = Directory.CreateTempSubdirectory("cspsim-readme-").FullName;
        try
        {
            Copy(Path.Combine(CspSimProgram.Repository, "scenarios"), Path.Combine(folder, "scenarios"));
            ConsolePage page = new(File.ReadAllText(path), folder);
            IReadOnlyList<(ConsoleBlock Block, string Found)> results = page.Run();
            if (Environment.GetEnvironmentVariable("CSPSIM_RENEW") is "1")
            {
                File.WriteAllText(path, page.Renewed(results));
                return;
            }

            Assert.True(results.Count >= 10, "The page has lost its commands.");
            Assert.All(results, static result => Assert.True(
                ConsolePage.IsSame(result.Block.Output, result.Found),
                $"$ {result.Block.Command}\nprints\n{result.Found}\nRenew the page: {Renewal}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
