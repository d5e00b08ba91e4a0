using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes a table as a Parquet file, one group of rows after the other; texts that repeat are written once a group.</summary>
/// <remarks>
/// Rows are collected in the columns and leave memory with <see cref="EndGroup"/>. The file holds no clock time, and Zstandard in managed
/// code gives the same bytes on every processor.
/// </remarks>
internal sealed class ParquetTable : IDisposable
{
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly ParquetWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to; can seek, is left open.</param>
    /// <param name="level">How much time may go into making it small.</param>
    /// <param name="columns">The columns, in the order of the file.</param>
    public ParquetTable(Stream stream, CompressionLevel level, params IReadOnlyList<ParquetColumn> columns)
    {
        _columns = columns;
        ParquetSchema schema = new([.. columns.Select(static column => column.Field)]);
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = level };
        foreach (TextColumn texts in columns.OfType<TextColumn>())
        {
            options.ColumnEncodingHints[texts.Field.Name] = EncodingHint.Dictionary;
        }

        _writer = ParquetWriter.CreateAsync(schema, stream, options).GetAwaiter().GetResult();
    }

    /// <summary>Writes the rows collected since the last group; nothing when there are none.</summary>
    public void EndGroup()
    {
        if (_columns[0].Count == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        foreach (ParquetColumn column in _columns)
        {
            column.WriteAsync(group).GetAwaiter().GetResult();
            column.Clear();
        }
    }

    /// <summary>Writes the end of the file, without which nobody can read it.</summary>
    public void Dispose() => _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

/// <summary>A column of a Parquet file, and the values that wait for the end of their group.</summary>
/// <param name="form">Name, type, and whether values may be missing.</param>
internal abstract class ParquetColumn(DataField form)
{
    public DataField Field { get; } = form;

    /// <summary>Values that wait.</summary>
    public abstract int Count { get; }

    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    public abstract void Clear();
}

/// <summary>A column of texts.</summary>
/// <param name="name">Its name.</param>
/// <param name="isNullable">Whether an empty text is a missing one.</param>
internal sealed class TextColumn(string name, bool isNullable = false) : ParquetColumn(new DataField(name, typeof(string), isNullable))
{
    private readonly List<string> _values = [];

    public override int Count => _values.Count;

    public void Add(string? value) => _values.Add(isNullable && value is "" ? null! : value!);

    public override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync(Field, _values);

    public override void Clear() => _values.Clear();
}

/// <summary>A column of values that are always there.</summary>
internal sealed class ValueColumn<T>(string name) : ParquetColumn(new DataField(name, typeof(T), isNullable: false))
    where T : struct
{
    private readonly List<T> _values = [];

    public override int Count => _values.Count;

    public void Add(T value) => _values.Add(value);

    public override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, _values.ToArray());

    public override void Clear() => _values.Clear();
}

/// <summary>A column of values that may be missing.</summary>
internal class OptionalColumn<T>(DataField form) : ParquetColumn(form)
    where T : struct
{
    private readonly List<T?> _values = [];

    public OptionalColumn(string name)
        : this(new DataField(name, typeof(T), isNullable: true))
    {
    }

    public override int Count => _values.Count;

    public void Add(T? value) => _values.Add(value);

    public override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync<T>(Field, _values.ToArray());

    public override void Clear() => _values.Clear();
}

/// <summary>A column of instants in universal time, to the microsecond.</summary>
internal sealed class InstantColumn(string name) : OptionalColumn<DateTime>(
    new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true));
