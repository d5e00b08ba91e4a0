using CspSim.Experiments.Comparing;

namespace CspSim.Tests.Experiments.Comparing;

public sealed class PairingRuleTests
{
    private static readonly ResultSeries s_result = SomeSeries.Of(7, ("a", [1, 2, 3]));

    [Fact]
    public void The_same_generator_keys_and_seed_are_pairs() =>
        Assert.Null(PairingRule.WhyNotPaired(s_result, SomeSeries.Of(7, ("b", [1, 2, 3, 4, 5]))));

    [Fact]
    public void Another_seed_is_no_pair_and_both_are_named() =>
        Assert.Equal("their seeds are 7 and 8", PairingRule.WhyNotPaired(s_result, SomeSeries.Of(8, ("a", [1, 2, 3]))));

    [Fact]
    public void Other_keys_are_no_pair() =>
        Assert.Contains(
            "versions 1 and 2",
            PairingRule.WhyNotPaired(s_result, s_result with { Random = s_result.Random with { KeyVersion = 2 } }),
            StringComparison.Ordinal);

    [Fact]
    public void Another_generator_is_no_pair() =>
        Assert.Contains(
            "generators",
            PairingRule.WhyNotPaired(s_result, s_result with { Random = s_result.Random with { Generator = "MRG32k3a" } }),
            StringComparison.Ordinal);

    [Fact]
    public void Replications_without_a_common_number_are_no_pairs() =>
        Assert.Equal(
            "they have no replication in common (1 to 3, 4 to 6)",
            PairingRule.WhyNotPaired(s_result, s_result with { Numbers = [4, 5, 6] }));

    [Fact]
    public void Only_replications_of_the_same_number_are_common() =>
        Assert.Equal([1, 3], PairingRule.CommonReplications(s_result, s_result with { Numbers = [1, 3, 4, 9] }));
}
