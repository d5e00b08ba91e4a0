using System.Collections.Concurrent;

namespace CspSim.Reporting.Html;

/// <summary>The scripts and styles that are built into the program, from the folder <c>Html/Web</c>.</summary>
internal static class WebFiles
{
    private static readonly ConcurrentDictionary<string, string> s_read = new(StringComparer.Ordinal);

    /// <summary>The charts: ECharts with what its options need.</summary>
    public static string Charts => Read("charts.js");

    /// <summary>What a report does where scripts run.</summary>
    public static string Report => Read("report.js");

    /// <summary>What plays a year of the programme.</summary>
    public static string Replay => Read("replay.js");

    /// <summary>Language and colours of a page, and its charts as files.</summary>
    public static string Files => Read("files.js");

    /// <summary>How a report looks.</summary>
    public static string Style => Read("report.css");

    private static string Read(string name) => s_read.GetOrAdd(name, static file =>
    {
        using Stream stream = typeof(WebFiles).Assembly.GetManifestResourceStream("web/" + file)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    });
}
