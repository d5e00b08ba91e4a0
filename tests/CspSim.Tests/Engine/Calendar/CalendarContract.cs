using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Tests.Support;

namespace CspSim.Tests.Engine.Calendar;

/// <summary>What every calendar promises; a calendar's test class inherits these claims.</summary>
public abstract class CalendarContract
{
    public static TheoryData<IncrementLaw, int> LawsAndSizes()
    {
        TheoryData<IncrementLaw, int> data = [];
        foreach (IncrementLaw law in Enum.GetValues<IncrementLaw>())
        {
            data.Add(law, 1);
            data.Add(law, 10);
            data.Add(law, 1500);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(LawsAndSizes))]
    public void Events_come_in_the_order_of_the_base_librarys_queue(IncrementLaw law, int pending) =>
        CalendarDifference.AssertAgrees(Create(16), law, pending, takes: 20_000, seed: 1);

    [Fact]
    public void Events_come_in_order_of_time()
    {
        IEventCalendar calendar = Create();
        calendar.Schedule(new SimTime(30), 3, 0);
        calendar.Schedule(new SimTime(10), 1, 0);
        calendar.Schedule(new SimTime(20), 2, 0);

        Assert.Equal([1, 2, 3], TakeAll(calendar).Select(taken => (int)taken.Kind));
    }

    [Fact]
    public void Events_of_one_instant_come_in_the_order_in_which_they_were_scheduled()
    {
        IEventCalendar calendar = Create();
        for (int entity = 0; entity < 1000; entity++)
        {
            calendar.Schedule(new SimTime(5), 1, entity);
            calendar.Schedule(new SimTime(7), 1, entity);
        }

        List<ScheduledEvent> taken = TakeAll(calendar);

        Assert.Equal(Enumerable.Range(0, 1000), taken.Take(1000).Select(e => e.Entity));
        Assert.Equal(Enumerable.Range(0, 1000), taken.Skip(1000).Select(e => e.Entity));
    }

    [Fact]
    public void An_event_for_the_present_instant_comes_behind_the_others_of_that_instant()
    {
        IEventCalendar calendar = Create();
        calendar.Schedule(new SimTime(5), 1, 1);
        calendar.Schedule(new SimTime(5), 1, 2);
        calendar.Schedule(new SimTime(6), 1, 4);
        Assert.True(calendar.TryTake(out _));
        calendar.Schedule(new SimTime(5), 1, 3);

        Assert.Equal([2, 3, 4], TakeAll(calendar).Select(taken => taken.Entity));
    }

    [Fact]
    public void An_event_keeps_what_it_was_scheduled_with()
    {
        IEventCalendar calendar = Create();
        calendar.Schedule(new SimTime(9), ushort.MaxValue, int.MinValue, 12_345);

        Assert.True(calendar.TryTake(out ScheduledEvent taken));
        Assert.Equal(new ScheduledEvent(new SimTime(9), 0, int.MinValue, ushort.MaxValue, 12_345), taken);
    }

    [Fact]
    public void An_event_in_the_past_is_refused_and_changes_nothing()
    {
        IEventCalendar calendar = Create();
        calendar.Schedule(new SimTime(10), 1, 1);
        Assert.True(calendar.TryTake(out _));

        Assert.Throws<ArgumentOutOfRangeException>("time", () => calendar.Schedule(new SimTime(9), 1, 2));
        Assert.Equal(0, calendar.Count);
    }

    [Fact]
    public void An_empty_calendar_has_no_next_event_and_its_time_stands_still()
    {
        IEventCalendar calendar = Create();
        calendar.Schedule(new SimTime(10), 1, 1);
        Assert.True(calendar.TryTake(out _));

        Assert.False(calendar.TryTake(out ScheduledEvent none));
        Assert.Equal(default, none);
        Assert.Equal(new SimTime(10), calendar.Now);
    }

    [Fact]
    public void A_run_may_begin_before_its_window_and_reach_to_the_ends_of_time()
    {
        IEventCalendar calendar = Create();
        calendar.Reset(SimTime.Always);
        long[] times = [long.MaxValue, 0, -1, long.MinValue, 1, long.MaxValue - 1, long.MinValue + 1];
        for (int round = 0; round < 40; round++)
        {
            foreach (long time in times)
            {
                calendar.Schedule(new SimTime(time), 1, round);
            }
        }

        List<ScheduledEvent> taken = TakeAll(calendar);

        Assert.Equal(times.Order().SelectMany(time => Enumerable.Repeat(time, 40)), taken.Select(e => e.Time.Ticks));
    }

