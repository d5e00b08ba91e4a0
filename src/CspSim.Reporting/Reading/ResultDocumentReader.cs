using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CspSim.Experiments.Comparing;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Reading;

/// <summary>Reads stored results of format <c>cspsim-result/2</c>. Whatever is wrong with one is told in one line; no input makes it throw.</summary>
public static class ResultDocumentReader
{
    private const string FormatFamily = "cspsim-result/";

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
            return ReadRoot(new JsonAt(document.RootElement, ""), place);
        }
        catch (JsonException failure)
        {
            string where = json.IsEmpty
                ? "the file is empty"
                : string.Create(CultureInfo.InvariantCulture, $"no JSON from line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} on");
            return new(null, $"{place}: {where}", "the file is cut off or is no result of cspsim; run the scenario again");
        }
        catch (Exception failure) when (failure is ResultFormatException or InvalidOperationException)
        {
            return new(null, $"{place}: {failure.Message}", "the file was changed, or is no result of cspsim; run the scenario again");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;

    private static ResultReading ReadRoot(JsonAt root, string place)
    {
        string? format = root.Element.ValueKind == JsonValueKind.Object && root.Find("format") is { Element.ValueKind: JsonValueKind.String } written ? written.Text() : null;
        if (format is null)
        {
            return new(null, $"{place}: no result of cspsim, it names no format", $"a result begins with \"format\": \"{ResultsJsonOutput.Format}\"");
        }

        return IsOf(format, ResultsJsonOutput.Format) ? new(DocumentOf(root, place), "", "") : Refused(root, format, place);
    }

    // Minor numbers only add.
    private static bool IsOf(string format, string major) =>
        string.Equals(format, major, StringComparison.Ordinal) || format.StartsWith(major + ".", StringComparison.Ordinal);

    private static ResultReading Refused(JsonAt root, string format, string place)
    {
        string version = root.Find("cspsim")?.Text() ?? "of another version";
        if (IsOf(format, FormatBefore))
        {
            return new(
                null,
                $"{place}: its format {format} is no longer read, {ResultsJsonOutput.Format} is",
                $"it was made by cspsim {version}, whose groups are of other cases; run its scenario.yaml again");
        }

        return format.StartsWith(FormatFamily, StringComparison.Ordinal)
            ? new(null, $"{place}: its format {format} is not known here, {ResultsJsonOutput.Format} is", $"it was made by cspsim {version}; use that one")
            : new(null, $"{place}: its format is {format}, not {ResultsJsonOutput.Format}", "compare takes the file results.json of a result folder");
    }

    private static ResultDocument DocumentOf(JsonAt root, string place)
    {
        IReadOnlyList<ResultWindow> windows = root["windows"].Items(WindowOf);
        JsonAt scenario = root["scenario"];
        string text = scenario["text"].Text();
        string hash = scenario["sha256"].Text();
        return new()
        {
            Place = place,
            Version = root["cspsim"].Text(),
            ScenarioName = scenario["name"].Text(),
            ScenarioText = text,
            ScenarioSha256 = hash,
            IsScenarioIntact = string.Equals(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal),
            Settings = root["call"]["settings"].Items(static setting => setting.Text()),
            IsPartial = root["partial"].Flag(),
            ReplicationsAtMost = root["replications"]["atMost"].Whole(1),
            Windows = windows,
            Offices = root["offices"].Items(static office => office.Text()),
            Series = SeriesReading.Of(root, windows),
        };
    }

    private static ResultWindow WindowOf(JsonAt window) => new(
        window["arm"].Text(),
        window["start"].Text(),
        window["lengthDays"].Number(),
        window["warmUpDays"].Number(),
        Names.Find<FollowUp>(window["follow"].Text()) ?? throw window["follow"].Wrong("none, first-actions or decisions"));
}
