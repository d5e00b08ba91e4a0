using CspSim.Engine.Random;
using CspSim.Model.Runs;

namespace CspSim.Tests.Model.Runs;

public sealed class LaneQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Places_come_out_by_key_and_then_by_joining_whatever_the_order_of_joining(ulong seed)
    {
        var draws = new KeyedDraws(seed, 1);
        var queue = new LaneQueue();
        var reference = new SortedSet<(long Key, long Sequence)>();
        long taken = 0;
        for (uint step = 0; step < 20_000; step++)
        {
            // Phases of growth and of emptying; keys mostly ascend, and often are equal.
            bool join = draws.Uniform(1, 1, step) < (step / 1000 % 2 == 0 ? 0.7 : 0.35);
            if (join)
            {
                long key = (step / 10) - (draws.Uniform(1, 2, step) < 0.3 ? (long)(draws.Uniform(1, 3, step) * 500) : 0);
                queue.Add(new LaneEntry(key, step, (int)step));
                reference.Add((key, step));
            }
            else
            {
                Assert.Equal(reference.Count > 0, queue.TryTake(out LaneEntry entry));
                if (reference.Count > 0)
                {
                    Assert.Equal(reference.Min, (entry.Key, entry.Sequence));
                    Assert.Equal(entry.Sequence, (uint)entry.Application);
                    reference.Remove(reference.Min);
                    taken++;
                }
            }

            Assert.Equal(reference.Count, queue.Count);
        }

        Assert.True(taken > 5_000, $"Only {taken} places were taken.");
    }

    [Fact]
    public void A_lane_that_has_been_emptied_takes_smaller_keys_again()
    {
        var queue = new LaneQueue();
        queue.Add(new LaneEntry(100, 1, 1));
        Assert.True(queue.TryTake(out _));
        queue.Add(new LaneEntry(5, 2, 2));
        queue.Add(new LaneEntry(3, 3, 3));

        Assert.True(queue.TryTake(out LaneEntry first));
        Assert.True(queue.TryTake(out LaneEntry second));
        Assert.False(queue.TryTake(out _));
        Assert.Equal((3L, 5L), (first.Key, second.Key));
    }

    [Fact]
    public void The_ring_keeps_its_order_when_it_grows_around_its_end()
    {
        var queue = new LaneQueue();
        for (int i = 0; i < 60; i++)
        {
            queue.Add(new LaneEntry(i, (uint)i, i));
        }

        for (int i = 0; i < 50; i++)
        {
            Assert.True(queue.TryTake(out LaneEntry entry));
            Assert.Equal(i, entry.Application);
        }

        for (int i = 60; i < 200; i++)
        {
            queue.Add(new LaneEntry(i, (uint)i, i));
        }

        for (int i = 50; i < 200; i++)
        {
            Assert.True(queue.TryTake(out LaneEntry entry));
            Assert.Equal(i, entry.Application);
        }
    }
}
