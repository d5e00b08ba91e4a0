using CspSim.Reporting.Charts;
using CspSim.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace CspSim.Page.Serving;

/// <summary>A file of the page, as it lies in the program.</summary>
/// <param name="Path">Where it is served.</param>
/// <param name="Type">What it is.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PageFile(string Path, string Type, byte[] Content)
{
    /// <summary>Every file.</summary>
    public static IReadOnlyList<PageFile> All { get; } =
    [
        Of("/", "text/html", Read("page.html").Replace("{{colours}}", Colours, StringComparison.Ordinal)),
        Of("/page.css", "text/css", ThemeStyle.Rules + WebFiles.Style + Read("page.css")),
        Of("/charts.js", "text/javascript", WebFiles.Charts),
        Of("/replay.js", "text/javascript", WebFiles.Replay),
        Of("/files.js", "text/javascript", WebFiles.Files),
        Of("/page.js", "text/javascript", Read("page.js")),
    ];

    /// <summary>Sends it.</summary>
    /// <param name="context">The request.</param>
    public Task ServeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.ContentType = Type + "; charset=utf-8";
        return context.Response.Body.WriteAsync(Content, context.RequestAborted).AsTask();
    }

    private static string Colours => string.Join(' ', Palette.All.Select(static colour => colour.Name));

    private static PageFile Of(string path, string type, string content) => new(path, type, Encoding.UTF8.GetBytes(content));

    private static string Read(string name)
    {
        using Stream stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
