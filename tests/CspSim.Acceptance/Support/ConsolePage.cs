using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CspSim.Acceptance.Support;

/// <summary>
/// A page whose commands can be run: fenced <c>console</c> blocks, and files to write in <c>yaml</c> blocks that begin with <c># file:
/// NAME</c>.
/// </summary>
/// <remarks>
/// Commands run one after the other in one folder that begins as a copy of the scenarios; differing times, machines and versions are
/// made equal.
/// </remarks>
internal sealed class ConsolePage(string text, string folder)
{
    private const string Prompt = "$ ";
    private const string FileMark = "# file: ";

    private static readonly (string Pattern, string Replacement)[] s_differences =
    [
        (@"(?m)^cspsim \d.*$(\n  .*$)*", "PROVENANCE"),
        (@",\s+cspsim\s+\d\S*", ", cspsim VERSION"),
        (@"(?m)^time  .*$(\n {10}.*$)*", "SECONDS"),
        (@"(?m)^memory  .*$", "MEMORY"),
        (@"\d{8}-\d{6}", "TIME"),
    ];

    /// <summary>Runs every command in the order of the page.</summary>
    /// <returns>Each with what the page shows and what came out.</returns>
    public IReadOnlyList<(ConsoleBlock Block, string Found)> Run()
    {
        List<(ConsoleBlock Block, string Found)> results = [];
        foreach (Match fence in Regex.Matches(
            text,
            @"(?ms)^```(?<kind>console|yaml)\n(?<body>.*?)^```$",
            RegexOptions.None,
            TimeSpan.FromMinutes(1)))
        {
            string body = fence.Groups["body"].Value;
            if (fence.Groups["kind"].Value is "yaml")
            {
                WriteFile(body);
                continue;
            }

            foreach (ConsoleBlock block in Commands(body, fence.Groups["body"].Index))
            {
                results.Add((block, Execute(block.Command)));
            }
        }

        return results;
    }

    /// <summary>The page with every output replaced by what came out.</summary>
    public string Renewed(IReadOnlyList<(ConsoleBlock Block, string Found)> results)
    {
        StringBuilder page = new(text);
        foreach ((ConsoleBlock block, string found) in results.Reverse().Where(static result => !IsSame(result.Block.Output, result.Found)))
        {
            page.Remove(block.Start, block.Output.Length).Insert(block.Start, found);
        }

        return page.ToString();
    }

    /// <summary>Whether two outputs differ in nothing but times, machines and versions.</summary>
    public static bool IsSame(string shown, string found) => string.Equals(Normal(shown), Normal(found), StringComparison.Ordinal);

    private static string Normal(string output)
    {
        foreach ((string pattern, string replacement) in s_differences)
        {
            output = Regex.Replace(output, pattern, replacement, RegexOptions.None, TimeSpan.FromMinutes(1));
        }

        return output.TrimEnd();
    }

    private static IEnumerable<ConsoleBlock> Commands(string body, int offset)
    {
        int position = 0;
        while (position < body.Length)
        {
            int end = body.IndexOf('\n', position);
            string command = body[(position + Prompt.Length)..end];
            int next = body.IndexOf("\n" + Prompt, end, StringComparison.Ordinal);
            int stop = next < 0 ? body.Length : next + 1;
            yield return new ConsoleBlock(command, body[(end + 1)..stop], offset + end + 1);
            position = stop;
        }
    }

    private void WriteFile(string body)
    {
        if (body.StartsWith(FileMark, StringComparison.Ordinal))
        {
            string name = body[FileMark.Length..body.IndexOf('\n', StringComparison.Ordinal)].Trim();
            File.WriteAllText(Path.Combine(folder, name), body);
        }
    }

    // A shell joins both streams in the order in which they were written, as a terminal does.
    private string Execute(string command)
    {
        ProcessStartInfo start = new("sh", ["-c", $"cspsim() {{ {CspSimProgram.ShellCommand} \"$@\"; }}; {{ {command}; }} 2>&1"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["COLUMNS"] = "100";
        start.Environment.Remove("NO_COLOR");
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
