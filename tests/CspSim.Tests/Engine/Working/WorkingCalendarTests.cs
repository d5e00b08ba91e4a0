using CspSim.Engine;
using CspSim.Engine.Working;
using Xunit;

namespace CspSim.Tests.Engine.Working;

/// <summary>An office that works Monday to Friday, 9 to 12 and 13 to 17 o'clock; day 0 is a Monday.</summary>
public sealed class WorkingCalendarTests
{
    private const int Monday = 0;
    private const int Wednesday = 2;
    private const int Thursday = 3;
    private const int Friday = 4;
    private const int Saturday = 5;
    private const int Sunday = 6;
    private const int NextMonday = 7;
    private const int NextTuesday = 8;

    private static readonly WorkingInterval[] OfficeHours = [Interval(9, 12), Interval(13, 17)];

    private readonly WorkingCalendar _office = Office();

    [Fact]
    public void Work_inside_one_morning_ends_the_same_morning() =>
        Assert.Equal(At(Monday, 11.5), _office.Finish(At(Monday, 9.5), Hours(2)));

    // 11:00 + 1 h to the pause at 12, + 2 h from 13: 15:00.
    [Fact]
    public void The_pause_does_not_count() => Assert.Equal(At(Monday, 15), _office.Finish(At(Monday, 11), Hours(3)));

    // 16:00 + 1 h to closing, + 1 h from 9 on Tuesday: 10:00.
    [Fact]
    public void The_night_does_not_count() => Assert.Equal(At(1, 10), _office.Finish(At(Monday, 16), Hours(2)));

    // Friday 16:00 + 1 h, + 1 h on Monday.
    [Fact]
    public void The_weekend_does_not_count() => Assert.Equal(At(NextMonday, 10), _office.Finish(At(Friday, 16), Hours(2)));

    // 35 working hours a week: three weeks from Wednesday 10:00 is Wednesday 10:00.
    [Fact]
    public void Three_weeks_of_work_take_three_weeks() => Assert.Equal(At(Wednesday + 21, 10), _office.Finish(At(Wednesday, 10), Hours(105)));

    [Fact]
    public void Work_that_fills_the_day_ends_at_closing_time() => Assert.Equal(At(Monday, 17), _office.Finish(At(Monday, 9), Hours(7)));

    [Fact]
    public void Work_that_fills_the_morning_ends_at_the_pause() => Assert.Equal(At(Monday, 12), _office.Finish(At(Monday, 9), Hours(3)));

    [Fact]
    public void Work_that_fills_the_week_ends_on_Friday_at_closing_time() =>
        Assert.Equal(At(Friday, 17), _office.Finish(At(Monday, 9), Hours(35)));

    [Fact]
    public void One_tick_beyond_closing_time_ends_on_the_next_working_day() =>
        Assert.Equal(At(NextMonday, 9) + new SimDuration(1), _office.Finish(At(Friday, 16), Hours(1) + new SimDuration(1)));

    [Theory]
    [InlineData(Friday, 18)]
    [InlineData(Saturday, 11)]
    [InlineData(Sunday, 23.9)]
    [InlineData(NextMonday, 0)]
    [InlineData(NextMonday, 9)]
    public void Work_given_outside_hours_waits_for_the_next_opening(int day, double hour) =>
        Assert.Equal(At(NextMonday, 11), _office.Finish(At(day, hour), Hours(2)));

    [Theory]
    [InlineData(Monday, 10, Monday, 10)]
    [InlineData(Monday, 9, Monday, 9)]
    [InlineData(Monday, 8, Monday, 9)]
    [InlineData(Monday, 12, Monday, 13)]
    [InlineData(Monday, 12.5, Monday, 13)]
    [InlineData(Monday, 17, 1, 9)]
    [InlineData(Friday, 17, NextMonday, 9)]
    [InlineData(Saturday, 10, NextMonday, 9)]
    public void Work_of_no_length_ends_at_the_next_working_instant(int day, double hour, int expectedDay, double expectedHour)
    {
        Assert.Equal(At(expectedDay, expectedHour), _office.NextWorkingInstant(At(day, hour)));
        Assert.Equal(At(expectedDay, expectedHour), _office.Finish(At(day, hour), SimDuration.Zero));
    }

    // Thursday and Friday are holidays: Wednesday 16:00 + 1 h to closing, + 2 h from Monday 9:00.
    [Fact]
    public void A_run_of_holidays_before_a_weekend_is_passed_over() =>
        Assert.Equal(At(NextMonday, 11), Office(Thursday, Friday).Finish(At(Wednesday, 16), Hours(3)));

