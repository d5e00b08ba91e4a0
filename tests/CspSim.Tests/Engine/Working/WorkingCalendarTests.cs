using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Tests.Support;

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

    private static readonly WorkingInterval[] s_officeHours = [Interval(9, 12), Interval(13, 17)];

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
    public void Three_weeks_of_work_take_three_weeks() =>
        Assert.Equal(At(Wednesday + 21, 10), _office.Finish(At(Wednesday, 10), Hours(105)));

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

    // The clocks go forward on Sunday at 2 (a day of 23 h) and back on the Sunday after at 3 (25 h).
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

    // A Sunday on which people work: the clock shows 9 when 8 hours have passed on the short day, 10 on the long one.
    [Fact]
    public void A_day_on_which_the_clocks_change_keeps_its_hours()
    {
        WorkingCalendar shop = WithClockChanges([.. Enumerable.Repeat(true, 28)], s_officeHours);
        SimTime sundayAfter = At(13, 0) - Hours(1);

        Assert.Equal(At(Sunday, 8), shop.NextWorkingInstant(At(Sunday, 3)));
        Assert.Equal(At(Sunday, 16), shop.Finish(At(Saturday, 17), Hours(7)));
        Assert.Equal(At(Sunday, 14.25), shop.AddBusinessDays(At(Saturday, 15.25), 1));
        Assert.Equal(At(7, 15.25) - Hours(1), shop.AddBusinessDays(At(Sunday, 14.25), 1));
        Assert.Equal(sundayAfter + Hours(10), shop.NextWorkingInstant(sundayAfter + Hours(9)));
        Assert.Equal(sundayAfter + Hours(18), shop.Finish(sundayAfter - Hours(7), Hours(7)));
        Assert.Equal(sundayAfter + Hours(16.25), shop.AddBusinessDays(sundayAfter - Hours(8.75), 1));
    }

    // Working round the clock: Sunday has 23 h of work, the Sunday after 25.
    [Fact]
    public void Hours_end_with_the_local_day()
    {
        WorkingCalendar plant = WithClockChanges([.. Enumerable.Repeat(true, 28)], Interval(0, 24));

        Assert.Equal(Hours(23), plant.WorkingTimeBetween(At(Sunday, 0), At(NextMonday, 0) - Hours(1)));
        Assert.Equal(Hours(25), plant.WorkingTimeBetween(At(Sunday + 7, 0) - Hours(1), At(14, 0)));
        Assert.Equal(At(NextMonday, 4) - Hours(1), plant.Finish(At(Sunday, 20), Hours(7)));
        Assert.Equal(At(14, 2), plant.Finish(At(13, 20) - Hours(1), Hours(7)));
    }

    // 2:30 does not exist on the short Sunday: it is taken as long after 2 as it would have been, which the clock shows as 3:30. It comes
    // twice on the long one, where the first is meant. Hours that the clock skips as a whole leave nothing to work.
    [Fact]
    public void A_time_that_is_skipped_comes_after_the_gap_and_of_a_repeated_one_the_first_counts()
    {
        WorkingCalendar plant = WithClockChanges([.. Enumerable.Repeat(true, 28)], Interval(2, 3), Interval(9, 12));
        SimTime sundayAfter = At(13, 0) - Hours(1);

        Assert.Equal(At(Sunday, 2.5), plant.AddBusinessDays(At(Saturday, 2.5), 1));
        Assert.Equal(sundayAfter + Hours(2.5), plant.AddBusinessDays(sundayAfter - Hours(21.5), 1));
        Assert.Equal(At(Sunday, 8), plant.NextWorkingInstant(At(Sunday, 1)));
        Assert.Equal(Hours(3), plant.WorkingTimeBetween(At(Sunday, 0), At(NextMonday, 0) - Hours(1)));
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
        Assert.Equal(new WorkingStretch(SimTime.Always, SimTime.Never, new SimDuration(long.MinValue)), always.StretchAt(At(Saturday, 3)));
    }

    // Five working days of 7 hours a week, whether the days stand in the table (0 to 27) or are the week that repeats.
    [Theory]
    [InlineData(27, 16, 2, 28, 11)]
    [InlineData(25, 16, 2, 28, 10)]
    [InlineData(28 + 4, 16, 2, 28 + 7, 10)]
    [InlineData(-3, 16, 2, 0, 10)]
    [InlineData(-10, 16, 2, -7, 10)]
    [InlineData(25, 16, 36, 28 + 4, 17)]
    [InlineData(-1, 10, 141, 28, 10)]
    [InlineData(0, 9, 35 * 52 * 100, (7 * 52 * 100) - 3, 17)]
    public void Beyond_the_days_of_the_table_the_week_repeats(int day, double hour, double work, int expectedDay, double expectedHour) =>
        Assert.Equal(At(expectedDay, expectedHour), _office.Finish(At(day, hour), Hours(work)));

    [Fact]
    public void Working_time_and_business_days_go_on_beyond_the_table()
    {
        Assert.Equal(Hours(35 * 52 * 50), _office.WorkingTimeBetween(At(Monday, 0), At(7 * 52 * 50, 0)));
        Assert.Equal(Hours(35 * 52 * 50), _office.WorkingTimeBetween(At(-7 * 52 * 50, 0), At(Monday, 0)));
        Assert.Equal(At(7 * 1000, 15), _office.AddBusinessDays(At(Monday, 15), 5000));
        Assert.Equal(At(Monday, 15), _office.AddBusinessDays(At(-7 * 1000, 15), 5000));
        Assert.Equal(At((-7 * 1000) + 7, 20), _office.AddBusinessDays(At((-7 * 1000) + 5, 20), 1));
        Assert.Equal(At(7 * 1000, 9), _office.NextWorkingInstant(At((7 * 1000) - 2, 3)));
    }

    [Fact]
    public void What_lies_beyond_the_end_of_time_is_never()
    {
        WorkingCalendar seldom = Calendars.Weekly(At(Monday, 0), [0], Interval(9, 9.01));

        Assert.Equal(SimTime.Never, seldom.Finish(At(Monday, 9), SimDuration.Longest));
        Assert.Equal(SimTime.Never, seldom.Finish(SimTime.Never, Hours(1)));
        Assert.Equal(SimTime.Never, seldom.AddBusinessDays(At(Monday, 9), int.MaxValue));
        Assert.Equal(SimTime.Zero + SimDuration.Longest, WorkingCalendar.Always.AddBusinessDays(SimTime.Zero, int.MaxValue));
    }

    [Theory]
    [InlineData(Monday, 8, Monday, 9, 12)]
    [InlineData(Monday, 9, Monday, 9, 12)]
    [InlineData(Monday, 11.9, Monday, 9, 12)]
    [InlineData(Monday, 12, Monday, 13, 17)]
    [InlineData(Friday, 17, NextMonday, 9, 12)]
    [InlineData(7000, 10, 7000, 9, 12)]
    [InlineData(-7, 18, -6, 9, 12)]
    public void A_stretch_is_the_one_that_holds_an_instant_or_else_the_next(
        int day,
        double hour,
        int expectedDay,
        double from,
        double to) =>
        Assert.Equal(
            new WorkingStretch(At(expectedDay, from), At(expectedDay, to), _office.WorkedBy(At(expectedDay, from))),
            _office.StretchAt(At(day, hour)));

    // Friday is a half day, 9 to 12.
    [Fact]
    public void Days_may_have_hours_of_their_own()
    {
        IReadOnlyList<WorkingInterval>[] week = [.. Enumerable.Range(0, 7)
            .Select(day => day == Friday ? [Interval(9, 12)] : day > Friday ? Array.Empty<WorkingInterval>() : s_officeHours)];
        WorkingCalendar office = new([new WorkingDay(At(0, 0), s_officeHours)], At(1, 0), [.. week[..]], [.. week[1..], week[0]]);

        Assert.Equal(At(NextMonday, 10), office.Finish(At(Friday, 11), Hours(2)));
        Assert.Equal(Hours(31), office.WorkingTimeBetween(At(Monday, 0), At(NextMonday, 0)));
        Assert.Equal(At(Friday + 700, 12), office.Finish(At(Friday + 700, 9), Hours(3)));
    }

    [Fact]
    public void Negative_amounts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("workingTime", () => _office.Finish(At(1, 10), Hours(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => _office.AddBusinessDays(At(1, 10), -1));
        Assert.Throws<ArgumentOutOfRangeException>("workingTime", () => WorkingCalendar.Always.Finish(At(1, 10), Hours(-1)));
    }

    [Fact]
    public void Days_and_weeks_that_cannot_be_are_refused()
    {
        IReadOnlyList<WorkingInterval>[] week = [.. Enumerable.Repeat<IReadOnlyList<WorkingInterval>>(s_officeHours, 7)];
        WorkingDay day = new(At(0, 0), s_officeHours);

        Assert.Throws<ArgumentException>("days", () => new WorkingCalendar([], At(0, 0), week, week));
        Assert.Throws<ArgumentException>("days", () => new WorkingCalendar([day], At(0, 0), week, week));
        Assert.Throws<ArgumentException>("days", () => new WorkingCalendar([day, day], At(1, 0), week, week));
        Assert.Throws<ArgumentException>("weekBefore", () => new WorkingCalendar([day], At(1, 0), week[1..], week));
        Assert.Throws<ArgumentException>(
            "weekAfter",
            () => new WorkingCalendar([day], At(1, 0), week, [.. Enumerable.Repeat(Array.Empty<WorkingInterval>(), 7)]));
    }

    [Theory]
    [InlineData(9, 12, 11, 17)]
    [InlineData(13, 17, 9, 12)]
    [InlineData(-1, 3, 9, 12)]
    [InlineData(9, 12, 20, 25)]
    [InlineData(9, 9, 13, 17)]
    public void Hours_that_overlap_or_leave_the_day_are_refused(double from1, double to1, double from2, double to2) =>
        Assert.Throws<ArgumentException>(
            "days",
            () => Calendars.Of(Midnights(0, 8), Weekdays(7), Interval(from1, to1), Interval(from2, to2)));

    private static WorkingCalendar Office(params int[] holidays)
    {
        bool[] isWorking = Weekdays(28);
        foreach (int day in holidays)
        {
            isWorking[day] = false;
        }

        return Calendars.Of(Midnights(0, 29), isWorking, s_officeHours);
    }

    private static WorkingCalendar OfficeWithClockChanges() => WithClockChanges(Weekdays(28), s_officeHours);

    // Day 6 has 23 hours, day 13 has 25: the midnights of days 7 to 13 come an hour early. On both days the clock changes when it shows
    // 2 or 3.
    private static WorkingCalendar WithClockChanges(bool[] isWorking, params WorkingInterval[] hours)
    {
        IReadOnlyList<WorkingInterval>[] worked = [.. isWorking.Select(works => works ? hours : [])];
        WorkingDay[] days = [.. worked.Select(
            (day, index) => new WorkingDay(At(index, index is > 6 and <= 13 ? -1 : 0), day, Hours(index == 13 ? 3 : 2)))];
        return new WorkingCalendar(days, At(28, 0), worked[..7], worked[..7]);
    }

    private static SimTime[] Midnights(int first, int count) => [.. Enumerable.Range(first, count).Select(day => At(day, 0))];

    private static bool[] Weekdays(int count) => [.. Enumerable.Range(0, count).Select(day => day % 7 < Saturday)];

    private static WorkingInterval Interval(double from, double to) => Calendars.Hours(from, to);

    private static SimTime At(int day, double hour) => new SimTime(day * SimDuration.TicksPerDay) + Hours(hour);

    private static SimDuration Hours(double hours) => SimDuration.FromHours(hours);
}
