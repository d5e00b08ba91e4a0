using System.Globalization;

using Xunit;

namespace CspSim.Tests.Scenarios.Diagnostics;

public sealed class BadInputTests
{
    public static TheoryData<int, string, string, string, string> Rows => BadInput.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_gives_exactly_its_message(int row, string before, string lines, string after, string expected)
    {
        string[] parts = expected.Split(':', 2);
        int line = int.Parse(parts[0], CultureInfo.InvariantCulture) + before.Count(letter => letter == '\n');
        string[] repeated = expected.Split("first on line ");
        string message = repeated.Length == 1
            ? parts[1]
            : parts[1].Replace("first on line 1", string.Create(CultureInfo.InvariantCulture, $"first on line {1 + before.Count(letter => letter == '\n')}"), StringComparison.Ordinal);

        IReadOnlyList<string> messages = Sample.Messages(before + lines + after);

        Assert.True(row > 0);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"a.yaml:{line}:{message}")], messages);
    }

    [Fact]
    public void Files_that_extend_each_other_in_a_circle_are_named()
    {
        MemoryFiles files = new MemoryFiles().With("b.yaml", "cspsim: 1\nextends: a.yaml\n");

        Assert.Equal(
            ["a.yaml:2:10: error[CS041]: scenario files extend each other in a circle: a.yaml -> b.yaml -> a.yaml\n  help: let one of them extend a third file"],
            Sample.Messages("cspsim: 1\nextends: b.yaml\n", files));
    }

    [Fact]
    public void A_missing_file_is_answered_with_the_near_name_that_exists()
    {
        MemoryFiles files = new MemoryFiles().With("base/kr-jp.yaml", "cspsim: 1\n");

        Assert.Equal(
            ["a.yaml:2:10: error[CS042]: cannot read base/kr-jp.yml (searched next to this file)\n  help: base/kr-jp.yaml exists; paths are relative to the file that names them"],
            Sample.Messages("cspsim: 1\nextends: base/kr-jp.yml\n", files));
    }

    [Fact]
    public void A_setting_is_checked_like_the_file() =>
        Assert.Equal(
            ["--set csp.shar=40%:1:5: error[CS010]: unknown key 'shar' in csp\n  help: a similar name exists: 'share'"],
            Sample.Messages(Sample.TwoOffices, null, "csp.shar=40%"));
}
