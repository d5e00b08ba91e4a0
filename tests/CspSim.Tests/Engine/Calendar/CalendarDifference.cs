using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;

namespace CspSim.Tests.Engine.Calendar;

/// <summary>Drives a calendar and the base library's queue through the same life and compares every event.</summary>
internal static class CalendarDifference
{
    /// <summary>Each event schedules its successor; one in twenty also cancels and re-schedules somebody else's.</summary>
    public static void AssertAgrees(IEventCalendar calendar, IncrementLaw law, int pending, int takes, ulong seed)
    {
        KeyedDraws draws = new(seed, 0);
        PriorityQueue<(int Entity, ushort Version), (long Time, long Order)> reference = new();
        ushort[] versions = new ushort[pending];
        long order = 0;
        SimTime start = new(-3 * SimDuration.TicksPerDay);
        calendar.Reset(start);
        for (int entity = 0; entity < pending; entity++)
        {
            Schedule(entity, start + law.Draw(draws, (ulong)entity, 0));
        }

        for (uint take = 1; take <= takes; take++)
        {
            Assert.True(calendar.TryTake(out ScheduledEvent taken));
            Assert.True(reference.TryDequeue(out (int Entity, ushort Version) expected, out (long Time, long Order) when));
            if (taken.Time.Ticks != when.Time || taken.Entity != expected.Entity || taken.Version != expected.Version)
            {
                Assert.Fail(FormattableString.Invariant(
                    $"Take {take}, {law}, {pending} pending, seed {seed}: {taken}, expected {expected} at {when}."));
            }

            if (taken.Version == versions[taken.Entity])
            {
                Schedule(taken.Entity, taken.Time + law.Draw(draws, (ulong)taken.Entity, take));
            }

            if (draws.Uniform(0, 78, take) < 0.05)
            {
                int cancelled = (int)(draws.Uniform(0, 79, take) * pending);
                versions[cancelled]++;
                Schedule(cancelled, taken.Time + law.Draw(draws, (ulong)cancelled, take));
            }
        }

        Assert.Equal(reference.Count, calendar.Count);

        void Schedule(int entity, SimTime time)
        {
            calendar.Schedule(time, 1, entity, versions[entity]);
            reference.Enqueue((entity, versions[entity]), (time.Ticks, order++));
        }
    }
}
