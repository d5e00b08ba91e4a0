using CspSim.Reporting.Folders;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Folders;

public sealed class ResultPlaceTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public ResultPlaceTests()
    {
        Directory.CreateDirectory(_root["20260101-000000"]);
        File.WriteAllText(Path.Combine(_root["20260101-000000"], "results.json"), "{}");
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_folder_and_its_file_name_the_same_document()
    {
        string file = Path.Combine(_root["20260101-000000"], "results.json");

        Assert.Equal(file, ResultPlace.Find(_root["20260101-000000"], out _, out _));
        Assert.Equal(file, ResultPlace.Find(file, out _, out _));
    }

    [Fact]
    public void Latest_is_followed_as_a_link_and_as_a_text()
    {
        File.WriteAllText(_root["latest"], "20260101-000000\n");
        Assert.Equal(Path.Combine(_root["20260101-000000"], "results.json"), ResultPlace.Find(_root["latest"], out _, out _));

        File.Delete(_root["latest"]);
        File.CreateSymbolicLink(_root["latest"], "20260101-000000");
        Assert.Equal(Path.Combine(_root["latest"], "results.json"), ResultPlace.Find(_root["latest"], out _, out _));
    }

    [Fact]
    public void A_folder_of_results_proposes_its_latest()
    {
        File.WriteAllText(_root["latest"], "20260101-000000\n");

        Assert.Null(ResultPlace.Find(_root.Path, out string message, out string help));
        Assert.Equal($"{_root.Path}: the folder holds no results.json", message);
        Assert.Equal($"the last result is {_root["latest"]}", help);
    }

    [Fact]
    public void A_place_that_is_not_there_is_reported()
    {
        Assert.Null(ResultPlace.Find(_root["nowhere"], out string message, out _));
        Assert.Equal($"{_root["nowhere"]}: there is no such file or folder", message);
    }
}
