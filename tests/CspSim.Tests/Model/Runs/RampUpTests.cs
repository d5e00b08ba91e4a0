using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Runs;

/// <summary>
/// A programme that opens at hour 1,000 and takes 2,000 hours to become known; one family an hour, requested at once in both offices.
/// </summary>
public sealed class RampUpTests
{
    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1500, 0.2)]
    [InlineData(3000, 0.8)]
    [InlineData(9000, 0.8)]
    public void The_share_that_asks_grows_evenly_from_the_opening(double hour, double expected) =>
        Assert.Equal(expected, Programme(0.8, 2000).ShareAt(Worlds.At(hour)), 12);

    [Fact]
    public void Without_a_ramp_the_whole_share_asks_from_the_first_day() =>
        Assert.Equal(0.8, Programme(0.8, 0).ShareAt(Worlds.At(1000)));

    [Fact]
    public void Families_ask_by_the_day_of_their_last_request()
    {
        // Means of the ramp: 0.25 x 0.8 over its first half, 0.75 x 0.8 over its second, then 0.8; four standard errors of 1,000 draws
        // are at most 0.062.
        HashSet<long> asking = Asking(Programme(0.8, 2000));

        Assert.DoesNotContain(asking, static number => number <= 1000);
        Assert.InRange(asking.Count(static number => number is > 1000 and <= 2000) / 1000.0, 0.2 - 0.051, 0.2 + 0.051);
        Assert.InRange(asking.Count(static number => number is > 2000 and <= 3000) / 1000.0, 0.6 - 0.062, 0.6 + 0.062);
        Assert.InRange(asking.Count(static number => number > 3000) / 1000.0, 0.8 - 0.051, 0.8 + 0.051);
    }

    [Fact]
    public void Who_asks_during_a_ramp_would_have_asked_without_it()
    {
        Assert.Subset(Asking(Programme(0.8, 0)), Asking(Programme(0.8, 2000)));
        Assert.Equal(
            Asking(Programme(0.8, 0)).Where(static number => number > 3000),
            Asking(Programme(0.8, 2000)).Where(static number => number > 3000));
    }

    [Fact]
    public void The_way_of_sharing_does_not_change_who_asks() =>
        Assert.Equal(Asking(Programme(0.8, 2000)), Asking(Programme(0.8, 2000) with { Protocol = Worlds.Protocol("none") }));

    private static ProgrammePlan Programme(double share, double rampUpHours) =>
        Worlds.Programme("parallel") with { Share = share, From = Worlds.At(1000), RampUp = Worlds.Hours(rampUpHours) };

    private static HashSet<long> Asking(ProgrammePlan programme)
    {
        OfficePlan[] offices = [Worlds.Office("A", 1, 1, examiners: 50), Worlds.Office("B", 1, 1, examiners: 50)];
        double[] hours = [.. Enumerable.Range(1, 4000).Select(static hour => (double)hour)];
        WorldPlan world = Worlds.World(offices, Worlds.Families(2, Worlds.Dated(hours)), programme) with { Window = Worlds.Window(
            4001,
            follow: true) };
        return [.. SimRun.Of(world).Cases.Where(static row => row.Group is CaseGroup.Programme or CaseGroup.Outside)
            .Select(static row => row.Family)
            .Order()];
    }
}
