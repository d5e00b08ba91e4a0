using CspSim.Reporting.Folders;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Folders;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_that_fails_half_way_leaves_the_old_one_as_it_was()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.txt"], "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(folder["a.txt"], static stream =>
        {
            stream.Write("new, but only ha"u8);
            throw new IOException("no space left");
        }));

        Assert.Equal("old", File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_whole_file_replaces_the_old_one()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.txt"], "old and longer");

        AtomicFile.Write(folder["a.txt"], static stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(folder["a.txt"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_missing_folder_is_reported()
    {
        using TemporaryFolder folder = new();

        Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.Write(Path.Combine(folder["nowhere"], "a.txt"), static _ => { }));
    }
}
