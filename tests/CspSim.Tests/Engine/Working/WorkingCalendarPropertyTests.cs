using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Engine.Working;
using CspSim.Tests.Support;

namespace CspSim.Tests.Engine.Working;

/// <summary>Laws of calendar arithmetic on random calendars of two years, with random holidays, hours and clock changes.</summary>
public sealed class WorkingCalendarPropertyTests
{
    private const int DayCount = 730;
    private const int CasesPerCalendar = 300;

    private static readonly SimTime s_first = new(-100 * SimDuration.TicksPerDay);

    private KeyedDraws _draws = new(0, 0);
    private uint _drawn;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Exactly_the_work_asked_for_lies_between_start_and_finish(int seed) => ForCases(seed, (calendar, start, a, _) =>
        Assert.Equal(a, calendar.WorkingTimeBetween(start, calendar.Finish(start, a))));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_earlier_instant_would_do(int seed) => ForCases(seed, (calendar, start, a, _) =>
    {
        SimTime before = calendar.Finish(start, a) - new SimDuration(1);
        Assert.Equal(a - new SimDuration(1), calendar.WorkingTimeBetween(start, before));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_pieces_of_work_in_a_row_take_as_long_as_one(int seed) => ForCases(seed, (calendar, start, a, b) =>
        Assert.Equal(calendar.Finish(start, a + b), calendar.Finish(calendar.Finish(start, a), b)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Later_starts_and_more_work_never_end_earlier(int seed) => ForCases(seed, (calendar, start, a, b) =>
    {
        Assert.True(calendar.Finish(start, a) < calendar.Finish(start, a + b));
        Assert.True(calendar.Finish(start, a) <= calendar.Finish(start + b, a));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_next_working_instant_is_working_time_and_nothing_before_it_is(int seed) => ForCases(seed, (calendar, start, _, _) =>
    {
        SimTime next = calendar.NextWorkingInstant(start);
        Assert.True(next >= start);
        Assert.Equal(SimDuration.Zero, calendar.WorkingTimeBetween(start, next));
        Assert.Equal(new SimDuration(1), calendar.WorkingTimeBetween(next, next + new SimDuration(1)));
        Assert.Equal(next, calendar.NextWorkingInstant(next));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Business_days_add_up_and_land_on_working_days(int seed) => ForCases(seed, (calendar, start, _, _) =>
    {
        int a = 1 + (int)(Next() * 20);
        int b = (int)(Next() * 20);
        SimTime day = calendar.AddBusinessDays(start, 0);

        Assert.Equal(day, calendar.AddBusinessDays(day, 0));
        Assert.True(calendar.AddBusinessDays(start, a) < calendar.AddBusinessDays(start, a + 1));

        // A time of day that a day on the way skips or has twice comes an hour beside.
        SimTime inTwoSteps = calendar.AddBusinessDays(calendar.AddBusinessDays(start, a), b);
        Assert.InRange((calendar.AddBusinessDays(start, a + b) - inTwoSteps).Hours, -1, 1);
    });

    private void ForCases(int seed, Action<WorkingCalendar, SimTime, SimDuration, SimDuration> claim)
    {
        _draws = new KeyedDraws(99, seed);
        WorkingCalendar calendar = RandomCalendar();
        for (int i = 0; i < CasesPerCalendar; i++)
        {
            // Ends lie within the first 600 days: at least a tenth of all days work at least two hours.
            SimTime start = s_first + SimDuration.FromDays(Next() * 300);
            SimDuration a = new(1 + (long)(Next() * Next() * 12 * SimDuration.TicksPerHour));
            SimDuration b = new(1 + (long)(Next() * Next() * 12 * SimDuration.TicksPerHour));
            claim(calendar, start, a, b);
        }
    }

    private WorkingCalendar RandomCalendar()
    {
        List<SimTime> midnights = [s_first];
        List<bool> isWorking = [];
        int clock = 0;
        for (int day = 0; day < DayCount; day++)
        {
            int change = Next() < 0.01 ? (clock == 0 ? 1 : -1) : 0;
            clock += change;
            midnights.Add(midnights[^1] + SimDuration.FromHours(24 - change));
            isWorking.Add(day % 5 == 0 || Next() < 0.6);
        }

        double opening = Math.Floor(Next() * 10);
        double pause = opening + 1 + Math.Floor(Next() * 4);
        double afternoon = pause + (Next() < 0.3 ? 0 : 1);
        double closing = Next() < 0.2 ? 24 : afternoon + 1 + Math.Floor(Next() * 6);
        return Calendars.Of(midnights, isWorking, Calendars.Hours(opening, pause), Calendars.Hours(afternoon, closing));
    }

    private double Next() => _draws.Uniform(1, 1, _drawn++);
}
