using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using CspSim.Engine;
using CspSim.Engine.Collectors;
using CspSim.Experiments.Results;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Turns a round into bytes and back, to the last bit: what is read gives the same result as what was written.</summary>
/// <remarks>Records of fixed size are written as they lie in memory: only the same build of the program reads them again.</remarks>
internal static class RoundCodec
{
    /// <summary>Writes a round with its records.</summary>
    /// <param name="round">The round.</param>
    /// <param name="records">By arm, what was recorded.</param>
    public static byte[] Write(Round round, IReadOnlyList<ReplicationRecords> records)
    {
        using MemoryStream stream = new();
        using (DeflateStream deflate = new(stream, CompressionLevel.Fastest))
        using (BinaryWriter writer = new(deflate, Encoding.UTF8))
        {
            writer.Write(round.Arms.Count);
            foreach (ReplicationSummary arm in round.Arms)
            {
                Write(writer, arm);
            }

            Write(writer, round.Pairs);
            Write(writer, round.TodayPairs);
            foreach (ReplicationRecords each in records)
            {
                writer.Write(each.Replication);
                WriteItems(writer, [.. each.Events]);
                WriteItems(writer, [.. each.Cases]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads a round with its records.</summary>
    /// <param name="content">What <see cref="Write(Round, IReadOnlyList{ReplicationRecords})"/> has written.</param>
    public static (Round Round, IReadOnlyList<ReplicationRecords> Records) Read(byte[] content)
    {
        using MemoryStream stream = new(content);
        using DeflateStream inflate = new(stream, CompressionMode.Decompress);
        using BinaryReader reader = new(inflate, Encoding.UTF8);
        ReplicationSummary[] arms = new ReplicationSummary[reader.ReadInt32()];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            arms[arm] = ReadSummary(reader);
        }

        Round round = new(arms, ReadPairs(reader), ReadPairs(reader));
        ReplicationRecords[] records = new ReplicationRecords[arms.Length];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            records[arm] = new(arm, reader.ReadInt32(), ReadItems<ExchangeEvent>(reader), ReadItems<CaseRow>(reader));
        }

        return (round, records);
    }

    private static void Write(BinaryWriter writer, ReplicationSummary arm)
    {
        ReplicationFacts facts = arm.Facts;
        writer.Write(facts.Replication);
        WriteItems(writer, [facts.Cases]);
        writer.Write(facts.WithoutFirstAction);
        writer.Write(facts.NotEnded);
        writer.Write(facts.StoppedAt.Ticks);
        writer.Write(facts.Months.Count);
        foreach (IReadOnlyList<OfficeMonth> office in facts.Months)
        {
            writer.Write(office.Count);
            foreach (OfficeMonth month in office)
            {
                month.Write(writer);
            }
        }

        WriteItems(writer, [facts.Balance]);
        facts.Exchange.Write(writer);
        writer.Write(facts.EventCount);
        WriteItems(writer, arm.Figures);
        Write(writer, arm.Ended);
        Write(writer, arm.Unfinished);
    }

    private static ReplicationSummary ReadSummary(BinaryReader reader) => new(
        new()
        {
            Replication = reader.ReadInt32(),
            Cases = ReadItems<MeasuredCases>(reader)[0],
            WithoutFirstAction = reader.ReadInt32(),
            NotEnded = reader.ReadInt32(),
            StoppedAt = new SimTime(reader.ReadInt64()),
            Months = ReadList(reader, static months => ReadList(months, OfficeMonth.Read)),
            Balance = ReadItems<FilingBalance>(reader)[0],
            Exchange = ExchangeTotals.Read(reader),
            EventCount = reader.ReadInt64(),
        },
        ReadItems<ReplicationFigure>(reader),
        ReadTallies(reader),
        ReadTallies(reader));

    private static void Write(BinaryWriter writer, Tally?[] tallies)
    {
        writer.Write(tallies.Length);
        foreach (Tally? tally in tallies)
        {
            writer.Write(tally is not null);
            tally?.Write(writer);
        }
    }

    private static Tally?[] ReadTallies(BinaryReader reader) =>
        ReadList(reader, static each => each.ReadBoolean() ? Tally.Read(each) : null);

    private static void Write(BinaryWriter writer, IReadOnlyList<PairedMean[]> pairs)
    {
        writer.Write(pairs.Count);
        foreach (PairedMean[] figures in pairs)
        {
            WriteItems(writer, figures);
        }
    }

    private static PairedMean[][] ReadPairs(BinaryReader reader) => ReadList(reader, ReadItems<PairedMean>);

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        T[] items = new T[reader.ReadInt32()];
        for (int at = 0; at < items.Length; at++)
        {
            items[at] = read(reader);
        }

        return items;
    }

    private static void WriteItems<T>(BinaryWriter writer, T[] items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    private static T[] ReadItems<T>(BinaryReader reader)
        where T : unmanaged
    {
        T[] items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}
