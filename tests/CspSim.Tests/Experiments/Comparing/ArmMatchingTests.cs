using CspSim.Experiments.Comparing;

namespace CspSim.Tests.Experiments.Comparing;

public sealed class ArmMatchingTests
{
    private static readonly double[] s_values = [1];

    [Fact]
    public void Arms_of_the_same_name_match_and_the_others_are_reported()
    {
        ArmMatching matching = ArmMatching.Of(Arms("none", "serial", "old"), Arms("new", "serial", "none"), []);

        Assert.Equal([new("none", "none"), new("serial", "serial")], matching.Matches);
        Assert.Equal(["old"], matching.OnlyInBaseline);
        Assert.Equal(["new"], matching.OnlyInOther);
    }

    [Fact]
    public void One_arm_each_matches_whatever_the_names() =>
        Assert.Equal([new("before", "after")], ArmMatching.Of(Arms("before"), Arms("after"), []).Matches);

    [Fact]
    public void A_pair_that_is_asked_for_goes_before_names()
    {
        ArmMatching matching = ArmMatching.Of(Arms("none", "serial"), Arms("none", "serial"), [new("none", "serial")]);

        Assert.Equal([new("none", "serial")], matching.Matches);
        Assert.Equal(["serial"], matching.OnlyInBaseline);
        Assert.Equal(["none"], matching.OnlyInOther);
    }

    [Fact]
    public void Results_without_a_common_name_have_no_match() =>
        Assert.Empty(ArmMatching.Of(Arms("a", "b"), Arms("c", "d"), []).Matches);

    [Fact]
    public void A_pair_whose_arms_are_not_there_is_left_out() =>
        Assert.Equal([new("a", "a")], ArmMatching.Of(Arms("a", "b"), Arms("a", "c"), [new("b", "x")]).Matches);

    private static ResultSeries Arms(params string[] names) => SomeSeries.Of(1, [.. names.Select(static name => (name, s_values))]);
}