    // Wednesday 15-17 (2 h), Thursday and Friday 7 h each, Monday 9-10 (1 h).
    [Fact]
    public void Working_time_between_two_instants_leaves_pauses_nights_and_weekends_out()
    {
        Assert.Equal(Hours(17), _office.WorkingTimeBetween(At(Wednesday, 15), At(NextMonday, 10)));
        Assert.Equal(Hours(-17), _office.WorkingTimeBetween(At(NextMonday, 10), At(Wednesday, 15)));
        Assert.Equal(Hours(0), _office.WorkingTimeBetween(At(Friday, 17), At(NextMonday, 9)));
        Assert.Equal(Hours(0.5), _office.WorkingTimeBetween(At(Monday, 11.5), At(Monday, 12.75)));
    }

    [Theory]
    [InlineData(Monday, 0, Monday)]
    [InlineData(Monday, 1, 1)]
    [InlineData(Monday, 5, NextMonday)]
    [InlineData(Friday, 1, NextMonday)]
    [InlineData(Friday, 2, NextTuesday)]
    [InlineData(Friday, 10, Friday + 14)]
    public void Business_days_pass_over_the_weekend(int day, int count, int expectedDay) =>
        Assert.Equal(At(expectedDay, 15.25), _office.AddBusinessDays(At(day, 15.25), count));

    // A period that begins on Saturday has its first working day on Monday.
    [Theory]
    [InlineData(Saturday, 0, NextMonday)]
    [InlineData(Saturday, 1, NextMonday)]
    [InlineData(Sunday, 1, NextMonday)]
    [InlineData(Saturday, 2, NextTuesday)]
    [InlineData(Saturday, 6, NextMonday + 7)]
    public void From_a_weekend_counting_starts_at_the_next_working_day(int day, int count, int expectedDay) =>
        Assert.Equal(At(expectedDay, 20), _office.AddBusinessDays(At(day, 20), count));

    [Fact]
    public void Business_days_pass_over_holidays() =>
        Assert.Equal(At(NextMonday, 10), Office(Thursday, Friday).AddBusinessDays(At(Wednesday, 10), 1));

    // Clocks forward on Sunday (23 h), back on the Sunday after (25 h): opening is 9 h after each local midnight.
    [Fact]
    public void A_change_of_the_clocks_moves_the_opening_with_the_local_day()
    {
        WorkingCalendar office = OfficeWithClockChanges();
        SimTime mondayMidnight = At(7, 0) - Hours(1);

        Assert.Equal(mondayMidnight + Hours(10), office.Finish(At(Friday, 16), Hours(2)));
        Assert.Equal(mondayMidnight + Hours(15.25), office.AddBusinessDays(At(Friday, 15.25), 1));
        Assert.Equal(At(14, 10), office.Finish(mondayMidnight + Hours((4 * 24) + 16), Hours(2)));
        Assert.Equal(Hours(35), office.WorkingTimeBetween(mondayMidnight, At(14, 0)));
    }

    // Working round the clock: Sunday has 23 h of work, the Sunday after only the first 24 of its 25.
    [Fact]
    public void Hours_end_with_the_local_day()
    {
        WorkingCalendar plant = RoundTheClockWithClockChanges();

        Assert.Equal(Hours(23), plant.WorkingTimeBetween(At(Sunday, 0), At(NextMonday, 0) - Hours(1)));
        Assert.Equal(Hours(24), plant.WorkingTimeBetween(At(Sunday + 7, 0) - Hours(1), At(14, 0)));
        Assert.Equal(At(NextMonday, 4) - Hours(1), plant.Finish(At(Sunday, 20), Hours(7)));
        Assert.Equal(At(14, 3), plant.Finish(At(13, 20) - Hours(1), Hours(7)));
    }

    [Fact]
    public void A_time_of_day_that_a_shorter_day_does_not_have_stays_on_that_day()
    {
        WorkingCalendar plant = RoundTheClockWithClockChanges();

        Assert.Equal(At(NextMonday, 0) - Hours(1) - new SimDuration(1), plant.AddBusinessDays(At(Saturday, 23.5), 1));
    }

    [Fact]
    public void Days_may_lie_before_the_start_of_the_run()
    {
        WorkingCalendar office = new(Midnights(-14, 29), Weekdays(28), OfficeHours);

        Assert.Equal(At(-7, 10), office.Finish(At(-10, 16), Hours(2)));
        Assert.Equal(At(-14, 0), office.Start);
        Assert.Equal(At(14, 0), office.End);
    }

