using CspSim.Scenarios.Files;
using CspSim.Scenarios.Loading;
using System.Globalization;

namespace CspSim.Worker.CommandLine;

/// <summary>
/// The files of the disk, and the pipes that a user names in place of a scenario: standard input as <c>-</c>, what a shell puts for
/// <c>&lt;(...)</c>, a named pipe.
/// </summary>
/// <remarks>
/// A pipe can be read only once, so its content is kept. Only what the user names is read as a pipe, and waited for; what a file names
/// is not.
/// </remarks>
/// <param name="standardInput">Opens standard input.</param>
internal sealed class PipedFiles(Func<Stream> standardInput) : IScenarioFiles
{
    private const string StandardInputName = "<stdin>";

    private readonly DiskFiles _disk = new();
    private readonly Dictionary<string, string> _operands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]?> _contents = new(StringComparer.Ordinal);

    /// <summary>Whether a word names standard input or another open pipe.</summary>
    public static bool IsPipe(string operand) =>
        IsStandardInput(operand) || operand.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || operand.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>The name under which messages know what the user has named, and under which it is read.</summary>
    /// <remarks>An open pipe has no folder: what a scenario in it names is looked for in the present one.</remarks>
    public string NameOf(string operand)
    {
        bool isNamedPipe = !IsPipe(operand) && new FileInfo(operand) is { Exists: true, Length: 0, LinkTarget: null };
        if (!IsPipe(operand) && !isNamedPipe)
        {
            return operand;
        }

        string name = isNamedPipe
            ? operand.Replace('\\', '/')
            : IsStandardInput(operand) ? StandardInputName : $"<fd {operand[(operand.LastIndexOf('/') + 1)..]}>";
        _operands[name] = operand;
        return name;
    }

    /// <inheritdoc/>
    public string Obstacle(string path, long bytesMost)
    {
        if (!_operands.ContainsKey(path))
        {
            return _disk.Obstacle(path, bytesMost);
        }

        byte[]? content = Content(path, bytesMost);
        return content is null ? "it cannot be opened"
            : content.Length > bytesMost ? Invariant($"it has more than the {bytesMost >> 20} MB that are read")
            : "";
    }

    /// <inheritdoc/>
    public byte[]? Read(string path) => _operands.ContainsKey(path) ? Content(path, int.MaxValue - 1) : _disk.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) => _disk.NamesIn(folder);

    private static bool IsStandardInput(string operand) => operand is "-" or "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0";

    private byte[]? Content(string path, long bytesMost)
    {
        if (!_contents.TryGetValue(path, out byte[]? content))
        {
            content = Take(_operands[path], bytesMost);
            _contents[path] = content;
        }

        return content;
    }

    private byte[]? Take(string operand, long bytesMost)
    {
        try
        {
            using Stream stream = IsStandardInput(operand)
                ? standardInput()
                : File.Open(operand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream content = new();
            byte[] part = new byte[1 << 16];
            for (int count = stream.Read(part); count > 0 && content.Length <= bytesMost; count = stream.Read(part))
            {
                content.Write(part, 0, count);
            }

            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
