using Parquet;
using Parquet.Schema;

namespace CspSim.Tests.Reporting.Support;

/// <summary>A Parquet file as the library's reader sees it: by column, the values of all groups of rows.</summary>
internal sealed record ParquetRead(
    IReadOnlyList<int> GroupSizes, IReadOnlyList<DataField> Fields, IReadOnlyDictionary<string, object?[]> Columns)
{
    public static async Task<ParquetRead> OfAsync(byte[] file)
    {
        using MemoryStream stream = new(file);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
        DataField[] fields = reader.Schema.GetDataFields();
        Dictionary<string, List<object?>> columns =
            fields.ToDictionary(field => field.Name, _ => new List<object?>(), StringComparer.Ordinal);
        List<int> sizes = [];
        for (int at = 0; at < reader.RowGroupCount; at++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(at);
            sizes.Add((int)group.RowCount);
            foreach (DataField field in fields)
            {
                columns[field.Name].AddRange(await ValuesAsync(group, field, (int)group.RowCount));
            }
        }

        return new(sizes, fields, columns.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<object?>> ValuesAsync(ParquetRowGroupReader group, DataField field, int count)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            string[] texts = new string[count];
            await group.ReadAsync(field, texts);
            return texts;
        }

        return field.ClrType == typeof(int) ? await NumbersAsync<int>(group, field, count)
            : field.ClrType == typeof(long) ? await NumbersAsync<long>(group, field, count)
            : field.ClrType == typeof(double) ? await NumbersAsync<double>(group, field, count)
            : field.ClrType == typeof(bool) ? await NumbersAsync<bool>(group, field, count)
            : await NumbersAsync<DateTime>(group, field, count);
    }

    private static async Task<IEnumerable<object?>> NumbersAsync<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : struct
    {
        if (field.IsNullable)
        {
            T?[] some = new T?[count];
            await group.ReadAsync<T>(field, some.AsMemory());
            return some.Select(static value => (object?)value);
        }

        T[] all = new T[count];
        await group.ReadAsync<T>(field, all.AsMemory());
        return all.Select(static value => (object?)value);
    }
}
