using CspSim.Engine.Calendar;
using CspSim.Tests.Engine.Calendar;
using CspSim.Tests.Support;

namespace CspSim.Validation.Engine.Calendar;

/// <summary>Long lives of the ladder, compared event by event with the base library's queue.</summary>
public sealed class LadderAgainstReferenceTests
{
    public static TheoryData<IncrementLaw, int> LawsAndSizes()
    {
        TheoryData<IncrementLaw, int> data = [];
        foreach (IncrementLaw law in Enum.GetValues<IncrementLaw>())
        {
            data.Add(law, 10);
            data.Add(law, 1500);
            data.Add(law, 100_000);
        }

        return data;
    }

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(LawsAndSizes))]
    public void A_million_events_come_in_the_same_order(IncrementLaw law, int pending) =>
        CalendarDifference.AssertAgrees(new LadderCalendar(), law, pending, takes: 1_000_000, seed: 7);

    [Theory]
    [InlineData(IncrementLaw.WholeDays)]
    [InlineData(IncrementLaw.LognormalSigma2)]
    public void The_heap_agrees_as_well(IncrementLaw law) =>
        CalendarDifference.AssertAgrees(new HeapCalendar(), law, pending: 100_000, takes: 1_000_000, seed: 7);

    [Fact]
    public void Many_short_lives_under_many_seeds_agree()
    {
        LadderCalendar ladder = new(1);
        for (ulong seed = 100; seed < 400; seed++)
        {
            IncrementLaw law = (IncrementLaw)(seed % (ulong)Enum.GetValues<IncrementLaw>().Length);
            CalendarDifference.AssertAgrees(ladder, law, pending: 1 + (int)(seed * seed % 997), takes: 5000, seed);
        }
    }
}
