using System.Text;

using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;


namespace CspSim.Tests.Scenarios.Loading;

public sealed class CorrectedFileTests
{
    [Fact]
    public void Several_fixes_on_one_line_and_in_later_rounds_are_all_made()
    {
        const string wrong = "families: {shared: 0.1, filing-lag: {uniform: {lwo: 12 months, high: 0 months}}}\ncsp: {shar: 0.3}\n";

        CorrectedFile corrected = Correct(Sample.TwoOffices + wrong);

        Assert.Equal(
            Sample.TwoOffices + "families: {shared: 10%, filing-lag: {uniform: {low: 0 months, high: 12 months}}}\ncsp: {share: 30%}\n",
            corrected.After);
        Assert.NotNull(corrected.Left.Scenario);
        Assert.Equal(5, corrected.Removed.Count);
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay_as_they_are()
    {
        string right = Sample.TwoOffices.ReplaceLineEndings("\r\n") + "csp:\r\n  share: 30% # 한국\r\n# 끝";
        byte[] wrong = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(right.Replace("30%", "0.3", StringComparison.Ordinal))];

        CorrectedFile corrected = CorrectedFile.Of("a.yaml", withLayout: false, new MemoryFiles().With("a.yaml", wrong));

        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(right)], corrected.Bytes);
    }

    [Fact]
    public void Tabs_are_replaced_only_on_request()
    {
        string wrong = Sample.TwoOffices.Replace("  ", "\t", StringComparison.Ordinal);

        Assert.False(Correct(wrong).IsChanged);
        Assert.Equal(Sample.TwoOffices, Correct(wrong, withLayout: true).After);
    }

    [Fact]
    public void An_extended_file_is_not_changed_and_its_fix_is_left()
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices + "csp: {shar: 30%}\n");

        CorrectedFile corrected = Correct("cspsim: 1\nextends: base.yaml\nlink: {timeot: 30 s}\n", files: files);

        Assert.Equal("cspsim: 1\nextends: base.yaml\nlink: {timeout: 30 s}\n", corrected.After);
        Assert.Equal("base.yaml", Assert.Single(corrected.Left.Diagnostics).Fix!.File);
    }

    [Fact]
    public void A_valid_file_and_a_file_that_cannot_be_read_are_left_alone()
    {
        Assert.False(Correct(Sample.TwoOffices).IsChanged);
        Assert.Null(CorrectedFile.Of("missing.yaml", withLayout: false, new MemoryFiles()).Before);
    }

    private static CorrectedFile Correct(string text, bool withLayout = false, MemoryFiles? files = null) =>
        CorrectedFile.Of("a.yaml", withLayout, (files ?? new MemoryFiles()).With("a.yaml", text));
}
