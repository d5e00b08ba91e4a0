using CspSim.Tests.Scenarios;

namespace CspSim.Tests.Worker.Support;

/// <summary>
/// A scenario file of two small offices that never close: 3000 cases of 9 hours are 27000 hours a year, of which an examiner has 8766. The
/// arm as it stands has three, another has one more at one office, and one has plenty.
/// </summary>
internal sealed class SmallScenario : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallScenario() => System.IO.File.WriteAllText(File, Sample.TwoOffices
        .Replace("8280 / year", "3000 / year", StringComparison.Ordinal)
        .Replace("8000 / year", "3000 / year", StringComparison.Ordinal)
        .Replace("examiners: 40", "examiners: 3", StringComparison.Ordinal)
        .Replace("length: 2 years", "length: 2 months", StringComparison.Ordinal)
        + """
        arms:
          plain: {}
          other: {offices: {KIPO: {examiners: 4}}}
          more: {offices: {KIPO: {examiners: 8}, JPO: {examiners: 8}}}

        """);

    public string File => _folder.File("small.yaml");

    public string Folder => Path.GetDirectoryName(File)!;

    public void Dispose() => _folder.Dispose();
}
