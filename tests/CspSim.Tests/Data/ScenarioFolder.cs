namespace CspSim.Tests.Data;

/// <summary>Where the shipped scenarios are: the folder <c>scenarios</c> above the built tests.</summary>
internal static class ScenarioFolder
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "scenarios");
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CspSim.sln")) && Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"No folder 'scenarios' beside CspSim.sln above {AppContext.BaseDirectory}.");
    }
}
