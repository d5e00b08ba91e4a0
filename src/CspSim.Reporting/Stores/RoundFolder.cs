using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using CspSim.Experiments.Replication;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;

namespace CspSim.Reporting.Stores;

/// <summary>A store of rounds on the disk: a folder in which every process appends to a file of its own.</summary>
/// <remarks>
/// A round is written behind the last one with its length and a checksum, and nothing is ever changed: what a killed process leaves is
/// whole but for the last round, which is not there. Files are handed to the disk once a second at most.
/// </remarks>
internal sealed class RoundFolder : IRoundStore, IDisposable
{
    private const string Ending = ".rounds";
    private const int ChecksumBytes = 16;
    private const int LengthBytes = 4 * sizeof(int);

    private static readonly TimeSpan s_betweenFlushes = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Dictionary<RoundKey, Place> _places = [];
    private FileStream? _own;
    private long _flushedAt;

    private RoundFolder(string path, TimeProvider clock)
    {
        Path = path;
        _clock = clock;
        _flushedAt = clock.GetTimestamp();
        foreach (string file in Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal))
        {
            Index(file);
        }

        Found = Rounds;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Rounds that were there when it was opened.</summary>
    public int Found { get; }

    /// <summary>Rounds that are there now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return Rounds;
            }
        }
    }

    /// <summary>Why rounds could not be kept; null when all were.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Opens a store, or begins one.</summary>
    /// <param name="path">The folder; made when missing.</param>
    /// <param name="head">Whose rounds it holds.</param>
    /// <param name="clock">Says when a file is handed to the disk.</param>
    /// <exception cref="StoreMismatchException">It holds the rounds of others.</exception>
    /// <exception cref="IOException">It cannot be made, or its head cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The place does not let us write.</exception>
    public static RoundFolder Open(string path, StoreHeadJson head, TimeProvider clock)
    {
        Directory.CreateDirectory(path);
        if (HeadOf(path) is not { } found)
        {
            AtomicFile.Write(
                System.IO.Path.Combine(path, StoreHeadJson.FileName),
                stream => DocumentText.Write(head, DocumentContext.Default.StoreHeadJson, stream));
        }
        else if (head.DifferencesTo(found).ToArray() is { Length: > 0 } differences)
        {
            throw new StoreMismatchException(path, differences);
        }

        return new(path, clock);
    }

    /// <summary>Whose rounds a folder holds; null when there is no store.</summary>
    /// <exception cref="IOException">Its head cannot be read.</exception>
    public static StoreHeadJson? HeadOf(string path)
    {
        string file = System.IO.Path.Combine(path, StoreHeadJson.FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), DocumentContext.Default.StoreHeadJson);
        }
        catch (JsonException failure)
        {
            throw new IOException($"{StoreHeadJson.FileName} is not what a store has", failure);
        }
    }

    public bool Has(RoundKey key)
    {
        lock (_gate)
        {
            return _places.ContainsKey(key);
        }
    }

    public byte[]? Find(RoundKey key)
    {
        Place place;
        lock (_gate)
        {
            if (!_places.TryGetValue(key, out place))
            {
                return null;
            }
        }

        try
        {
            using FileStream file = OpenToRead(place.File);
            file.Position = place.Offset;
            byte[] content = new byte[ChecksumBytes + place.Length];
            file.ReadExactly(content);
            return content.AsSpan(0, ChecksumBytes).SequenceEqual(ChecksumOf(key, content.AsSpan(ChecksumBytes)))
                ? content[ChecksumBytes..]
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(RoundKey key, ReadOnlyMemory<byte> content)
    {
        lock (_gate)
        {
            if (Failure is not null || _places.ContainsKey(key))
            {
                return;
            }

            try
            {
                Append(key, content.Span);
            }
            catch (Exception failure) when (WriteFailure.Is(failure))
            {
                Failure = failure;
            }
        }
    }

    /// <summary>Hands everything to the disk and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                _own?.Dispose();
            }
            catch (Exception failure) when (WriteFailure.Is(failure))
            {
                Failure ??= failure;
            }
        }
    }

    /// <summary>Removes the store; one that cannot be removed costs room only, and whoever asks for its rounds finds them.</summary>
    public void Remove()
    {
        Dispose();
        ResultFolder.TryRemove(Path);
    }

    private int Rounds => _places.Keys.Count(static key => key.Part == 0);

    private static FileStream OpenToRead(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static byte[] ChecksumOf(RoundKey key, ReadOnlySpan<byte> content)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Invariant($"{key.Replication} {key.Part} {key.Point}")));
        hash.AppendData(content);
        return hash.GetHashAndReset()[..ChecksumBytes];
    }

    private void Append(RoundKey key, ReadOnlySpan<byte> content)
    {
        _own ??= Create();
        byte[] point = Encoding.UTF8.GetBytes(key.Point);
        byte[] lengths = new byte[LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(lengths, point.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengths.AsSpan(sizeof(int)), key.Replication);
        BinaryPrimitives.WriteInt32LittleEndian(lengths.AsSpan(2 * sizeof(int)), key.Part);
        BinaryPrimitives.WriteInt32LittleEndian(lengths.AsSpan(3 * sizeof(int)), content.Length);
        _own.Write(lengths);
        _own.Write(point);
        long offset = _own.Position;
        _own.Write(ChecksumOf(key, content));
        _own.Write(content);
        bool isDue = _clock.GetElapsedTime(_flushedAt) >= s_betweenFlushes;
        _own.Flush(flushToDisk: isDue);
        _flushedAt = isDue ? _clock.GetTimestamp() : _flushedAt;
        _places.Add(key, new(_own.Name, offset, content.Length));
    }

    // The name tells processes of all machines apart that share the folder; a number tells those that had the same one, one after another.
    private FileStream Create()
    {
        for (int number = 1; ; number++)
        {
            string name = Invariant($"{Environment.MachineName}-{Environment.ProcessId}-{number}{Ending}");
            string path = System.IO.Path.Combine(Path, name);
            try
            {
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Taken: by an earlier process of this number, or in this moment.
            }
        }
    }

    // A length that cannot be, or one that reaches beyond the end, is where a process was killed: nothing stands behind it.
    private void Index(string path)
    {
        using FileStream file = OpenToRead(path);
        byte[] lengths = new byte[LengthBytes];
        while (file.ReadAtLeast(lengths, LengthBytes, throwOnEndOfStream: false) == LengthBytes)
        {
            int point = BinaryPrimitives.ReadInt32LittleEndian(lengths);
            int replication = BinaryPrimitives.ReadInt32LittleEndian(lengths.AsSpan(sizeof(int)));
            int part = BinaryPrimitives.ReadInt32LittleEndian(lengths.AsSpan(2 * sizeof(int)));
            int content = BinaryPrimitives.ReadInt32LittleEndian(lengths.AsSpan(3 * sizeof(int)));
            if (point < 0 || content < 0 || file.Position + point + ChecksumBytes + content > file.Length)
            {
                return;
            }

            byte[] name = new byte[point];
            file.ReadExactly(name);
            _places.TryAdd(new(Encoding.UTF8.GetString(name), replication, part), new(path, file.Position, content));
            file.Position += ChecksumBytes + content;
        }
    }

    /// <summary>Where a round stands.</summary>
    private readonly record struct Place(string File, long Offset, int Length);
}

/// <summary>A store holds the rounds of another scenario, seed or program.</summary>
internal sealed class StoreMismatchException(string path, IReadOnlyList<string> differences)
    : Exception($"{path} holds replications of {string.Join(", of ", differences)}");
