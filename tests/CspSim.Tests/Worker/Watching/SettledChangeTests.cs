using CspSim.Worker.Watching;

namespace CspSim.Tests.Worker.Watching;

public sealed class SettledChangeTests
{
    private static readonly FileStamp s_old = new(new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc), 100);

    private static readonly FileStamp s_new = new(new DateTime(2026, 1, 5, 9, 0, 1, DateTimeKind.Utc), 120);

    [Fact]
    public void Files_that_look_as_before_are_no_change() => Assert.Equal([false, false, false], Looks(s_old, s_old, s_old));

    [Fact]
    public void A_change_counts_at_the_second_look_that_sees_the_same() => Assert.Equal([false, true], Looks(s_new, s_new));

    [Fact]
    public void A_file_that_is_still_being_written_is_waited_for() =>
        Assert.Equal(
            [false, false, false, true],
            Looks(s_new, s_new with { Bytes = 200 }, s_new with { Bytes = 300 }, s_new with { Bytes = 300 }));

    [Fact]
    public void A_file_that_is_gone_for_a_moment_and_comes_back_changed_is_read_when_it_is_there() =>
        Assert.Equal([false, false, true], Looks(FileStamp.None, s_new, s_new));

    [Fact]
    public void A_file_that_has_vanished_is_a_change() => Assert.Equal([false, true], Looks(FileStamp.None, FileStamp.None));

    [Fact]
    public void A_file_that_was_missing_and_appears_is_a_change()
    {
        SettledChange change = new(new Dictionary<string, FileStamp>(StringComparer.Ordinal) { ["a"] = s_old, ["b"] = FileStamp.None });

        Assert.False(change.Look(path => path is "b" ? s_new : s_old));
        Assert.True(change.Look(path => path is "b" ? s_new : s_old));
    }

    private static bool[] Looks(params FileStamp[] seen)
    {
        SettledChange change = new(new Dictionary<string, FileStamp>(StringComparer.Ordinal) { ["a"] = s_old });
        return [.. seen.Select(stamp => change.Look(_ => stamp))];
    }
}
