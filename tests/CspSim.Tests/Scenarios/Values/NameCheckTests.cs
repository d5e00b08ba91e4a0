using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Reference;


namespace CspSim.Tests.Scenarios.Values;

/// <summary>Names head the columns of tables: each is seen whole, is no word of the results, and is like no other.</summary>
public sealed class NameCheckTests
{
    [Theory]
    [InlineData("all")]
    [InlineData("All")]
    [InlineData("everybody")]
    [InlineData("programme")]
    [InlineData("outside")]
    [InlineData("asked")]
    [InlineData("ordinary")]
    [InlineData("waiting")]
    [InlineData("better")]
    [InlineData("\u0430ll")]
    [InlineData("ａｌｌ")]
    public void A_word_of_the_results_names_no_office_and_no_arm(string word)
    {
        Assert.Contains(Sample.Messages(Sample.TwoOffices.Replace("  JPO:", $"  {word}:", StringComparison.Ordinal)), Refused);
        Assert.Contains(Sample.Messages(Sample.TwoOffices + $"arms: {{{word}: {{csp: {{share: 10%}}}}}}\n"), Refused);

        static bool Refused(string message) =>
            message.Contains("error[CS121]", StringComparison.Ordinal) || message.Contains("error[CS122]", StringComparison.Ordinal);
    }

