using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Link.Faults;
using CspSim.Model;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link.Faults;

public sealed class OutageCalendarTests
{
    private static readonly KeyedDraws s_draws = new(5, 2);

    [Fact]
    public void A_fixed_outage_covers_its_beginning_and_not_its_end()
    {
        OutageCalendar outages = new([LinkPlans.Outage(10, 5)], s_draws);

        Assert.Equal([false, true, true, false], At(outages, 9.9999999, 10, 14.9999999, 15));
    }

    [Fact]
    public void A_recurring_outage_comes_back_at_its_distance_and_not_before_its_first_time()
    {
        RecurringOutage weekly = new("maintenance", RecordingHost.Seconds(100), LinkPlans.Seconds(70), LinkPlans.Seconds(20));
        OutageCalendar outages = new([weekly], s_draws);

        Assert.Equal([false, false, true, true, false, false, true, false], At(outages, 30, 99, 100, 119, 120, 169, 170, 190));
    }

    [Fact]
    public void Random_outages_of_fixed_lengths_alternate_from_the_start_of_the_run()
    {
        RandomOutage fault = new("flaky", new Constant(10), new Constant(2));
        OutageCalendar outages = new([fault], s_draws);

        // In hours: up 0-10, down 10-12, up 12-22, down 22-24, ... down 118-120.
        double[] hours = [-1, 0, 9.99, 10, 11.99, 12, 21.99, 22, 24, 117.99, 118, 119.99, 120];
        bool[] expected = [false, false, false, true, true, false, false, true, false, false, true, true, false];
        Assert.Equal(expected, At(outages, [.. hours.Select(h => h * 3600)]));
    }

    [Fact]
    public void Random_outages_are_where_their_keyed_draws_put_them_however_often_they_are_asked()
    {
        Distribution up = new Exponential(100);
        Distribution down = new Exponential(10);
        OutageCalendar often = new([new RandomOutage("a", up, down)], s_draws);
        OutageCalendar seldom = new([new RandomOutage("a", up, down)], s_draws);
        double begins = 0;
        double ends = 0;
        uint drawn = 0;
        for (int hour = 0; hour < 20_000; hour++)
        {
            while (hour >= ends)
            {
                begins = ends + up.Quantile(s_draws.Uniform(0, DrawPurpose.LinkUpTime, drawn));
                ends = begins + down.Quantile(s_draws.Uniform(0, DrawPurpose.LinkDownTime, drawn++));
            }

            SimTime now = SimTime.Zero + SimDuration.FromHours(hour);
            Assert.Equal(hour >= begins, often.IsDown(now));
            if (hour % 977 == 0)
            {
                Assert.Equal(hour >= begins, seldom.IsDown(now));
            }
        }

        Assert.True(drawn > 100);
    }

    private static bool[] At(OutageCalendar outages, params double[] seconds) =>
        [.. seconds.Select(s => outages.IsDown(RecordingHost.Seconds(s)))];
}
