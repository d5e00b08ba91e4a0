namespace CspSim.Tests.Scenarios.Values;

public sealed class RangeCheckTests
{
    private const string Lanes = "offices: {KIPO: {lanes: {csp: {}, accelerated: {share: ";

    /// <summary>Lines below two right offices, which end on line 14, and what is said to them.</summary>
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        {
            "csp: {share: {value: 30%, low: 10%}}",
            "15:27: error[CS061]: 'low' is given without 'high'\n  help: high: 30%"
        },
        {
            "csp: {share: {value: 30%, high: 60%}}",
            "15:27: error[CS061]: 'high' is given without 'low'\n  help: low: 30%"
        },
        {
            "csp: {share: {value: 30%, low: 40%, high: 60%}}",
            "15:22: error[CS063]: 30% lies outside its range of 40% to 60%\n  help: low: 30%, or less"
        },
        {
            "csp: {share: {value: 30%, low: 10%, high: 20%}}",
            "15:22: error[CS063]: 30% lies outside its range of 10% to 20%\n  help: high: 30%, or more"
        },
        {
            "csp: {share: {value: 30%, low: 60%, high: 10%}}",
            "15:32: error[CS032]: low (60%) is above high (10%)\n  help: swap the two"
        },
        {
            "csp: {share: {value: 30%, low: 30%, high: 30%}}",
            "15:32: error[CS063]: low and high are both 30%: a range has a width\n  help: remove low and high"
        },
        {
            "csp: {share: {value: 30%, low: 10%, high: 130%}}",
            "15:43: error[CS023]: 'high' must lie between 0% and 100%, found 130%"
        },
        {
            "csp: {share: {value: 30%, low: 0.1, high: 60%}}",
            "15:32: error[CS020]: a share needs a percent sign, found the bare number 0.1\n  help: 10%"
        },
        {
            "csp: {share: {value: 30%, low: [10%], high: 60%}}",
            "15:32: error[CS012]: 'low' needs a share, found a list\n  help: low: 30%"
        },
        {
            "csp: {wait-for-partner: {value: 60 d, low: 20 business days, high: 90 d}}",
            "15:44: error[CS022]: 'low' is of another kind than the value 60 d, found 20 business days\n  help: low: 60 d"
        },
        {
            "csp: {wait-for-partner: {value: none, low: 20 d, high: 90 d}}",
            "15:44: error[CS062]: 'wait-for-partner' is no figure here, so it has no range\n  help: remove low and high"
        },
        {
            "csp: {mode: {value: parallel, low: none, high: serial}}",
            "15:36: error[CS062]: 'mode' is no figure here, so it has no range\n  help: remove low and high"
        },
        {
            "csp: {from: {value: 2026-02-01, low: 2026-01-10, high: 2026-03-01}}",
            "15:38: error[CS062]: 'from' is no figure here, so it has no range\n  help: remove low and high"
        },
        {
            "csp: {reading: {value: {lognormal: {mean: 40 min, cv: 0.4}}, low: 20 min, high: 80 min}}",
            "15:67: error[CS062]: 'reading' is a whole distribution, which has no range\n  help: low and high beside a figure in it, "
                + "such as {lognormal: {mean: {value: 5 h, low: 4 h, high: 6 h}, cv: 0.6}}"
        },
        {
            "csp: {reading: {value: \"lognormal(mean=40 min, cv=0.4)\", low: 20 min, high: 80 min}}",
            "15:63: error[CS062]: 'reading' is a whole distribution, which has no range\n  help: low and high beside a figure in it, "
                + "such as {lognormal: {mean: {value: 5 h, low: 4 h, high: 6 h}, cv: 0.6}}"
        },
        {
            "compare: {confidence: {value: 95%, low: 90%, high: 99%}}",
            "15:41: error[CS062]: 'confidence' is chosen and not in doubt: figures of offices, families, prior-art, csp, examiner-visits, "
                + "link have a range\n  help: remove low and high"
        },
        {
            "csp: {reading: {lognormal: {mean: {value: 40 min, low: 50 min, high: 80 min}, cv: 0.4}}}",
            "15:43: error[CS063]: 40 min lies outside its range of 50 min to 80 min\n  help: low: 40 min, or less"
        },
        {
            "csp: {reading: {lognormal: {mean: 40 min, cv: {value: 0.4, low: 0.3 h, high: 0.5}}}}",
            "15:65: error[CS022]: 'low' is a number without a unit, found a duration\n  help: low: 0.4"
        },
        {
            "csp: {reading: {uniform: {low: {value: 20 min, low: 10 min, high: 50 min}, high: 40 min}}}",
            "15:67: error[CS063]: the range allows that low is 50 min: low (50 min) is above high (40 min)\n  help: a narrower range, at "
                + "any value of which the distribution exists"
        },
        {
            "csp: {reading: {uniform: {low: {value: 10 min, low: 5 min, high: 30 min}, high: {value: 40 min, low: 20 min, high: 60 min}}}}",
            "15:66: error[CS063]: the range allows that low is 30 min and high is 20 min: low (30 min) is above high (20 min)\n  help: a "
                + "narrower range, at any value of which the distribution exists"
        },
        {
            "csp: {search-saving: {uniform: {low: 0%, high: {value: 40%, low: 20%, high: 140%}}}}",
            "15:77: error[CS063]: the range allows that high is 140%: the values of this uniform distribution leave the range of "
                + "'search-saving' (0% and 100%)\n  help: a narrower range, at any value of which the distribution exists"
        },
        {
            "csp: {reading: {mixture: [{weight: {value: 40%, low: 20%, high: 50%}, of: 1 h}, {weight: 60%, of: 2 h}]}}",
            "15:54: error[CS064]: a range on one of the weights of the mixture: when it moves, nothing says which other one gives way\n"
                + "  help: 'rest' in place of the share that is to give way"
        },
        {
            "csp: {reading: {mixture: [{weight: {value: 40%, low: 20%, high: 100%}, of: 1 h}, {weight: rest, of: 2 h}]}}",
            "15:65: error[CS064]: with the highs of their ranges the weights of the mixture add up to 100% and leave nothing for 'rest'\n"
                + "  help: lower highs, so that any values of the ranges go together"
        },
        {
            "csp: {reading: {mixture: [{weight: 40%, of: {value: 1 h, low: 2 h, high: 3 h}}, {weight: rest, of: 2 h}]}}",
            "15:53: error[CS063]: 1 h lies outside its range of 2 h to 3 h\n  help: low: 1 h, or less"
        },
    };

    /// <summary>The same of lanes, whose shares are checked when the model is made.</summary>
    public static TheoryData<string, string> WrongLanes { get; } = new()
    {
        {
            "{value: 10%, low: 5%, high: 20%}}, ordinary: {share: 90%}",
            "error[CS064]: a range on one of the shares of the lanes: when it moves, nothing says which other one gives way"
        },
        {
            "{value: 10%, low: 5%, high: 60%}}, fast: {share: {value: 20%, low: 10%, high: 50%}}, ordinary: {share: rest}",
            "error[CS064]: with the highs of their ranges the shares of the lanes add up to 110% and leave nothing for 'rest'"
        },
        { "rest}, ordinary: {share: rest}", "error[CS016]: two of the shares of the lanes are 'rest'" },
        {
            "60%}, fast: {share: 50%}, ordinary: {share: rest}",
            "error[CS016]: the shares of the lanes besides 'rest' add up to 110% and leave nothing"
        },
        {
            "{value: rest, low: 5%, high: 20%}}, ordinary: {share: 90%}",
            "error[CS062]: 'share' is no figure here, so it has no range"
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_wrong_range_gives_its_message_and_no_other(string line, string message) => Assert.Equal(
        ["a.yaml:" + message],
        Sample.Messages(Sample.TwoOffices + line + "\n").Where(static each => each.Contains(": error[", StringComparison.Ordinal)),
        StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(WrongLanes))]
    public void Shares_that_make_a_whole_say_which_one_gives_way(string shares, string message)
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);
        string wrong = Assert.Single(
            Sample.Messages("cspsim: 1\nextends: base.yaml\n" + Lanes + shares + "}}}\n", files),
            static each => each.Contains(": error[", StringComparison.Ordinal));

        Assert.Contains(message, wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csp: {share: {value: 30%, low: 30%, high: 60%, assumed: true}}")]
    [InlineData("csp: {wait-for-partner: {value: 60 d, low: 1 month, high: 90 d}}")]
    [InlineData("csp: {reading: {value: 40 min, low: 20 min, high: 80 min}}")]
    [InlineData("csp: {reading: {value: {lognormal: {mean: {value: 40 min, low: 20 min, high: 80 min}, cv: 0.4}}, assumed: true}}")]
    [InlineData("csp: {reading: {mixture: [{weight: {value: 40%, low: 20%, high: 50%}, of: 1 h}, {weight: rest, of: 2 h}]}}")]
    [InlineData("csp: {share: {value: \"${p}\", low: 10%, high: 60%}}\nparameters: {p: {default: 30%}}")]
    [InlineData("csp: {share: \"${p}\"}\nparameters: {p: {default: {value: 30%, low: 10%, high: 60%}}}")]
    public void A_right_range_is_taken(string lines) => _ = Sample.LoadRight(Sample.TwoOffices + lines + "\n");
}