    [Fact]
    public void A_calendar_grows_beyond_its_first_capacity()
    {
        IEventCalendar calendar = Create(1);
        for (int i = 0; i < 5000; i++)
        {
            calendar.Schedule(new SimTime(i * 7919 % 5003), 1, i);
        }

        Assert.Equal(5000, calendar.Count);
        List<ScheduledEvent> taken = TakeAll(calendar);
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => i * 7919L % 5003).Order(), taken.Select(e => e.Time.Ticks));
    }

    [Fact]
    public void One_handler_may_schedule_a_whole_backlog_before_the_next_event()
    {
        IEventCalendar calendar = Create();
        KeyedDraws draws = new(3, 0);
        calendar.Schedule(new SimTime(0), 1, -1);
        calendar.Schedule(new SimTime(1_000_000), 1, -1);
        Assert.True(calendar.TryTake(out _));
        List<(long Time, int Entity)> backlog = [];
        for (int entity = 0; entity < 20_000; entity++)
        {
            // Half of it spread, half on few instants.
            double u = draws.Uniform((ulong)entity, 1, 0);
            long time = entity % 2 == 0 ? (long)(u * 999_999) : 1000 * (long)(u * 20);
            backlog.Add((time, entity));
            calendar.Schedule(new SimTime(time), 1, entity);
        }

        IEnumerable<int> taken = TakeAll(calendar).SkipLast(1).Select(e => e.Entity);

        Assert.Equal(backlog.OrderBy(e => e.Time).Select(e => e.Entity), taken);
    }

    [Fact]
    public void Reset_forgets_all_events_and_counts_anew()
    {
        IEventCalendar calendar = Create();
        CalendarDifference.AssertAgrees(calendar, IncrementLaw.Exponential, pending: 500, takes: 1000, seed: 2);
        calendar.Reset(new SimTime(-50));

        Assert.Equal(0, calendar.Count);
        Assert.Equal(new SimTime(-50), calendar.Now);
        Assert.False(calendar.TryTake(out _));
        calendar.Schedule(new SimTime(-50), 1, 8);
        Assert.True(calendar.TryTake(out ScheduledEvent taken));
        Assert.Equal(0, taken.Sequence);
        CalendarDifference.AssertAgrees(calendar, IncrementLaw.WholeDays, pending: 500, takes: 1000, seed: 2);
    }

    [Theory]
    [InlineData(IncrementLaw.Exponential)]
    [InlineData(IncrementLaw.WholeDays)]
    [InlineData(IncrementLaw.MostShortFewLong)]
    public void Nothing_is_allocated_once_the_calendar_has_reached_its_size(IncrementLaw law)
    {
        IEventCalendar calendar = Create();
        KeyedDraws draws = new(4, 0);
        SimDuration[] increments = [.. Enumerable.Range(0, 1 << 16).Select(i => law.Draw(draws, (ulong)i, 0))];
        for (int entity = 0; entity < 1500; entity++)
        {
            calendar.Schedule(SimTime.Zero + increments[entity], 1, entity);
        }

        Hold(calendar, increments, 100_000);

        Assert.Equal(0, Allocations.LeastOf(() => Hold(calendar, increments, 1_000_000)));
    }

    protected abstract IEventCalendar Create(int capacity = 1024);

    private static void Hold(IEventCalendar calendar, SimDuration[] increments, int takes)
    {
        for (int i = 0; i < takes; i++)
        {
            calendar.TryTake(out ScheduledEvent taken);
            calendar.Schedule(taken.Time + increments[i % increments.Length], 1, taken.Entity);
        }
    }

    private static List<ScheduledEvent> TakeAll(IEventCalendar calendar)
    {
        List<ScheduledEvent> all = [];
        while (calendar.TryTake(out ScheduledEvent taken))
        {
            Assert.Equal(taken.Time, calendar.Now);
            all.Add(taken);
        }

        return all;
    }
}
