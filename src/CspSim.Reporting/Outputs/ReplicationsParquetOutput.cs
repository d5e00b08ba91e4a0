using System.IO.Compression;
using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Outputs;

/// <summary>What every replication found, as a Parquet file: one group of rows an arm.</summary>
internal sealed class ReplicationsParquetOutput : IResultOutput
{
    public string FileName => "replications.parquet";

    public string Summary => "One row for each arm, replication, office, group and measure, with typed columns; for statistics programs.";

    public void Write(ExperimentReport report, Stream stream)
    {
        ExperimentResult result = report.Result;
        TextColumn arms = new("arm");
        ValueColumn<int> numbers = new("replication");
        TextColumn offices = new("office");
        TextColumn groups = new("group");
        TextColumn lanes = new("lane", isNullable: true);
        TextColumn measures = new("measure");
        TextColumn units = new("unit");
        StatisticColumn[] statistics = [.. FigureStatistic.All.Select(static statistic => new StatisticColumn(statistic))];
        using ParquetTable table = new(
            stream,
            CompressionLevel.Optimal,
            [arms, numbers, offices, groups, lanes, measures, units, .. statistics.Select(static column => column.Column)]);
        foreach (ArmResult arm in result.Arms)
        {
            for (int replication = 0; replication < result.Replications; replication++)
            {
                foreach (Figure figure in arm.Figures)
                {
                    arms.Add(arm.Name);
                    numbers.Add(result.Numbers[replication]);
                    offices.Add(FigureTable.OfficeOf(result, figure.Key));
                    groups.Add(Names.Of(figure.Key.Group));
                    lanes.Add(figure.Key.Lane ?? "");
                    measures.Add(figure.Key.Measure.Name);
                    units.Add(figure.Key.Measure.Unit);
                    Array.ForEach(statistics, column => column.Add(figure.Replications[replication]));
                }
            }

            table.EndGroup();
        }
    }

    // Counts are whole and always there; other statistics may not exist.
    private sealed class StatisticColumn(FigureStatistic statistic)
    {
        private readonly ValueColumn<long> _whole = new(statistic.Name);
        private readonly OptionalColumn<double> _values = new(statistic.Name);

        public ParquetColumn Column => statistic.IsCount ? _whole : _values;

        public void Add(ReplicationFigure figure)
        {
            double value = statistic.Of(figure);
            if (statistic.IsCount)
            {
                _whole.Add((long)value);
            }
            else
            {
                _values.Add(double.IsFinite(value) ? value : null);
            }
        }
    }
}
