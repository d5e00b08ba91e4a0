using CspSim.Engine.Distributions;
using CspSim.Model.Runs;

namespace CspSim.Tests.Scenarios.Values;

public sealed class ShareGroupTests
{
    private const string Routes = "families: {streams: {all: {offices: [KIPO, JPO], rate: 80 / year, routes: {paris: {share: rest, "
        + "filing-lag: 12 months}, early-paris: {share: 3.5%, filing-lag: 3 months}, pct: {share: {value: 57%, low: 45%, high: 70%}, "
        + "filing-lag: 30 months}}}}}\n";

    [Fact]
    public void The_rest_is_what_the_others_leave_to_the_last_digit() =>
        Assert.Equal([0.395, 0.035, 0.57], SharesOf());

    [Fact]
    public void The_rest_gives_way_when_another_share_is_moved() =>
        Assert.Equal([0.295, 0.035, 0.67], SharesOf("families.streams.all.routes.pct.share=67%"));

    [Fact]
    public void Documents_of_the_classes_and_kinds_may_leave_a_rest()
    {
        string withPower = Sample.TwoOffices.Replace(
            "    examiners: 40\n",
            "    examiners: 40\n    search-power: {ko: 100%, other: 50%}\n    search-tau: 2 h\n",
            StringComparison.Ordinal);
        WorldPlan world = Sample.LoadRight(withPower + "prior-art: {classes: {ko: 30%, other: rest}, grounds: 2, "
            + "kinds: {x: 50%, y: rest, a: 15%}}\n").Plan.Arms[0].World;

        Assert.Equal([0.3, 0.7], world.PriorArt!.Classes.Select(static one => one.Share));
        Assert.Equal((0.5, 0.35), (world.PriorArt.ShareOfX, world.PriorArt.ShareOfY));
    }

    [Fact]
    public void A_mixture_with_a_rest_is_the_one_with_its_weight()
    {
        Distribution law = Reading("{weight: 40%, of: 1 h}, {weight: rest, of: 2 h}");

        // 0.4 x 1 + 0.6 x 2
        Assert.Equal(1.6, law.Mean, 12);
        Assert.Equal(Reading("{weight: 40%, of: 1 h}, {weight: 60%, of: 2 h}").Mean, law.Mean);
    }

    private static double[] SharesOf(params string[] sets) =>
        [.. Sample.LoadRight(Sample.TwoOffices + Routes, null, sets).Plan.Arms[0].World.Families[0].Routes.Select(static one => one.Share)];

    private static Distribution Reading(string parts) =>
        Sample.LoadRight(Sample.TwoOffices + $"csp: {{reading: {{mixture: [{parts}]}}}}\n").Plan.Arms[0].World.Programme.ReadingEffortHours;
}
