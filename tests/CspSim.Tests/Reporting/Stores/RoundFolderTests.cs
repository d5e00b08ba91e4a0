using CspSim.Experiments.Replication;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Stores;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Stores;

public sealed class RoundFolderTests : IDisposable
{
    private static readonly StoreHeadJson s_head = new("1.0.0+abc", "0123456789ab", "kr-jp", new string('a', 64), "7", ["run"]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_by_whoever_opens_the_folder_later()
    {
        Fill(3);

        using RoundFolder store = Open();

        Assert.Equal(3, store.Found);
        Assert.Equal([2, 2], store.Find(new("p", 2)));
        Assert.Empty(store.Find(new("", 1))!);
        Assert.Null(store.Find(new("p", 4)));
        Assert.False(store.Has(new("q", 2)));
    }

    [Fact]
    public void Wherever_a_process_was_killed_the_rounds_before_are_whole_and_the_torn_one_is_not_there()
    {
        string file = Fill(3);
        byte[] whole = File.ReadAllBytes(file);
        List<int> found = [];
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(file, whole[..length]);
            using RoundFolder store = Open();
            found.Add(store.Found);
            Assert.All(Enumerable.Range(2, Math.Max(0, store.Found - 1)), number => Assert.Equal(
                Enumerable.Repeat((byte)number, number), store.Find(new("p", number))));
        }

        Assert.Equal(Enumerable.Range(0, 4), found.Distinct());
        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public void A_round_that_the_disk_has_spoilt_is_not_given()
    {
        string file = Fill(3);
        byte[] bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        using RoundFolder store = Open();

        Assert.Null(store.Find(new("p", 3)));
        Assert.NotNull(store.Find(new("p", 2)));
    }

    [Fact]
    public void Every_process_writes_a_file_of_its_own_and_all_are_read()
    {
        using RoundFolder one = Open();
        using RoundFolder other = Open();
        one.Keep(new("p", 1), new byte[] { 1 });
        other.Keep(new("p", 1), new byte[] { 1 });
        other.Keep(new("p", 2), new byte[] { 2 });

        using RoundFolder all = Open();

        Assert.Equal(2, Directory.GetFiles(_folder.Path, "*.rounds").Length);
        Assert.Equal(2, all.Found);
    }

    [Theory]
    [InlineData("2.0.0", "0123456789ab", "kr-jp", "7", "version 1.0.0+abc, not 2.0.0")]
    [InlineData("1.0.0+abc", "ffffffffffff", "kr-jp", "7", "build 0123456789ab, not ffffffffffff")]
    [InlineData("1.0.0+abc", "0123456789ab", "other", "7", "scenario kr-jp aaaaaaaaaaaa, not other aaaaaaaaaaaa")]
    [InlineData("1.0.0+abc", "0123456789ab", "kr-jp", "8", "seed 7, not 8")]
    public void The_rounds_of_others_are_refused_by_name(string version, string build, string scenario, string seed, string difference)
    {
        Fill(1);

        StoreMismatchException refusal = Assert.Throws<StoreMismatchException>(
            () => RoundFolder.Open(_folder.Path, new(version, build, scenario, new string('a', 64), seed, ["run"]), TimeProvider.System));

        Assert.Equal($"{_folder.Path} holds replications of {difference}", refusal.Message);
    }

    [Fact]
    public void A_head_that_is_none_is_an_error_of_reading()
    {
        File.WriteAllText(Path.Combine(_folder.Path, StoreHeadJson.FileName), "{");

        Assert.Throws<IOException>(Open);
    }

    private string Fill(int rounds)
    {
        using RoundFolder store = Open();
        store.Keep(new("", 1), ReadOnlyMemory<byte>.Empty);
        for (int number = 2; number <= rounds; number++)
        {
            store.Keep(new("p", number), Enumerable.Repeat((byte)number, number).ToArray());
        }

        return Assert.Single(Directory.GetFiles(_folder.Path, "*.rounds"));
    }

    private RoundFolder Open() => RoundFolder.Open(_folder.Path, s_head, TimeProvider.System);
}
