using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Layers;

/// <summary>Files, arms and settings are merged by the same rules, and what is not merged is reported.</summary>
public sealed class TreeMergeTests
{
    private const string Arms = "arms: {alone: {csp: {mode: none}}, together: {csp: {mode: parallel, share: 20%, cap: 9 / year}}}\n";

    private static readonly MemoryFiles s_files = new MemoryFiles().With(
        "base.yaml",
        Sample.TwoOffices + Arms + "csp: {cap: 400 / year}\n");

    [Theory]
    [InlineData("arms: {third: {csp: {share: 5%}}}", "alone together third")]
    [InlineData("arms: {alone: null}", "together")]
    [InlineData("arms: {alone: ~}", "together")]
    [InlineData("arms:\n  alone:\n", "together")]
    [InlineData("arms: {alone: null, third: {}}", "together third")]
    [InlineData("arms:\n  third:\n", "alone together third")]
    [InlineData("arms: {together: {csp: {share: 30%}}, alone: {}}", "together alone")]
    [InlineData("arms: null", "base")]
    public void Arms_are_merged_by_name_in_a_file(string arms, string names) =>
        Assert.Equal(names, NamesOf(Child(arms)));

    [Theory]
    [InlineData("arms.third={csp: {share: 5%}}", "alone together third")]
    [InlineData("arms.third.csp.share=5%", "alone together third")]
    [InlineData("arms.alone=null", "together")]
    [InlineData("arms.alone=", "together")]
    [InlineData("arms={alone: null, third: {}}", "together third")]
    [InlineData("arms=null", "base")]
    public void Arms_are_merged_by_name_in_a_setting(string setting, string names) =>
        Assert.Equal(names, NamesOf(Sample.LoadRight(Child(""), s_files, setting)));

    [Theory]
    [InlineData("arms: {together: {csp: {share: 30%}}}", "arms.together.csp.share=30%")]
    [InlineData("arms: {together: {csp: {mode: null}}}", "arms.together.csp.mode=null")]
    [InlineData("arms: {together: {csp: {cap: null}}}", "arms.together.csp.cap=null")]
    [InlineData("arms: {together: {csp: null}}", "arms.together.csp=null")]
    [InlineData("csp: {cap: null}", "csp.cap=null")]
    [InlineData("csp: null", "csp=null")]
    [InlineData("csp: {share: 30%}", "csp={share: 30%}")]
    [InlineData("offices: {KIPO: {search: {lognormal: {mean: 6 h}}}}", "offices.KIPO.search={lognormal: {mean: 6 h}}")]
    [InlineData(
        "offices: {KIPO: {lanes: {csp: {}, ordinary: {share: 100%, order: first-come}}}}",
        "offices.KIPO.lanes={csp: {}, ordinary: {share: 100%, order: first-come}}")]
    public void A_setting_does_what_the_same_lines_in_a_file_do(string lines, string setting)
    {
        LoadedScenario byFile = Sample.LoadRight(Child(lines), s_files);
        LoadedScenario bySetting = Sample.LoadRight(Child(""), s_files, setting);

        Assert.Equal(byFile.ResolvedText, bySetting.ResolvedText, StringComparer.Ordinal);
        Assert.NotEqual(Sample.LoadRight(Child(""), s_files).Hash, byFile.Hash, StringComparer.Ordinal);
    }

    [Fact]
    public void An_inherited_arm_keeps_what_the_upper_file_does_not_name()
    {
        LoadedScenario scenario = Sample.LoadRight(Child("arms: {together: {csp: {share: 30%, cap: null}}}"), s_files);

        Assert.Equal((0.3, true), (scenario.Plan.Arms[1].World.Programme.Share, scenario.Plan.Arms[1].World.Programme.YearlyCap is null));
        Assert.Equal("csp.mode csp.share csp.cap", string.Join(' ', scenario.Arms[1].ChangedPaths));
        Assert.NotNull(scenario.Plan.Arms[0].World.Programme.YearlyCap);
    }