    [Fact]
    public void A_lane_may_be_the_ordinary_one_and_no_other_word_of_the_results()
    {
        Assert.Empty(WordReference.ReservedIn("offices.*.lanes").Intersect(["ordinary"], StringComparer.Ordinal));
        Assert.Contains(
            Sample.Messages(Lanes("everybody")),
            static message => message.Contains("error[CS121]: 'everybody' in offices.KIPO.lanes", StringComparison.Ordinal));
        _ = Sample.LoadRight(Lanes("ordinary"));

        static string Lanes(
            string name) => Sample.TwoOffices.Replace("  KIPO:\n", $"  KIPO:\n    lanes: {{csp: {{}}, {name}: {{share: 100%}}}}\n",
            StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_names_are_held_against_each_other_at_once()
    {
        string sources = string.Concat(Enumerable.Range(0, 20_000).Select(static number => $"source-{number}: {{title: x}}, "));

        LoadResult result = Sample.Load(
            Sample.TwoOffices.Replace("sources: {", "sources: {" + sources + "source-1O: {title: x}, ", StringComparison.Ordinal));

        Assert.Contains(
            result.Diagnostics,
            static each => each.Message.Contains("'source-1O' in sources looks like 'source-10'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("병행")]
    [InlineData("並行審査")]
    [InlineData("パラレル")]
    [InlineData("ひらがな-1.5")]
    [InlineData("パラ・レル")]
    [InlineData("平行2")]
    [InlineData("share-30+fast")]
    public void An_arm_may_be_named_in_any_script(string name)
    {
        LoadedScenario scenario = Sample.LoadRight(
            Sample.TwoOffices + $"arms: {{{name}: {{csp: {{share: 10%}}}}}}\ncompare: {{baseline: {name}}}\n");

        Assert.Equal(name, scenario.Arms[0].Name);
        Assert.Equal(scenario.Hash, Sample.LoadRight(scenario.ResolvedText).Hash);
    }

    [Theory]
    [InlineData("KIP\u200BO", "U+200B (zero width space)", "write KIPO")]
    [InlineData("KI\u00ADPO", "U+00AD (soft hyphen)", "write KIPO")]
    [InlineData("KI\u00A0PO", "U+00A0 (no-break space)", "write KIPO")]
    [InlineData("\"\u3164\"", "U+3164 (Hangul filler)", "write a name that can be seen")]
    [InlineData("KIPO\uFE0F", "U+FE0F", "write KIPO")]
    public void What_nobody_sees_in_a_name_is_named(string name, string hidden, string help)
    {
        string message = Assert.Single(Sample.Messages(Sample.TwoOffices.Replace("  KIPO:", $"  {name}:", StringComparison.Ordinal)));

        Assert.Contains("error[CS120]", message, StringComparison.Ordinal);
        Assert.Contains($"holds {hidden}", message, StringComparison.Ordinal);
        Assert.Contains(help, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: \"a\\e[31mb\"")]
    [InlineData("description: \"a\\e[31mb\"")]
    [InlineData("name: \"a\\x9Bb\"")]
    [InlineData("name: \"a\\u202Eb\"")]
    [InlineData("name: \"a\\uFEFFb\"")]
    [InlineData("name: \"one\\ntwo\"")]
    [InlineData("name: \"one\\ttwo\"")]
    [InlineData("name: \"one\\u200Btwo\"")]
    [InlineData("link: {faults: [{name: \"a\\tb\", kind: loss, probability: 1%}]}")]
    [InlineData("sources: {\"a\\e[2Jb\": {title: x}}")]
    [InlineData("families: {streams: {\"a\\e[2Jb\": {offices: [KIPO, JPO], rate: 1 / year}}}")]
    [InlineData("parameters: {p: {title: \"a\\eb\", default: 1%}}")]
    [InlineData("\"x-\\e\": 1")]
    public void No_control_character_comes_in_by_any_text(string line)
    {
        string text = line.StartsWith("sources", StringComparison.Ordinal)
            ? Sample.TwoOffices
                .Replace("sources: {mip-2015: {title: KIPO looks to reduce examiner workload}}", line, StringComparison.Ordinal)
            : Sample.TwoOffices + line + "\n";
        IReadOnlyList<string> messages = Sample.Messages(text);

        Assert.Contains(messages, static message => message.Contains("error[CS120]", StringComparison.Ordinal));
        Assert.DoesNotContain(
            messages.SelectMany(static message => message.Replace("\n  help: ", "", StringComparison.Ordinal)),
            char.IsControl);
    }

    [Theory]
    [InlineData("csp.share=\"1\\e0%\"")]
    [InlineData("c\u001Bsp.share=10%")]
    [InlineData("arms.a\u202Eb={}")]
    public void No_control_character_comes_in_by_a_setting(string setting) =>
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices, null, setting),
            static message => message.Contains("error[CS120]", StringComparison.Ordinal));

    [Fact]
    public void A_name_in_a_folded_text_is_one_line() =>
        Assert.Equal("Two offices", Sample.LoadRight(Sample.TwoOffices + "name: >\n  Two\n  offices\n").Name);

    [Fact]
    public void A_name_is_the_same_whether_its_marks_are_written_apart_or_not()
    {
        const string together = "한국 특허청 Büro ガ";
        string apart = together.Normalize(System.Text.NormalizationForm.FormD);
        string text = Sample.TwoOffices.Replace("  KIPO:", $"  {apart}:", StringComparison.Ordinal)
            + $"csp: {{offices: [{together}, JPO]}}\nname: {apart}\n";

        LoadedScenario scenario = Sample.LoadRight(text, null, $"offices.{apart}.examiners=41");

        Assert.Equal(together, scenario.Name);
        Assert.Equal(
            (together, 41),
            (scenario.Plan.Arms[0].World.Offices[0].Name, scenario.Plan.Arms[0].World.Offices[0].Examiners[0].Count));
    }

    [Theory]
    [InlineData("KPO", "KP0", "looks like 'KPO' (letter O)")]
    [InlineData("A1", "Al", "looks like 'A1' (digit 1)")]
    [InlineData("KIPO", "ＫＩＰＯ", "looks like 'KIPO' (letter K)")]
    [InlineData("EAST-1", "EAST\u20131", "looks like 'EAST-1'")]
    [InlineData("カ", "力", "looks like 'カ'")]
    public void Two_names_that_look_alike_are_refused(string first, string second, string message)
    {
        string text = Sample.TwoOffices.Replace("  KIPO:", $"  {first}:", StringComparison.Ordinal)
            .Replace("  JPO:", $"  {second}:", StringComparison.Ordinal);

        string found = Assert.Single(Sample.Messages(text));
        Assert.Contains("error[CS122]", found, StringComparison.Ordinal);
        Assert.Contains(message, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_mixes_scripts_is_refused_and_the_letter_named()
    {
        string message = Assert.Single(Sample.Messages(Sample.TwoOffices.Replace("  KIPO:", "  \u041AIPO:", StringComparison.Ordinal)));

        Assert.Contains(
            "error[CS122]: '\u041AIPO' in offices mixes scripts: U+041A looks like the letter K",
            message,
            StringComparison.Ordinal);
        Assert.Contains("help: write KIPO", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csp: {offices: [KIP0, JPO]}", "CS040", "'KIPO' (letter O)")]
    [InlineData("csp: {offices: [\u041A\u0406\u0420\u041E, JPO]}", "CS040", "'KIPO' (letter K)")]
    [InlineData("arms: {no-csp: {}, fast: {csp: {share: 1%}}}\ncompare: {baseline: no\u2010csp}", "CS045", "'no-csp' (U+002D)")]
    [InlineData("csp: {lane: \u0441sp, mode: parallel}", "CS046", "'csp' (letter c)")]
    public void A_reference_that_only_looks_right_is_helped_to_the_name_that_exists(string lines, string code, string near)
    {
        string message = Assert.Single(Sample.Messages(Sample.TwoOffices + lines + "\n"));

        Assert.Contains($"error[{code}]", message, StringComparison.Ordinal);
        Assert.Contains($"a similar name exists: {near}", message, StringComparison.Ordinal);
    }
}
