using System.Text;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using Parquet.Schema;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class CasesParquetTests
{
    private static readonly ExperimentPlan s_plan = SomePlan.With(ReplicationRule.Exactly(2), "a");

    [Fact]
    public async Task The_columns_are_those_of_the_csv()
    {
        using MemoryStream stream = new();
        new CasesCsv(s_plan, stream).Dispose();

        Assert.Equal(
            Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split(','),
            (await WrittenAsync(Row())).Fields.Select(static field => field.Name),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Instants_are_in_universal_time_to_the_microsecond_and_numbers_are_exact()
    {
        // The run starts at midnight in Seoul, nine hours before midnight in Greenwich; one tick is a tenth of a microsecond.
        CaseFacts facts = Facts() with { FirstActionAt = new((10 * SimDuration.TicksPerDay) + 25), EndedAt = SimTime.Never };
        ParquetRead file = await WrittenAsync(Row() with { Facts = facts });

        DateTimeDataField field = Assert.IsType<DateTimeDataField>(
            file.Fields.Single(static field => field.Name == "first_action_at"));
        Assert.True(field.IsAdjustedToUTC);
        Assert.Equal(DateTimeTimeUnit.Micros, field.Unit);
        DateTime acted = (DateTime)file.Columns["first_action_at"][0]!;
        Assert.Equal(new DateTime(2026, 1, 14, 15, 0, 0, DateTimeKind.Utc).AddTicks(20), acted);
        Assert.Null(file.Columns["ended_at"][0]);
        Assert.Null(file.Columns["total_pendency_days"][0]);
        Assert.Equal((10 * SimDuration.TicksPerDay) + 25, Math.Round((double)file.Columns["pendency_days"][0]! * SimDuration.TicksPerDay));
        Assert.Equal((0.25, 5.5, 0.75, 4.0), (
            (double)file.Columns["blocked_days"][0]!, (double)file.Columns["search_hours"][0]!, (double)file.Columns["reading_hours"][0]!,
            (double)file.Columns["action_hours"][0]!));
    }

    [Fact]
    public async Task Names_and_what_is_missing_come_back()
    {
        ParquetRead file = await WrittenAsync(
            Row(), Row() with { Family = -1, Office = 0, Lane = 1, Measured = MeasuredAs.Not, Group = CaseGroup.Ordinary });

        Assert.Equal([3L, null], file.Columns["family"].Cast<long?>());
        Assert.Equal(["JPO", "KIPO"], file.Columns["office"].Cast<string>(), StringComparer.Ordinal);
        Assert.Equal(["csp", "ordinary"], file.Columns["lane"].Cast<string>(), StringComparer.Ordinal);
        Assert.Equal(["programme", "ordinary"], file.Columns["group"].Cast<string>(), StringComparer.Ordinal);
        Assert.Equal(["waiting", null], file.Columns["measured"].Cast<string?>(), StringComparer.Ordinal);
        Assert.Equal([true, true], file.Columns["in_programme"].Cast<bool>());
    }

    [Fact]
    public async Task Each_replication_of_an_arm_is_a_group_of_rows_and_an_empty_one_is_none()
    {
        using MemoryStream stream = new();
        using (CasesParquet parquet = new(s_plan, stream))
        {
            parquet.Write(new(0, 1, [], [Row(), Row()]));
            Assert.True(stream.Length > 100, "The first replication is still in memory.");
            parquet.Write(new(0, 2, [], []));
            parquet.Write(new(0, 3, [], [Row()]));
        }

        ParquetRead file = await ParquetRead.OfAsync(stream.ToArray());
        Assert.Equal([2, 1], file.GroupSizes);
        Assert.Equal([1, 1, 3], file.Columns["replication"].Cast<int>());
    }

    private static CaseRow Row() => new(17, 3, 1, CaseGroup.Programme, MeasuredAs.Waiting, 0, Facts());

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

    private static SimTime Day(double day) => new((long)(day * SimDuration.TicksPerDay));

    private static async Task<ParquetRead> WrittenAsync(params IReadOnlyList<CaseRow> rows)
    {
        using MemoryStream stream = new();
        using (CasesParquet parquet = new(s_plan, stream))
        {
            parquet.Write(new(0, 2, [], rows));
        }

        return await ParquetRead.OfAsync(stream.ToArray());
    }
}
