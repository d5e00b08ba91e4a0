using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Tests.Support;

namespace CspSim.Tests.Engine.Calendar;

public sealed class LadderCalendarTests : CalendarContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_capacity_that_makes_no_sense_is_refused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(capacity), () => Create(capacity));

    [Fact]
    public void Bursts_from_many_handlers_come_out_as_from_the_heap()
    {
        // Bursts of random size and reach drive events through every rung, into a long near future and back into buckets.
        LadderCalendar ladder = new(8);
        HeapCalendar heap = new();
        KeyedDraws draws = new(5, 0);
        Schedule(SimTime.Zero, 0);
        for (uint take = 0; take < 60_000; take++)
        {
            Assert.Equal(heap.TryTake(out ScheduledEvent expected), ladder.TryTake(out ScheduledEvent taken));
            Assert.Equal(expected, taken);
            SimTime now = heap.Now;
            draws.UniformPair(take, 1, 0, out double sizeDraw, out double reachDraw);
            int burst = heap.Count == 0 || sizeDraw > 0.999 ? 1500 : 0;
            long reach = (long)Math.Pow(10, 14 * reachDraw);
            for (uint i = 0; i < burst; i++)
            {
                Schedule(now + new SimDuration((long)(reach * draws.Uniform(take, 2, i))), (int)i);
            }
        }

        void Schedule(SimTime time, int entity)
        {
            ladder.Schedule(time, 1, entity);
            heap.Schedule(time, 1, entity);
        }
    }

    protected override IEventCalendar Create(int capacity = 1024) => new LadderCalendar(capacity);
}
