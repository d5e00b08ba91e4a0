using CspSim.Engine.Distributions;
using CspSim.Experiments.Stories;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Stories;
using CspSim.Tests.Experiments.Stories;
using CspSim.Tests.Model.PriorArt;
using CspSim.Tests.Support;

namespace CspSim.Tests.Reporting.Stories;

public sealed class StoryTextTests
{
    // A searches 10 h, B 30 h; both read for 2 h and draft 6 h; a message takes 8 h; requested at hour 100, which is the 5th at 4 o'clock.
    private static readonly OfficePlan[] s_offices = [Worlds.Office("A", 10, 6), Worlds.Office("B", 30, 6)];

    private static readonly ProgrammePlan s_programme =
        Worlds.Programme("parallel") with { ReadingEffortHours = new Constant(2) };

    [Fact]
    public void A_story_is_told_by_lanes_days_waits_messages_and_times()
    {
        string text = StoryText.Of(Story(Worlds.OneFamily(s_offices, s_programme, latencyHours: 8)), 80, isUnicode: false);

        Assert.Equal(Golden, text);
    }

    [Fact]
    public void Lanes_are_drawn_finer_where_the_output_can()
    {
        string text = StoryText.Of(Story(Worlds.OneFamily(s_offices, s_programme, latencyHours: 8)), 52, isUnicode: true);

        // 46 hours on 46 characters.
        Assert.Equal(
            [
                "      2025-01-05                          2025-01-07",
                "A     ██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░▒▒▓▓▓▓▓▓",
                "link            ↓                   ↑",
                "B     ██████████████████████████████▒▒▓▓▓▓▓▓",
            ],
            text.Split('\n')[3..7]);
    }

    [Fact]
    public void A_message_that_never_comes_is_marked_and_nothing_ended_the_wait()
    {
        WorldPlan world = Worlds.OneFamily(s_offices, s_programme with { WaitForPartner = Worlds.Hours(24) }) with
        {
            Link = new()
            {
                LatencyHours = new Constant(8),
                Faults = [new FixedOutage("storm", Worlds.At(0), Worlds.Hours(500))],
            },
        };

        string text = StoryText.Of(Story(world), 80, isUnicode: false);

        Assert.Contains("x never received", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("A to B: search report; 1 outage; outage\n", text, StringComparison.Ordinal);
        Assert.Contains("A waited 0.58 days, and nothing came.\n", text, StringComparison.Ordinal);
        Assert.Contains("goes on without its partner\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_told_by_who_found_them()
    {
        OfficePlan[] offices = [ArtWorlds.Office("A", finds: true), ArtWorlds.Office("B", finds: false)];
        string text = StoryText.Of(
            Story(Worlds.OneFamily(offices, Worlds.Programme("parallel")) with { PriorArt = ArtWorlds.Documents(3) }),
            120,
            isUnicode: false);

        Assert.Contains(
            "A knew 3 documents: 3 that it alone had found, 0 from its partner alone, 0 found",
            text, StringComparison.Ordinal);
        Assert.Contains(
            "B knew 3 documents: 0 that it alone had found, 3 from its partner alone, 0 found",
            text, StringComparison.Ordinal);
        Assert.Contains("reads 1 report for 0 s: 3 new documents", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_longer_than_the_terminal_or_80_columns(int width)
    {
        string text = StoryText.Of(Story(Worlds.OneFamily(s_offices, s_programme, latencyHours: 8)), width, isUnicode: true);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Math.Min(width, 80), line));
    }

    private static StoryJson Story(WorldPlan world)
    {
        RecordedReplication recorded = ToldWorld.Of(world);
        return StoryJson.Of(new(recorded.Arm, 1), "worst", StoryReader.Read(recorded, 1)!);
    }

    private const string Golden = """
        Family 1 (worst): arm, replication 1; first actions after A 0.06 months, B 0.05
        months.

              2025-01-05                                                      2025-01-07
        A     SSSSSSSSSSSSSSSSwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwrrrDDDDDDDDDD
        link                  v                               ^
        B     SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSrrrDDDDDDDDDDD
              S search, w waits for its partner, r reads, D drafts, v^ message

        Days from request to first action
                                   A     B
         search                 0.42  1.25
         waits for its partner  1.17     -
         reads                  0.08  0.08
         drafts                 0.25  0.25
         together               1.92  1.58

        A waited 1.17 days for message 2, the search report of B: sent 2025-01-06 10:00,
        received 2025-01-06 18:00.

        Messages, with their attempts
         1  2025-01-05 14:00 A to B: search report; 1 ok
         2  2025-01-06 10:00 B to A: search report; 1 ok

        Times
         2025-01-05 04:00  A  examination requested
         2025-01-05 04:00  B  examination requested
         2025-01-05 04:00  A  asks for the programme
         2025-01-05 04:00  B  asks for the programme
         2025-01-05 04:00     in the programme, 0 s after the petition
         2025-01-05 04:00  A  search begins
         2025-01-05 04:00  B  search begins
         2025-01-05 14:00  A  searched, 10.0 h of work
         2025-01-05 14:00  A  sends search report to B, message 1
         2025-01-05 22:00  B  search report of A received, message 1
         2025-01-06 10:00  B  searched, 30.0 h of work
         2025-01-06 10:00  B  sends search report to A, message 2
         2025-01-06 10:00  B  reads 1 report for 2.0 h
         2025-01-06 10:00  B  first action begun
         2025-01-06 18:00  A  search report of B received, message 2
         2025-01-06 18:00  A  waited 28.0 h for its partner
         2025-01-06 18:00  A  reads 1 report for 2.0 h
         2025-01-06 18:00  A  first action begun
         2025-01-06 18:00  B  first action drafted, 6.0 h of work
         2025-01-06 18:00  B  first action, after 38.0 h
         2025-01-07 02:00  A  first action drafted, 6.0 h of work
         2025-01-07 02:00  A  first action, after 46.0 h
         2025-01-07 02:00     all have acted, 8.0 h apart

        """;
}
