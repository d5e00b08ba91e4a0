using CspSim.Scenarios.Diagnostics;


namespace CspSim.Tests.Scenarios.Diagnostics;

public sealed class LineDifferenceTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Empty(LineDifference.Of("a.yaml", "x\ny\n", "x\ny\n"));

    [Fact]
    public void A_changed_line_stands_between_three_lines_around_it() => Assert.Equal(
        "--- a.yaml\n+++ a.yaml (corrected)\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
        LineDifference.Of("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));

    [Fact]
    public void Changes_far_apart_stand_in_two_parts_and_near_ones_in_one()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(line => $"line {line}\r\n")];
        string before = string.Concat(lines);

        string far = LineDifference.Of(
            "a.yaml",
            before,
            before.Replace("line 3\r", "x\r", StringComparison.Ordinal).Replace("line 25\r", "y\r", StringComparison.Ordinal));
        string near = LineDifference.Of(
            "a.yaml",
            before,
            before.Replace("line 3\r", "x\r", StringComparison.Ordinal).Replace("line 9\r", "y\r", StringComparison.Ordinal));

        Assert.Equal(2, far.Split("@@ -").Length - 1);
        Assert.Equal(1, near.Split("@@ -").Length - 1);
        Assert.Contains("@@ -22,7 +22,7 @@\n line 22\n line 23\n line 24\n-line 25\n+y\n line 26\n", far, StringComparison.Ordinal);
        Assert.Contains("@@ -1,12 +1,12 @@\n", near, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_terminal_would_obey_is_a_question_mark() => Assert.Equal(
        "--- a.yaml\n+++ a.yaml (corrected)\n@@ -1,1 +1,1 @@\n-?[31m\tx?\n+y\n",
        LineDifference.Of("a.yaml", "\u001B[31m\tx\u202E\n", "y\n"));

    [Fact]
    public void Lines_taken_out_and_put_in_are_counted() => Assert.Equal(
        "--- a.yaml\n+++ a.yaml (corrected)\n@@ -1,5 +1,3 @@\n a\n-b\n-c\n-d\n+x\n e\n",
        LineDifference.Of("a.yaml", "a\nb\nc\nd\ne\n", "a\nx\ne\n"));
}
