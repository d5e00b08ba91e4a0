using System.CommandLine;
using System.Reflection;
using System.Text;

namespace CspSim.Worker.CommandLine;

/// <summary>What the program says about itself.</summary>
public static class HelpText
{
    private const int NameColumn = 30;

    /// <summary>The version with its commit, such as 0.1.0+1a2b3c4.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>Twelve lines for somebody who typed the name alone.</summary>
    public static string Brief { get; } = """
        cspsim - what a collaborative search programme of patent offices would do to waiting times

          cspsim run FILE...          simulate the arms of a scenario and compare them
          cspsim validate FILE...     read and check scenarios; simulates nothing
          cspsim explain WORD         an error code, a measure, a distribution, a way to share

        Examples
          cspsim run scenarios/kr-jp-csp.yaml
          cspsim run scenarios/kr-jp-csp.yaml --set csp.share=60% --replications 10
          cspsim validate scenarios/*.yaml --format concise

        cspsim COMMAND --help         options of a command

        """;

    /// <summary>The help of a command; the brief text when there is no such command.</summary>
    public static string Of(string command)
    {
        if (CommandLineParser.OptionsOf(command) is not { } options)
        {
            return Brief;
        }

        StringBuilder text = new();
        text.Append(ExamplesOf(command)).Append("\nUsage\n  cspsim ").Append(command).Append(" FILE... [options]\n\nOptions\n");
        foreach (Option option in options)
        {
            string name = string.Join(", ", [option.Name, .. option.Aliases]);
            string left = option.HelpName is { } value ? $"{name} {value}" : name;
            bool isLong = left.Length > NameColumn - 1;
            text.Append("  ").Append(isLong ? left + "\n" + new string(' ', NameColumn + 2) : left.PadRight(NameColumn));
            text.Append(option.Description).Append('\n');
        }

        return text.Append(ExitCodes).ToString();
    }

    private const string ExitCodes = """

        Exit codes
          0    done                           4    precision not reached
          1    fault in cspsim                5    results not written
          2    bad command line or scenario   130  interrupted, result is partial
          3    an expectation is not met

        """;

    private static string ExamplesOf(string command) => string.Equals(command, "run", StringComparison.Ordinal)
        ? """
          Examples
            cspsim run scenarios/kr-jp-csp.yaml
            cspsim run scenarios/kr-jp-csp.yaml --set csp.share=60% --seed 7
            cspsim run scenarios/kr-jp-csp.yaml --json > result.json

          """
        : """
          Examples
            cspsim validate scenarios/kr-jp-csp.yaml
            cspsim validate scenarios/*.yaml --format concise
            cspsim validate scenarios/kr-jp-csp.yaml --set csp.share=60% --strict

          """;

    private static string ReadVersion()
    {
        string version = typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        int plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && version.Length > plus + 8 ? version[..(plus + 8)] : version;
    }
}