    [Fact]
    public void Always_means_that_all_time_is_working_time()
    {
        WorkingCalendar always = WorkingCalendar.Always;

        Assert.True(always.IsAlways);
        Assert.False(_office.IsAlways);
        Assert.Equal(At(Saturday, 3), always.Finish(At(Friday, 20), Hours(7)));
        Assert.Equal(At(Saturday, 3), always.NextWorkingInstant(At(Saturday, 3)));
        Assert.Equal(Hours(31), always.WorkingTimeBetween(At(Friday, 20), At(NextMonday, 3) - Hours(24)));
        Assert.Equal(At(Sunday, 20), always.AddBusinessDays(At(Friday, 20), 2));
        Assert.Equal(At(-5000, 1), always.Finish(At(-5000, 0), Hours(1)));
        Assert.True(always.Start < At(-100_000, 0) && always.End > At(100_000, 0));
    }

    [Fact]
    public void A_question_beyond_the_days_covered_says_what_is_covered()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => _office.Finish(At(27, 16), Hours(2)));

        Assert.Contains("covers 0 d to 28 d", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => _office.Finish(At(-1, 10), Hours(1)));
        Assert.Throws<InvalidOperationException>(() => _office.NextWorkingInstant(At(26, 10)));
        Assert.Throws<InvalidOperationException>(() => _office.WorkingTimeBetween(At(1, 0), At(29, 0)));
        Assert.Throws<InvalidOperationException>(() => _office.AddBusinessDays(At(20, 10), 40));
        Assert.Throws<InvalidOperationException>(() => _office.AddBusinessDays(At(20, 10), int.MaxValue));
    }

    [Fact]
    public void The_last_working_instant_covered_can_be_reached() =>
        Assert.Equal(At(25, 17), _office.Finish(At(25, 16), Hours(1)));

    [Fact]
    public void Negative_amounts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("workingTime", () => _office.Finish(At(1, 10), Hours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => _office.AddBusinessDays(At(1, 10), -1));
        Assert.Throws<ArgumentOutOfRangeException>("workingTime", () => WorkingCalendar.Always.Finish(At(1, 10), Hours(-1)));
    }

    [Fact]
    public void Lists_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>("localMidnights", () => new WorkingCalendar(Midnights(0, 7), Weekdays(7), OfficeHours));
        Assert.Throws<ArgumentException>("localMidnights", () => new WorkingCalendar([At(0, 0)], [], OfficeHours));
        Assert.Throws<ArgumentException>("localMidnights", () => new WorkingCalendar([At(1, 0), At(0, 0)], [true], OfficeHours));
        Assert.Throws<ArgumentException>("isWorkingDay", () => new WorkingCalendar(Midnights(0, 3), [false, false], OfficeHours));
        Assert.Throws<ArgumentException>("isWorkingDay", () => new WorkingCalendar(Midnights(0, 3), [true, true], []));
    }

    [Theory]
    [InlineData(9, 12, 11, 17)]
    [InlineData(13, 17, 9, 12)]
    [InlineData(-1, 3, 9, 12)]
    [InlineData(9, 12, 20, 25)]
    [InlineData(9, 9, 13, 17)]
    public void Hours_that_overlap_or_leave_the_day_are_refused(double from1, double to1, double from2, double to2) =>
        Assert.Throws<ArgumentException>(
            "hours", () => new WorkingCalendar(Midnights(0, 8), Weekdays(7), [Interval(from1, to1), Interval(from2, to2)]));

    private static WorkingCalendar Office(params int[] holidays)
    {
        bool[] isWorking = Weekdays(28);
        foreach (int day in holidays)
        {
            isWorking[day] = false;
        }

        return new WorkingCalendar(Midnights(0, 29), isWorking, OfficeHours);
    }

    private static WorkingCalendar OfficeWithClockChanges() => new(ClockChangeMidnights(), Weekdays(28), OfficeHours);

    private static WorkingCalendar RoundTheClockWithClockChanges() =>
        new(ClockChangeMidnights(), [.. Enumerable.Repeat(true, 28)], [Interval(0, 24)]);

    // Day 6 has 23 hours, day 13 has 25: the midnights of days 7 to 13 come an hour early.
    private static SimTime[] ClockChangeMidnights() =>
        [.. Enumerable.Range(0, 29).Select(day => At(day, day is > 6 and <= 13 ? -1 : 0))];

    private static SimTime[] Midnights(int first, int count) => [.. Enumerable.Range(first, count).Select(day => At(day, 0))];

    private static bool[] Weekdays(int count) => [.. Enumerable.Range(0, count).Select(day => day % 7 < Saturday)];

    private static WorkingInterval Interval(double from, double to) => new(Hours(from), Hours(to - from));

    private static SimTime At(int day, double hour) => new SimTime(day * SimDuration.TicksPerDay) + Hours(hour);

    private static SimDuration Hours(double hours) => SimDuration.FromHours(hours);
}
