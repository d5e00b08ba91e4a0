using CspSim.Scenarios.Differences;

namespace CspSim.Tests.Scenarios.Differences;

public sealed class ScenarioDifferencesTests
{
    [Fact]
    public void A_changed_value_is_reported_with_its_path_and_both_values() =>
        Assert.Equal(
            [new("offices.KIPO.examiners", DifferenceKind.Changed, "40", "44")],
            Between("offices: {KIPO: {examiners: 40}}", "offices: {KIPO: {examiners: 44}}"));

    [Theory]
    [InlineData("csp: {eligibility: 24 h}", "csp: {eligibility: 1 d}")]
    [InlineData("csp: {eligibility: P1D}", "csp: {eligibility: 1 d}")]
    [InlineData("csp: {share: 30%}", "csp: {share: 30.0%}")]
    [InlineData(
        "offices: {KIPO: {search: 'lognormal(mean=5 h, cv=0.6)'}}",
        "offices: {KIPO: {search: {lognormal: {mean: 5 h, cv: 0.60}}}}")]
    [InlineData("offices: {KIPO: {examiners: 40}}", "offices: {KIPO: {examiners: {value: 40, assumed: true, note: one unit}}}")]
    [InlineData(
        "offices: {KIPO: {search: {lognormal: {mean: 5 h, cv: 0.6}}}}",
        "offices: {KIPO: {search: {lognormal: {mean: 5 h, cv: {value: 0.6, low: 0.4, high: 0.8, note: a spread}}}}}")]
    [InlineData("compare: {confidence: 95%}", "run: {seed: 1}")]
    [InlineData("run: {start: 2026-01-05}", "run: {start: 2026-01-05T00:00}")]
    [InlineData("name: a\ndescription: b", "name: c")]
    [InlineData("sources: {x: {title: a}}", "assumptions: {csp.*: a guess}")]
    public void Equal_values_written_differently_are_no_difference(string first, string second) => Assert.Empty(Between(first, second)!);

    [Theory]
    [InlineData("csp: {eligibility: 60 d}", "csp: {eligibility: 2 months}", "60.88 d")]
    [InlineData("offices: {A: {backlog: 120 cases}}", "offices: {A: {backlog: 130 cases}}", "")]
    [InlineData(
        "offices: {A: {arrivals: {poisson: {rate: 8400 / year}}}}",
        "offices: {A: {arrivals: {poisson: {rate: 800 / month}}}}",
        "9600 / year")]
    [InlineData("csp: {eligibility: 1 month}", "csp: {eligibility: 2 months}", "")]
    public void A_value_in_another_unit_is_also_shown_in_the_unit_of_the_old_one(string first, string second, string converted) =>
        Assert.Equal(converted, Assert.Single(Between(first, second)!).NewInOldUnit);

    [Fact]
    public void Seeds_beyond_the_digits_of_a_double_differ() =>
        Assert.Single(Between("run: {seed: 18446744073709551614}", "run: {seed: 18446744073709551615}")!);

    [Fact]
    public void A_key_of_one_side_only_is_added_or_removed_with_the_default_of_the_other()
    {
        Assert.Equal(
            [new("compare.confidence", DifferenceKind.Added, "95% (default)", "90%")],
            Between("{}", "compare: {confidence: 90%}"));
        Assert.Equal(
            [new("csp.lane", DifferenceKind.Removed, "fast", "")],
            Between("csp: {lane: fast}", "csp: {}")!.Select(each => each with { New = "" }));
    }

    [Fact]
    public void Differences_come_by_path() =>
        Assert.Equal(
            ["csp.share", "offices.JPO.examiners", "offices.KIPO.examiners"],
            Between(
                "offices: {KIPO: {examiners: 1}, JPO: {examiners: 1}}\ncsp: {share: 1%}",
                "offices: {KIPO: {examiners: 2}, JPO: {examiners: 2}}\ncsp: {share: 2%}")!.Select(each => each.Path),
            StringComparer.Ordinal);

    [Fact]
    public void A_file_counts_by_what_it_holds()
    {
        const string first = "offices: {A: {calendar: {hours: 09:00-18:00, holidays: kr.yaml}}}\nx-files: {kr.yaml: 0123456789}";

        Assert.Empty(
            Between(first, "offices: {A: {calendar: {hours: 09:00-18:00, holidays: ../b/kr.yaml}}}\nx-files: {../b/kr.yaml: 0123456789}")!);
        Assert.Equal(
            [new("offices.A.calendar.holidays", DifferenceKind.Changed, "kr.yaml (sha256 01234567)", "kr.yaml (sha256 abcdefab)")],
            Between(first, first.Replace("0123456789", "abcdefabcdef", StringComparison.Ordinal)));
    }

    [Fact]
    public void Arms_are_compared_as_they_are_matched()
    {
        const string text = "arms: {serial: {csp: {mode: serial}}, parallel: {csp: {mode: parallel}}}";

        Assert.Equal(
            [new("arms.serial=parallel.csp.mode", DifferenceKind.Changed, "serial", "parallel")],
            ScenarioDifferences.Between(text, text, [("serial", "parallel")]));
        Assert.Equal(
            [new("arms.serial=base.csp.mode", DifferenceKind.Changed, "serial", "dossier")],
            ScenarioDifferences.Between("csp: {mode: dossier}\n" + text, "csp: {mode: dossier}\n" + text, [("serial", "base")]));
        Assert.Empty(ScenarioDifferences.Between(text, text, [("serial", "serial")])!);
    }

    [Fact]
    public void Lists_of_the_same_length_differ_item_by_item_and_others_as_a_whole()
    {
        Assert.Equal(
            "link.faults[0].probability",
            Assert.Single(Between("link: {faults: [{probability: 5%}]}", "link: {faults: [{probability: 6%}]}")!).Path);
        Assert.Equal("[a, b]", Assert.Single(Between("csp: {offices: [a, b]}", "csp: {offices: [a]}")!).Old);
    }

    [Fact]
    public void A_text_that_is_no_scenario_has_no_differences_to_show() => Assert.Null(Between("a: {", "a: b"));

    private static IReadOnlyList<ScenarioDifference>? Between(string first, string second) =>
        ScenarioDifferences.Between(first, second, []);
}
