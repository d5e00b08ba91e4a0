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
    /// <summary>One arm of a round as bytes.</summary>
    public static byte[] Pack(ArmRound arm) => Packed(writer => Write(writer, arm));

    /// <summary>The arm that <see cref="Pack(ArmRound)"/> has packed.</summary>
    public static ArmRound UnpackArm(byte[] content) => Unpacked(content, ReadArm);

    /// <summary>What all arms of a round have recorded, as bytes.</summary>
    public static byte[] Pack(IReadOnlyList<ReplicationRecords> records) => Packed(writer => Write(writer, records));

    /// <summary>The records that <see cref="Pack(IReadOnlyList{ReplicationRecords})"/> has packed.</summary>
    public static IReadOnlyList<ReplicationRecords> UnpackRecords(byte[] content) => Unpacked(content, ReadRecords);

    // Written whole before it is compressed: single bytes through the compressor took longer than the simulation of a small scenario.
    private static byte[] Packed(Action<BinaryWriter> write)
    {
        using MemoryStream raw = new();
        using (BinaryWriter writer = new(raw, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(raw.GetBuffer().AsSpan(0, (int)raw.Length));
        }

        return packed.ToArray();
    }

    private static T Unpacked<T>(byte[] content, Func<BinaryReader, T> read)
    {
        using MemoryStream raw = new();
        using (DeflateStream inflate = new(new MemoryStream(content), CompressionMode.Decompress))
        {
            inflate.CopyTo(raw);
        }

        raw.Position = 0;
        using BinaryReader reader = new(raw, Encoding.UTF8);
        return read(reader);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<ReplicationRecords> records)
    {
        writer.Write(records.Count);
        foreach (ReplicationRecords each in records)
        {
            writer.Write(each.Arm);
            writer.Write(each.Replication);
            WriteItems(writer, [.. each.Events]);
            WriteItems(writer, [.. each.Cases]);
        }
    }

    private static ReplicationRecords[] ReadRecords(BinaryReader reader) => ReadList(reader, static each => new ReplicationRecords(
        each.ReadInt32(), each.ReadInt32(), ReadItems<ExchangeEvent>(each), ReadItems<CaseRow>(each)));

    private static void Write(BinaryWriter writer, ArmRound arm)
    {
        Write(writer, arm.Summary);
        WriteItems(writer, arm.Pairs);
        writer.Write(arm.TodayPairs.Count);
        foreach (PairedMean[] figures in arm.TodayPairs)
        {
            WriteItems(writer, figures);
        }
    }

    private static ArmRound ReadArm(BinaryReader reader) =>
        new(ReadSummary(reader), ReadItems<PairedMean>(reader), ReadList(reader, ReadItems<PairedMean>));

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
