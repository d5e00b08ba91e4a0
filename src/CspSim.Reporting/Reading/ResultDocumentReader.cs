using System.Text.Json;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;

namespace CspSim.Reporting.Reading;

/// <summary>
/// Reads stored results of formats <c>cspsim-result/3</c> and 2. What is wrong with one is reported in one line; no input makes it throw.
/// </summary>
public static class ResultDocumentReader
{
    private const string FormatFamily = "cspsim-result/";

    // It differs in holding further series of each replication, of which comparing needs none.
    private const string FormatWithSeries = "cspsim-result/2";

    // Its groups were others, and it does not say which cases it has measured.
    private const string FormatBefore = "cspsim-result/1";

    /// <summary>Reads a result from the disk.</summary>
    /// <param name="place">A result folder, its <c>results.json</c>, or <c>results/NAME/latest</c>.</param>
    public static ResultReading Read(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            return ResultPlace.Find(place, out string message, out string help) is { } file
                ? Read(File.ReadAllBytes(file), place)
                : new(null, message, help);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(null, $"{place}: {failure.Message}", "");
        }
    }

    /// <summary>Reads a result from its bytes.</summary>
    /// <param name="json">The document.</param>
    /// <param name="place">How messages call it.</param>
    public static ResultReading Read(ReadOnlyMemory<byte> json, string place)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(WithoutMark(json));
            return ReadRoot(document.RootElement, place);
        }
        catch (JsonException failure)
        {
            string where = json.IsEmpty
                ? "the file is empty"
                : Invariant($"no JSON from line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} on");
            return new(null, $"{place}: {where}", "the file is cut off or is no result of cspsim; run the scenario again");
        }
        catch (Exception failure) when (failure is ResultFormatException or InvalidOperationException)
        {
            return new(null, $"{place}: {failure.Message}", "the file was changed, or is no result of cspsim; run the scenario again");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;

    private static ResultReading ReadRoot(JsonElement root, string place)
    {
        if (TextOf(root, "format") is not { } format)
        {
            return new(
                null,
                $"{place}: no result of cspsim, it names no format",
                $"a result begins with \"format\": \"{ResultJson.FormatName}\"");
        }

        return IsOf(format, ResultJson.FormatName) || IsOf(format, FormatWithSeries)
            ? ResultJsonReading.Read(root, place)
            : Refused(format, TextOf(root, "cspsim") ?? "of another version", place);
    }

    // Both are shown: what a terminal might obey is no name of ours.
    private static string? TextOf(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement member)
            && member.ValueKind == JsonValueKind.String
            && member.GetString() is { } text
            && !text.Any(char.IsControl) ? text : null;

    // Minor numbers only add.
    private static bool IsOf(string format, string major) =>
        string.Equals(format, major, StringComparison.Ordinal) || format.StartsWith(major + ".", StringComparison.Ordinal);

    private static ResultReading Refused(string format, string version, string place)
    {
        if (IsOf(format, FormatBefore))
        {
            return new(
                null,
                $"{place}: its format {format} is no longer read, {ResultJson.FormatName} is",
                $"it was made by cspsim {version}, whose groups are of other cases; run its scenario.yaml again");
        }

        return format.StartsWith(FormatFamily, StringComparison.Ordinal)
            ? new(
                null,
                $"{place}: its format {format} is not known here, {ResultJson.FormatName} is",
                $"it was made by cspsim {version}; use that one")
            : new(
                null,
                $"{place}: its format is {format}, not {ResultJson.FormatName}",
                "compare takes the file results.json of a result folder");
    }
}

/// <summary>What came of reading a stored result.</summary>
/// <param name="Document">The result; null when it cannot be read.</param>
/// <param name="Message">Why it cannot be read, in one line with the place; empty when it can.</param>
/// <param name="Help">What to do; empty when there is nothing to propose.</param>
public sealed record ResultReading(ResultDocument? Document, string Message, string Help)
{
    /// <summary>The whole document; null when it cannot be read.</summary>
    internal ResultJson? Json { get; init; }
}

/// <summary>A document that is no result, or not one that can be read; the message names the place in it.</summary>
internal sealed class ResultFormatException(string message) : Exception(message);
