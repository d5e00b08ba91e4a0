using CspSim.Tests.Scenarios;

namespace CspSim.Tests.Worker.Support;

/// <summary>A scenario file of two small offices with families, alone and with a programme that all ask for: two replications.</summary>
internal sealed class PairScenario : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PairScenario() => System.IO.File.WriteAllText(File, Sample.TwoOffices
        .Replace("8280 / year", "600 / year", StringComparison.Ordinal)
        .Replace("8000 / year", "600 / year", StringComparison.Ordinal)
        .Replace("examiners: 40", "examiners: 3", StringComparison.Ordinal)
        .Replace("length: 2 years", "length: 3 months, replications: 2", StringComparison.Ordinal)
        + "families: {shared: 30%}\ncsp: {share: 100%}\narms: {alone: {csp: {mode: none}}, together: {}}\n");

    /// <summary>The scenario.</summary>
    public string File => _folder.File("pairs.yaml");

    /// <summary>Where results go.</summary>
    public string Results => _folder.File("results");

    /// <summary>The last result.</summary>
    public string Latest => Path.Combine(Directory.GetDirectories(Results)[0], "latest");

    /// <summary>Another file beside the scenario.</summary>
    public string Beside(string name) => _folder.File(name);

    public void Dispose() => _folder.Dispose();
}
