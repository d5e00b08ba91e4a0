using System.Text;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class CasesCsvTests
{
    private const string Header =
        "arm,replication,family,application,office,group,in_programme,lane,filed_at,requested_at,granted_at,search_started_at,"
        + "first_action_at,ended_at,pendency_days,blocked_days,search_hours,reading_hours,action_hours,actions,acted_alone,measured,"
        + "ending,total_pendency_days";

    [Fact]
    public void A_case_is_written_in_universal_time_and_exact_days()
    {
        // The run starts at midnight in Seoul, nine hours before midnight in Greenwich.
        CaseFacts facts = Facts() with { FirstActionAt = Day(10.5), EndedAt = Day(11) };
        string row = Row(new CaseRow(17, 3, 1, CaseGroup.Programme, MeasuredAs.Waiting, 0, facts));

        Assert.Equal(
            "a,2,3,17,JPO,programme,true,csp,2025-12-30T15:00:00.000Z,2026-01-04T15:00:00.000Z,2026-01-05T15:00:00.000Z,"
            + "2026-01-06T15:00:00.000Z,2026-01-15T03:00:00.000Z,2026-01-15T15:00:00.000Z,10.5,0.25,5.5,0.75,4,1,true,waiting,,11",
            row);
    }

    // Filed five days before the request, granted a day after it, petitioned half a day after it.
    [Theory]
    [InlineData(PendencyClock.Request, "10.5")]
    [InlineData(PendencyClock.Filing, "15.5")]
    public void Pendency_is_counted_from_where_the_offices_clock_starts(PendencyClock clock, string days)
    {
        string row = Row(
            new CaseRow(17, 3, 1, CaseGroup.Programme, MeasuredAs.Requested, 0, Facts() with { Clock = clock, FirstActionAt = Day(10.5) }));

        Assert.Equal(days, row.Split(',')[14]);
    }

    [Fact]
    public void What_was_not_reached_is_empty()
    {
        string row = Row(new CaseRow(
            17,
            -1,
            0,
            CaseGroup.Ordinary,
            MeasuredAs.Not,
            1,
            Facts() with { GrantedAt = SimTime.Never, ActedAlone = false, Actions = 0 }));

        Assert.Equal(
            "a,2,,17,KIPO,ordinary,false,ordinary,2025-12-30T15:00:00.000Z,2026-01-04T15:00:00.000Z,,2026-01-06T15:00:00.000Z,,,,"
            + "0.25,5.5,0.75,4,0,false,,,",
            row);
    }

    [Theory]
    [InlineData(Ending.None, "")]
    [InlineData(Ending.Abandoned, "abandoned")]
    [InlineData(Ending.Withdrawn, "withdrawn")]
    public void How_a_case_ended_stands_behind_how_it_is_measured(Ending ending, string word)
    {
        CaseFacts facts = Facts() with { Ending = ending };
        string row = Row(new CaseRow(17, -1, 0, CaseGroup.Ordinary, MeasuredAs.LeftOut, 1, facts));

        Assert.Equal(["left-out", word], row.Split(',')[^3..^1]);
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_show()
    {
        string row = Row(new CaseRow(17, 3, 1, CaseGroup.Programme, MeasuredAs.Waiting, 0, Facts() with { FirstActionAt = Day(10.5) }));
        using CultureScope scope = new("th-TH");

        Assert.Equal(
            row,
            Row(new CaseRow(17, 3, 1, CaseGroup.Programme, MeasuredAs.Waiting, 0, Facts() with { FirstActionAt = Day(10.5) })));
    }

    private static SimTime Day(double day) => new((long)(day * SimDuration.TicksPerDay));

    private static CaseFacts Facts() => new()
    {
        FiledAt = Day(-5),
        RequestedAt = Day(0),
        PetitionedAt = Day(0.5),
        GrantedAt = Day(1),
        SearchStartedAt = Day(2),
        FirstActionAt = SimTime.Never,
        EndedAt = SimTime.Never,
        Clock = PendencyClock.Request,
        BlockedTime = new(SimDuration.TicksPerDay / 4),
        SearchHours = 5.5,
        ReadingHours = 0.75,
        ActionHours = 4,
        Actions = 1,
        ActedAlone = true,
    };

    private static string Row(CaseRow row)
    {
        using MemoryStream stream = new();
        using (CasesCsv csv = new(SomePlan.With(ReplicationRule.Exactly(2), "a"), stream))
        {
            csv.Write(new ReplicationRecords(0, 2, [], [row]));
        }

        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal([Header, lines[1], ""], lines);
        return lines[1];
    }
}