    [Theory]
    [InlineData("arms: {alon: null}", "", "a.yaml:3:8: error[CS123]: there is no 'alon' in arms to remove")]
    [InlineData("", "arms.alon=null", "--set arms.alon=null:1:6: error[CS123]: there is no 'alon' in arms to remove")]
    [InlineData("offices: {JP0: null}", "", "a.yaml:3:11: error[CS123]: there is no 'JP0' in offices to remove")]
    [InlineData(
        "arms: {together: {offices: {KIPO: {lanes: {csp: {}, ordinary: {share: 100%}, fast: null}}}}}",
        "",
        "error[CS123]: there is no 'fast' in arms.together.offices.KIPO.lanes to remove")]
    public void A_misspelt_name_is_not_removed_in_silence(string lines, string setting, string message) =>
        Assert.Contains(Messages(lines, setting), found => found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "arms: {alone: null}\ncompare: {baseline: alone}",
        "",
        "a.yaml:3:8: error[CS045]: arm 'alone' is removed here, and compare.baseline names it")]
    [InlineData("compare: {baseline: alone}", "arms.alone=null", "--set arms.alone=null:1:6: error[CS045]: arm 'alone' is removed here")]
    [InlineData(
        "offices: {JPO: null}\ncsp: {offices: [KIPO, JPO]}",
        "",
        "a.yaml:3:11: error[CS040]: office 'JPO' is removed here, and csp names it")]
    [InlineData("offices: {KIPO: {examiners: null}}", "", "a.yaml:3:18: error[CS011]: 'examiners' is missing in offices.KIPO")]
    [InlineData("", "offices.KIPO.search=null", "--set offices.KIPO.search=null:1:14: error[CS011]: 'search' is missing in offices.KIPO")]
    [InlineData(
        "arms: {together: {offices: {KIPO: {search: null}}}}",
        "",
        "a.yaml:3:36: error[CS011]: 'search' is missing in offices.KIPO")]
    public void What_a_null_breaks_is_reported_at_the_null(string lines, string setting, string message) =>
        Assert.Contains(Messages(lines, setting), found => found.StartsWith(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("families: {streams: {all: {offices: [KIPO, JPO], rate: 20000 / year}}}", "", "a.yaml:3:", "CS059")]
    [InlineData(
        "families: {streams: {all: {offices: [KIPO, JPO], rate: 20 / year}}}",
        "families.streams.all.rate=20000 / year",
        "--set families",
        "CS059")]
    [InlineData(
        "offices: {KIPO: {arrivals: {poisson: {rate: 100 / year}}}}\nfamilies: {streams: {all: {offices: [JPO, KIPO], rate: 300 / year}}}",
        "",
        "a.yaml:3:",
        "CS059")]
    [InlineData("", "offices.KIPO.search=90 h", "--set offices.KIPO.search", "CS050")]
    [InlineData("offices: {KIPO: {examiners: 4}}", "", "a.yaml:3:29", "CS050")]
    [InlineData(
        "link: {faults: [{name: f, kind: loss, probability: 1%}]}\narms: {together: {csp: {wait-for-partner: none}}}",
        "",
        "a.yaml:4:",
        "CS058")]
    public void What_does_not_go_together_is_reported_where_it_was_written_last(string lines, string setting, string place, string code) =>
        Assert.Contains(
            Messages(lines, setting),
            found => found.StartsWith(place, StringComparison.Ordinal) && found.Contains($"[{code}]", StringComparison.Ordinal));

    [Theory]
    [InlineData("offices: {KIPO: {lanes: {csp: {}, ordinary: {share: 100%}}}}", "", "")]
    [InlineData("compare: {baseline: together}", "", "")]
    [InlineData(
        "expect: [mean(backlog) < 90000]",
        "expect=[mean(backlog) < 80000]",
        "expect (--set expect=[mean(backlog) < 80000]) of a.yaml:3")]
    [InlineData(
        "csp: {offices: [KIPO, JPO]}\narms: {together: {csp: {offices: [JPO, KIPO]}}}",
        "",
        "arms.together.csp.offices (a.yaml:4) of a.yaml:3")]
    [InlineData("csp: {offices: [KIPO, JPO]}\narms: {together: {csp: {offices: [KIPO, JPO]}}}", "", "")]
    [InlineData(
        "offices: {KIPO: {lanes: {csp: {}, ordinary: {share: 100%}}}}",
        "offices.KIPO.lanes={csp: {}, a: {share: 50%}, ordinary: {share: 50%}}",
        "offices.KIPO.lanes (--set offices.KIPO.lanes={csp: {}, a: {share: 50%}, ordinary: {share: 50%}}) of a.yaml:3")]
    public void What_is_replaced_as_a_whole_is_reported(string lines, string setting, string reported)
    {
        LoadedScenario scenario = Sample.LoadRight(Child(lines), s_files, setting.Length == 0 ? [] : [setting]);

        Assert.Equal(reported, string.Join("; ", scenario.Replaced.Select(static each => $"{each.Path} ({each.By}) of {each.Of}")));
    }

    [Fact]
    public void A_distribution_with_its_origin_is_completed_in_part_like_one_without()
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices.Replace(
            "search: {lognormal: {mean: 5 h, cv: 0.6}}",
            "search: {value: {lognormal: {mean: 5 h, cv: 0.6}}, assumed: true}",
            StringComparison.Ordinal));

        Assert.Equal(6, Sample.LoadRight(Child("offices: {KIPO: {search: {lognormal: {mean: 6 h}}}}"), files).Plan.Arms[0].World.Offices[0]
            .SearchEffortHours
            .Mean, 1e-9);
        Assert.Equal(6, Sample.LoadRight(Child("offices: {KIPO: {search: {value: {lognormal: {mean: 6 h}}, note: x}}}"), files).Plan.Arms[0]
            .World
            .Offices[0]
            .SearchEffortHours
            .Mean, 1e-9);
    }

    private static string Child(string lines) => $"cspsim: 1\nextends: base.yaml\n{lines}\n";

    private static string NamesOf(string text) => NamesOf(Sample.LoadRight(text, s_files));

    private static string NamesOf(LoadedScenario scenario) => string.Join(' ', scenario.Arms.Select(static arm => arm.Name));

    private static IReadOnlyList<string> Messages(string lines, string setting) =>
        Sample.Messages(Child(lines), s_files, setting.Length == 0 ? [] : [setting]);
}
