using System.Diagnostics;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-disk-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_named_as_what_it_is() => Assert.EndsWith(": it is a folder", Message(_folder), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_reported_with_its_name() =>
        Assert.Equal($"cannot read {At("no.yaml")}: there is no such file", Message(At("no.yaml")));

    [Fact]
    public void A_file_above_the_limit_is_refused_before_it_is_read()
    {
        using (FileStream large = File.Create(At("large.yaml")))
        {
            large.SetLength(100L << 20);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Message(At("large.yaml"));

        Assert.EndsWith(": it has 100 MB, more than the 10 MB that are read", message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
    }

    [Fact]
    public void A_circle_of_links_and_a_link_to_nothing_cannot_be_read()
    {
        File.CreateSymbolicLink(At("one.yaml"), At("other.yaml"));
        File.CreateSymbolicLink(At("other.yaml"), At("one.yaml"));
        File.CreateSymbolicLink(At("loose.yaml"), At("nothing.yaml"));

        Assert.StartsWith($"cannot read {At("one.yaml")}", Message(At("one.yaml")), StringComparison.Ordinal);
        Assert.StartsWith($"cannot read {At("loose.yaml")}", Message(At("loose.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_scenario_is_read()
    {
        File.WriteAllText(At("a.yaml"), Sample.TwoOffices);
        File.CreateSymbolicLink(At("link.yaml"), At("a.yaml"));

        Assert.NotNull(ScenarioLoader.Load(At("link.yaml")).Scenario);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_not_read(string device) => Assert.NotEmpty(Message(device));

    [Fact]
    public void A_pipe_to_which_nobody_writes_does_not_keep_the_reader_waiting()
    {
        string pipe = At("pipe.yaml");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        File.CreateSymbolicLink(At("to-pipe.yaml"), pipe);

        Assert.Equal("the file is empty", Message(pipe));
        Assert.Equal("the file is empty", Message(At("to-pipe.yaml")));
    }

    [Fact]
    public void A_file_without_permission_is_reported_to_those_whom_it_concerns()
    {
        File.WriteAllText(At("a.yaml"), Sample.TwoOffices);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At("a.yaml"), UnixFileMode.None);
        }

        LoadResult result = ScenarioLoader.Load(At("a.yaml"));

        // The superuser may read everything.
        Assert.True(Environment.IsPrivilegedProcess
            ? result.Scenario is not null
            : result.Diagnostics[0].Message.EndsWith(": permission denied", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_reported_in_one_line()
    {
        Assert.StartsWith("cannot read a\\u0000b", Message("a\0b"), StringComparison.Ordinal);
        Assert.StartsWith("cannot read aaa", Message(new string('a', 10_000)), StringComparison.Ordinal);
        Assert.StartsWith("cannot read ", Message(""), StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static string Message(string path)
    {
        Diagnostic wrong = Assert.Single(ScenarioLoader.Load(path).Diagnostics);
        Assert.DoesNotContain(wrong.Message, char.IsControl);
        return wrong.Message;
    }
}
