using CspSim.Experiments.Replication;
using CspSim.Page.WhatIf;

namespace CspSim.Tests.Page;

public sealed class KeptRoundsTests
{
    [Fact]
    public void What_was_not_asked_for_the_longest_gives_way()
    {
        KeptRounds rounds = new(bytesMost: 25);
        rounds.Keep(new("a", 1), new byte[10]);
        rounds.Keep(new("b", 1), new byte[10]);
        _ = rounds.Find(new("a", 1));

        rounds.Keep(new("c", 1), new byte[10]);

        Assert.Equal([true, false, true], new[] { "a", "b", "c" }.Select(point => rounds.Has(new(point, 1))));
    }

    [Fact]
    public void A_question_larger_than_the_limit_is_kept_while_it_is_the_only_one()
    {
        KeptRounds rounds = new(bytesMost: 5);

        rounds.Keep(new("a", 1), new byte[10]);
        rounds.Keep(new("a", 2), new byte[10]);

        Assert.Equal(10, rounds.Find(new RoundKey("a", 2))!.Length);
        Assert.Null(rounds.Find(new RoundKey("b", 1)));
    }

    [Fact]
    public void The_bytes_kept_are_those_of_then()
    {
        KeptRounds rounds = new(bytesMost: 100);
        byte[] content = [1, 2, 3];
        rounds.Keep(new("a", 1, 1), content);
        content[0] = 9;

        Assert.Equal([1, 2, 3], rounds.Find(new("a", 1, 1))!);
    }
}
