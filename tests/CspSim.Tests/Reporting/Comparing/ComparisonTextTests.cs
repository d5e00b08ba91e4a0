using CspSim.Experiments.Comparing;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Comparing;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Comparing;

public sealed class ComparisonTextTests
{
    private static readonly ResultDocument s_first = SomeDocuments.Of(1, 10, 12, 11, 13);

    // By hand: differences -2, -1.5, -2, -1.9 with mean -1.85, standard deviation 0.238 and skewness 1.779; Student's t for 95% and three
    // degrees of freedom is 3.182; with k = 0.16 1.779 / (6 sqrt(4)) = 0.0237 it becomes 3.182 + k (1 + 2 3.182^2) = 3.687, and with
    // 5/2 k^2 3.182 (4 3.182^2 - 1) = 0.177 it becomes 3.864; by 0.238 / 2 that is 0.460. The bar goes from -2.31 to 0 in sixteen columns,
    // 0.154 from one to the next: -1.85 is in the fourth, -1.39 in the seventh.
    [Theory]
    [InlineData(Preference.Lower, "better")]
    [InlineData(Preference.Higher, "worse")]
    [InlineData(Preference.Neither, "lower")]
    public void A_decrease_is_worded_in_the_welcome_direction(Preference preference, string word)
    {
        string text = SomeDocuments.Text(
            SomeDocuments.Make(With(s_first, preference), With(SomeDocuments.Of(1, 8, 10.5, 9, 11.1), preference)));

        Assert.Equal(
            $"  everybody  11.50  9.65  -1.85 ±0.46  {word}   ===o===........|",
            text.Split('\n').Single(static line => line.Contains("everybody", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_difference_whose_interval_holds_zero_is_not_shown()
    {
        string text = SomeDocuments.Text(SomeDocuments.Make(s_first, SomeDocuments.Of(1, 8, 14, 9, 14)));

        Assert.Contains("no difference shown  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_over_other_cases_has_no_verdict_and_says_why()
    {
        string text = SomeDocuments.Text(SomeDocuments.Make(s_first, SomeDocuments.WithOtherCases(1, 4, 6.5, 5, 7)));

        Assert.Contains("no verdict  ", text, StringComparison.Ordinal);
        Assert.Contains("note: No verdict, because the results have not measured the same cases;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("better", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_is_given_needs_no_reason() =>
        Assert.DoesNotContain(
            "o verdict",
            SomeDocuments.Text(SomeDocuments.Make(s_first, SomeDocuments.Of(1, 4, 6.5, 5, 7))),
            StringComparison.Ordinal);

    [Fact]
    public void The_method_is_reported()
    {
        Assert.Contains(
            "B against A: paired over the same draws (seed 1), 2 replications that both have,\n  of 4 and 2\n",
            SomeDocuments.Text(SomeDocuments.Make(s_first, SomeDocuments.Of(1, 9, 9))),
            StringComparison.Ordinal);
        Assert.Contains(
            "B against A: compared as independent samples (Welch), 4 and 2 replications:\n"
                + "  random numbers are not shared, their seeds are 1 and 2\n",
            SomeDocuments.Text(SomeDocuments.Make(s_first, SomeDocuments.Of(2, 9, 9), independent: true)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_in_the_input_comes_before_the_numbers()
    {
        string text = SomeDocuments.Text(SomeDocuments.Make(
            s_first,
            SomeDocuments.Of(1, 9, 9, 9, 9),
            independent: false,
            new InputDifference("offices.KIPO.examiners", "changed", "40", "44", ""),
            new InputDifference("csp.eligibility", "changed", "60 d", "2 months", "60.88 d"),
            new InputDifference("csp.lane", "added", "", "fast", "")));

        Assert.Contains("input that differs:\n offices.KIPO.examiners: 40 -> 44\n csp.eligibility: 60 d -> 2 months (60.88 d)\n"
            + " csp.lane: not given -> fast\n", text, StringComparison.Ordinal);
        Assert.True(
            text.IndexOf("input that differs", StringComparison.Ordinal) < text.IndexOf("Examination times", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_list_of_inputs_is_cut_with_its_number_unless_details_are_wanted()
    {
        InputDifference[] inputs = [.. Enumerable.Range(0, 30)
            .Select(static at => new InputDifference($"x.k{at}", "changed", "1", "2", ""))];
        ComparisonOutcome outcome = SomeDocuments.Make(s_first, SomeDocuments.Of(1, 9, 9, 9, 9), independent: false, inputs);

        Assert.Contains(" and 10 more: --details\n", SomeDocuments.Text(outcome), StringComparison.Ordinal);
        Assert.Contains(" x.k29: 1 -> 2\n", SomeDocuments.Text(outcome, withDetails: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_results_do_not_have_in_common_is_said()
    {
        ResultSeries other = SomeSeries.Of(1, ("a", [9, 9, 9, 9]), ("more", [1, 1, 1, 1])) with { Confidence = 0.9 };
        ResultDocument second = SomeDocuments.Of(other) with
        {
            Version = "0.2.0",
            IsPartial = true,
            ReplicationsAtMost = 60,
            Offices = ["KIPO", "USPTO"],
            IsScenarioIntact = false,
            Windows = [new("a", "2026-01-05T00:00:00+09:00", 730, 30, FollowUp.Decisions)],
        };
        string text = Unwrapped(SomeDocuments.Text(SomeDocuments.Make(
            s_first,
            second,
            independent: false,
            new InputDifference("offices.KIPO.clock", "changed", "request", "filing", "")), 200));

        Assert.Contains("B is partial: 4 replications of 60 at most.", text, StringComparison.Ordinal);
        Assert.Contains("A by cspsim 0.1.0, B by 0.2.0.", text, StringComparison.Ordinal);
        Assert.Contains("A has intervals of 95%, B of 90%; A's level is used.", text, StringComparison.Ordinal);
        Assert.Contains("A from 2026-01-05 over 365 days with a warm-up of 0 days, B from 2026-01-05 over 730 days with a warm-up of 30 "
            + "days, then until every measured case has ended.", text, StringComparison.Ordinal);
        Assert.Contains("offices.KIPO.clock differs (request and filing)", text, StringComparison.Ordinal);
        Assert.Contains("Not compared, arms only in B: more.", text, StringComparison.Ordinal);
        Assert.Contains("Not compared, offices only in A: JPO; only in B: USPTO.", text, StringComparison.Ordinal);
        Assert.Contains("was changed after the run", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_in_another_unit_is_said()
    {
        ResultDocument inDays = s_first with { Series = s_first.Series with { Measures = [SomeSeries.Pendency with { Unit = "days" }] } };

        Assert.Contains(
            "first-action-pendency is in months in A and in days in B: not compared.",
            Unwrapped(SomeDocuments.Text(SomeDocuments.Make(s_first, inDays))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_results_are_called_the_same()
    {
        string text = SomeDocuments.Text(SomeDocuments.Make(s_first, s_first));

        Assert.Contains(
            "input: nothing differs that could change a number\n\nEvery figure is the same in every replication.\n",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Bonferroni", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Every_line_fits_the_terminal(int width)
    {
        ResultDocument long1 = s_first with { Place = "results/두-관청-두-관청-두-관청/20260101-000000" };
        string text = SomeDocuments.Text(SomeDocuments.Make(long1, SomeDocuments.Of(1, 8, 14, 9, 14)), width);

        Assert.All(text.Split('\n'), line => Assert.InRange(TextWidth.Of(line), 0, width));
    }

    [Fact]
    public void The_text_does_not_depend_on_the_culture()
    {
        ComparisonOutcome outcome = SomeDocuments.Make(s_first, SomeDocuments.Of(1, 8, 14, 9, 14));
        string expected = SomeDocuments.Text(outcome);
        foreach (string culture in (string[])["ko-KR", "tr-TR", "de-DE", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            Assert.Equal(expected, SomeDocuments.Text(outcome));
        }
    }

    private static ResultDocument With(ResultDocument document, Preference preference) =>
        document with { Series = document.Series with { Measures = [SomeSeries.Pendency with { Preference = preference }] } };

    private static string Unwrapped(string text) => text.Replace("\n      ", " ", StringComparison.Ordinal);
}
