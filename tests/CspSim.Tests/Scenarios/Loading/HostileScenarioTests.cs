using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Loading;

public sealed class HostileScenarioTests
{
    /// <summary>Every key of a quantity kind, with a value in place of the number.</summary>
    public static TheoryData<string, string> BadNumbers
    {
        get
        {
            string[] keys =
            [
                "csp.wait-for-partner", "csp.share", "offices.KIPO.arrivals.poisson.rate", "offices.KIPO.examiners", "offices.KIPO.search",
                "run.replications", "run.seed", "run.length",
            ];
            string[] numbers =
            [
                "1e999", "NaN", ".inf", "-.inf", "-5", "1_000", "0x10", "４０", "1e999 h", "-5 h", "NaN%", "1e999%", "-30%",
                "1e999 / year", "-1 / year", "1_000 h",
            ];
            TheoryData<string, string> rows = [];
            foreach (string key in keys)
            {
                foreach (string number in numbers)
                {
                    rows.Add(key, number);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(BadNumbers))]
    public void A_number_that_is_none_or_beyond_any_range_is_an_error_at_its_place(string key, string number)
    {
        LoadResult result = Sample.Load(Sample.TwoOffices, null, $"{key}={number}");

        Diagnostic wrong = result.Diagnostics.First(each => each.Severity == Severity.Error);
        Assert.Equal(($"--set {key}={number}", key.Length + 2), (wrong.File, wrong.Column));
        Assert.Null(result.Scenario);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData(".inf")]
    [InlineData("-5")]
    [InlineData("0x10")]
    [InlineData("5 h")]
    [InlineData("1e200")]
    public void A_pure_number_of_a_distribution_is_judged_as_well(string number) =>
        Assert.Null(Sample.Load(Sample.TwoOffices, null, $"offices.KIPO.search.lognormal.cv={number}").Scenario);

    [Theory]
    [InlineData("run.length=10000 years", "error[CS023]: 'length' must be more than 0 d and at most 2000 years, found 10000 years")]
    [InlineData("offices.KIPO.examiners=1000000000", "error[CS023]: 'examiners' must lie between 0 and 100000, found 1000000000")]
    [InlineData("run.replications=1000000000000", "error[CS023]: 'replications' must lie between 1 and 1000000, found 1000000000000")]
    [InlineData("csp.wait-for-partner=1e9 years", "error[CS023]: 'wait-for-partner' must be at most 10000 years, found 1e9 years")]
    [InlineData("offices.KIPO.search=1e30 h", "error[CS023]: 'search' must be at most 10000 years, found 1e30 h")]
    [InlineData("offices.KIPO.search={lognormal: {median: 1000 years, sigma: 100}}", "error[CS034]: ")]
    [InlineData(
        "offices.KIPO.search={lognormal: {median: 9000 years, sigma: 1}}",
        "error[CS034]: the mean of this lognormal distribution is beyond any length of time")]
    [InlineData("offices.KIPO.arrivals.poisson.rate=1e12 / h", "error[CS023]: 'rate' must be at most 1000000000 / h, found 1e12 / h")]
    [InlineData("offices.KIPO.arrivals.poisson.rate=1e7 / h", "error[CS082]: KIPO gets about 175.3 billion applications in one "
        + "replication (175.3 billion arrive, 0 wait at the start): more than the 2 billion that can be held")]
    [InlineData("offices.KIPO.arrivals.poisson.rate=1e8 / year", "warning[CS082]: KIPO gets about 200 million applications in one "
        + "replication (200 million arrive, 0 wait at the start): this takes long")]
    [InlineData("offices.KIPO.backlog=1e30 cases", "error[CS023]: 'backlog' must be at most 1000000000 cases, found 1e30 cases")]
    [InlineData("run.start=0001-01-01", "error[CS055]: the year must lie between 1600 and 9900, found 0001")]
    [InlineData("run.start=9999-12-31", "error[CS055]: the year must lie between 1600 and 9900, found 9999")]
    [InlineData("run.start=0000-01-01", "error[CS055]: the year must lie between 1600 and 9900, found 0000")]
    [InlineData("run.start=1700-01-01", "error[CS055]: the start must lie in the years 1950 to 2150, found 1700-01-01")]
    [InlineData("csp.from=9999-12-31T23:59:59-14:00", "error[CS055]: the year must lie between 1600 and 9900, found 9999")]
    public void What_no_machine_can_hold_is_refused_with_the_bound(string set, string message) =>
        Assert.Contains(Sample.Messages(Sample.TwoOffices, null, set), found => found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("offices", "CS011")]
    [InlineData("run", "CS011")]
    [InlineData("arms", null)]
    [InlineData("csp", null)]
    [InlineData("link", null)]
    [InlineData("families", null)]
    [InlineData("compare", null)]
    [InlineData("expect", null)]
    [InlineData("sources", null)]
    [InlineData("parameters", null)]
    [InlineData("assumptions", null)]
    public void An_empty_section_is_none(string section, string? code)
    {
        string lines = string.Concat(Sample.TwoOffices.Split('\n').SkipWhile(line => line.Length == 0).Select(line => line + "\n"));
        string text = section switch
        {
            "offices" => "cspsim: 1\noffices:\nrun: {length: 2 years}\n",
            "run" => lines.Replace("run: {length: 2 years}", "run:", StringComparison.Ordinal),
            "sources" => lines.Replace(
                "sources: {mip-2015: {title: KIPO looks to reduce examiner workload}}",
                "sources:",
                StringComparison.Ordinal).Replace(", source: mip-2015", "", StringComparison.Ordinal),
            _ => lines + section + ":\n",
        };

        LoadResult result = Sample.Load(text);

        Assert.Equal(code ?? "", string.Join(' ', result.Diagnostics.Select(each => each.Code)));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" KIPO\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"a\\x1b[31mb\"")]
    [InlineData("a/b")]
    [InlineData("\"a\\\\b\"")]
    [InlineData("\"a\\u202Eb\"")]
    [InlineData("\"a\\0b\"")]
    public void A_name_that_would_break_tables_or_paths_is_refused_in_one_line(string name)
    {
        string[] offices = [.. Sample.Messages(Sample.TwoOffices.Replace("  JPO:", $"  {name}:", StringComparison.Ordinal))];
        string[] arms = [.. Sample.Messages(Sample.TwoOffices + $"arms: {{{name}: {{csp: {{share: 0%}}}}}}\n")];

        Assert.Matches(@"error\[CS(013|120)\]: ", Assert.Single(offices));
        Assert.Contains(arms, static message => message.Contains("error[CS013]: ", StringComparison.Ordinal)
            || message.Contains("error[CS120]: ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            offices.Concat(arms).SelectMany(message => message.Replace("\n  help: ", "", StringComparison.Ordinal)),
            char.IsControl);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_refused_and_not_repeated_in_full()
    {
        string name = new('a', 10_000);

        Assert.InRange(
            Assert.Single(Sample.Messages(Sample.TwoOffices.Replace("  JPO:", $"  {name}:", StringComparison.Ordinal))).Length,
            1,
            1000);
        Assert.InRange(Assert.Single(Sample.Messages(Sample.TwoOffices + $"arms: {{{name}: {{}}}}\n")).Length, 1, 1000);
    }

    [Fact]
    public void Parameters_made_of_each_other_are_refused_at_their_defaults() => Assert.Equal(
        [
            "a.yaml:15:27: error[CS083]: the default of parameter 'a' is made of parameters: ${b}\n  help: write the value itself",
            "a.yaml:15:49: error[CS083]: the default of parameter 'b' is made of parameters: ${a}\n  help: write the value itself",
        ],
        Sample.Messages(Sample.TwoOffices + "parameters: {a: {default: \"${b}\"}, b: {default: \"${a}\"}}\ncsp: {share: \"${a}\"}\n"));

    [Theory]
    [InlineData("offices.KIPO.time-zone={value: {value: UTC}}")]
    [InlineData("offices.KIPO.examiners={value: {value: 40, assumed: true}}")]
    [InlineData("offices.KIPO.search={value: {value: 5 h}}")]
    public void An_origin_inside_an_origin_is_refused(string set) =>
        Assert.Contains("error[CS012]: '", Assert.Single(Sample.Messages(Sample.TwoOffices, null, set)), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_extends_itself_is_a_circle_of_one() => Assert.Equal(
        ["a.yaml:2:10: error[CS041]: scenario files extend each other in a circle: a.yaml -> a.yaml\n"
            + "  help: let one of them extend a third file"],
        Sample.Messages("cspsim: 1\nextends: a.yaml\n"));

    [Fact]
    public void Arms_that_differ_in_nothing_are_named_in_a_warning()
    {
        LoadResult result = Sample.Load(Sample.TwoOffices
            + "families: {shared: 12%}\ncsp: {share: 10%}\narms: {one: {}, two: {csp: {share: 10%}}, three: {csp: {share: 20%}}}\n");

        Assert.Equal(
            "a.yaml:17:17: warning[CS081]: arm 'two' is the same as arm 'one': their results cannot differ\n"
                + "  help: remove one of them, or change what it sets",
            DiagnosticText.Concise(Assert.Single(result.Diagnostics)));
        Assert.NotNull(result.Scenario);
    }

    [Fact]
    public void Deep_nesting_and_aliases_that_multiply_end_at_the_limits()
    {
        string deep = string.Concat(Enumerable.Repeat("{a: ", 50_000));
        string list = string.Concat(Enumerable.Repeat("[", 100_000));
        IEnumerable<string> levels = Enumerable.Range(1, 12)
            .Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(levels);

        Assert.Equal(["CS005"], Codes("cspsim: 1\nx-a: " + deep));
        Assert.Equal(["CS005"], Codes("cspsim: 1\nx-a: " + list));
        Assert.Equal(["CS006"], Codes("cspsim: 1\n" + bomb));
    }

    [Theory]
    [InlineData("x-a: {", "k: v, ", "}")]
    [InlineData("x-a: [", "한국🙂, ", "]")]
    [InlineData("csp: {", "unknown: 1, ", "}")]
    [InlineData("name: \"", "\\u00e9", "\"")]
    [InlineData("name: ", "word ", "")]
    [InlineData("expect: [\"mean(", "a and b < ", "\"]")]
    [InlineData("run: {length: ", "9", "}")]
    [InlineData("run: {length: P", "9", "}")]
    [InlineData("", "a(b: ", "")]
    [InlineData("", "\t", "")]
    [InlineData("", "\"", "")]
    [InlineData("", "&a ", "")]
    [InlineData("", "- ", "")]
    [InlineData("", "? ", "")]
    [InlineData("", "k\n", "")]
    [InlineData("", "#\n", "")]
    public void A_line_of_a_megabyte_is_read_or_refused_without_unbounded_work(string before, string piece, string after)
    {
        string line = before + string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)) + after;
        long bytes = GC.GetAllocatedBytesForCurrentThread();

        LoadResult result = Sample.Load(Sample.TwoOffices + line);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, 500L << 20);
        Assert.All(result.Diagnostics, each => Assert.InRange(DiagnosticText.Full(each).Length, 1, 3000));
        Assert.True(result.Scenario is null == result.Diagnostics.Any(each => each.Severity == Severity.Error));
    }

    private static string[] Codes(string text) => [.. Sample.Load(text).Diagnostics.Select(each => each.Code)];
}
