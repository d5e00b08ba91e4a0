using CspSim.Model;
using CspSim.Model.Filings;

namespace CspSim.Tests.Model;

public sealed class EntityKeyTests
{
    [Fact]
    public void Everything_that_draws_has_a_key_of_its_own()
    {
        var keys = new HashSet<ulong>();
        int made = 0;
        foreach (uint stream in EntityKey.OfStreams(["A/own", "B/own", "families/shared"]))
        {
            made++;
            keys.Add(EntityKey.Stream(stream));
            for (long number = 1; number <= 50; number++)
            {
                ulong family = EntityKey.Family(stream, number);
                keys.Add(EntityKey.Application(stream, number));
                keys.Add(family);
                made += 2;
                for (int leg = 0; leg < LegArray<int>.LegsMax; leg++)
                {
                    keys.Add(EntityKey.Leg(family, leg));
                    made++;
                    for (int to = 0; to < LegArray<int>.LegsMax; to++)
                    {
                        for (int kind = 0; kind < 6 && to != leg; kind++)
                        {
                            keys.Add(EntityKey.MessageOfFamily(family, leg, to, kind));
                            made++;
                        }
                    }
                }
            }
        }

        Assert.Equal(made, keys.Count);
    }

    // 20 bits of stream and 31 bits of number: every bit counts.
    [Fact]
    public void Numbers_of_any_size_are_told_apart_from_streams()
    {
        var keys = new HashSet<ulong>();
        for (int stream = 0; stream < 20; stream++)
        {
            for (int number = 0; number < 31; number++)
            {
                Assert.True(keys.Add(EntityKey.Application(1u << stream, 1L << number)));
            }
        }
    }

    [Fact]
    public void A_further_stream_leaves_the_numbers_of_the_others()
    {
        uint[] before = EntityKey.OfStreams(["A/own", "B/own"]);
        uint[] after = EntityKey.OfStreams(["A/own", "A/more", "C/own", "B/own"]);

        Assert.Equal((before[0], before[1]), (after[0], after[3]));
    }

    [Fact]
    public void Streams_whose_names_share_a_number_are_told_apart()
    {
        uint[] numbers = EntityKey.OfStreams([.. Enumerable.Range(0, 3000).Select(i => $"office {i}/stream")]);

        Assert.Equal(3000, numbers.Distinct().Count());
    }
}
