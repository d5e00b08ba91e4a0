using CspSim.Worker.CommandLine;
using CspSim.Worker.ExchangeLog;
using Xunit;

namespace CspSim.Tests.Worker.CommandLine;

public sealed class CommandLineParserTests
{
    [Fact]
    public void A_file_alone_is_run_with_the_defaults()
    {
        CommandArguments arguments = Understood("run", "a.yaml");

        Assert.Equal("run", arguments.Command);
        Assert.Equal(["a.yaml"], arguments.Files);
        Assert.Equal(ExchangeLogScope.First, arguments.Log);
        Assert.Equal(ProgressForm.Auto, arguments.Progress);
        Assert.Equal("results", arguments.Results);
        Assert.Null(arguments.Seed);
    }

    [Fact]
    public void Every_option_of_run_is_read()
    {
        CommandArguments arguments = Understood(
            "run", "a.yaml", "b.yaml", "--seed", "18446744073709551615", "--replications=7", "--threads", "2", "--set", "csp.share=40%",
            "--set", "run.length=1 year", "--json", "-q", "--no-color", "--results", "out", "--cases", "--details", "--log", "all", "--verbose",
            "--progress", "plain", "--format", "concise", "--strict");

        Assert.Equal(["a.yaml", "b.yaml"], arguments.Files);
        Assert.Equal(ulong.MaxValue, arguments.Seed);
        Assert.Equal(7, arguments.Replications);
        Assert.Equal(2, arguments.Threads);
        Assert.Equal(["csp.share=40%", "run.length=1 year"], arguments.Sets);
        Assert.True(arguments is { Json: true, Quiet: true, NoColor: true, Cases: true, Details: true, Verbose: true, Strict: true });
        Assert.Equal("out", arguments.Results);
        Assert.Equal(ExchangeLogScope.All, arguments.Log);
        Assert.Equal(ProgressForm.Plain, arguments.Progress);
        Assert.Equal(DiagnosticForm.Concise, arguments.Format);
    }

    [Fact]
    public void An_unknown_option_is_not_taken_for_two_more_files()
    {
        CommandLineError error = Refused("run", "a.yaml", "--replication", "5");

        Assert.Equal("unknown option --replication", error.Message);
        Assert.Equal("a similar name exists: --replications", error.Help);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_hyphen_can_be_named_after_two_hyphens() =>
        Assert.Equal(["-odd.yaml"], Understood("run", "--", "-odd.yaml").Files);

    [Fact]
    public void A_value_that_begins_with_a_hyphen_belongs_to_its_option()
    {
        CommandLineError error = Refused("run", "a.yaml", "--seed", "-5");

        Assert.Equal("--seed needs a whole number from 0 to 18446744073709551615, found '-5'", error.Message);
    }

    [Theory]
    [InlineData("--replications", "0", "--replications needs a whole number from 1 to 1000000, found '0'")]
    [InlineData("--replications", "many", "--replications needs a whole number from 1 to 1000000, found 'many'")]
    [InlineData("--threads", "1.5", "--threads needs a whole number from 1 to 1024, found '1.5'")]
    [InlineData("--threads", "１", "--threads needs a whole number from 1 to 1024, found '１'")]
    [InlineData("--log", "frist", "--log is one of none, first, all, sample; found 'frist'")]
    [InlineData("--log", "1", "--log is one of none, first, all, sample; found '1'")]
    [InlineData("--set", "csp.share", "--set needs path=value, found 'csp.share'")]
    public void A_bad_value_is_told_in_the_words_of_the_command_line(string option, string value, string message) =>
        Assert.Equal(message, Refused("run", "a.yaml", option, value).Message);

    [Fact]
    public void A_mistyped_word_of_an_option_is_proposed() =>
        Assert.Equal("a similar name exists: first", Refused("run", "a.yaml", "--log", "frist").Help);

    [Fact]
    public void An_option_without_its_value_is_refused() => Assert.Contains("--seed", Refused("run", "a.yaml", "--seed").Message, StringComparison.Ordinal);

    [Fact]
    public void A_command_needs_a_file() => Assert.Equal("'run' needs a scenario file", Refused("run").Message);

    [Theory]
    [InlineData("rnu", "unknown command rnu", "a similar name exists: run")]
    [InlineData("vaildate", "unknown command vaildate", "a similar name exists: validate")]
    [InlineData("--versoin", "unknown option --versoin", "a similar name exists: --version")]
    public void A_mistyped_command_is_proposed_and_not_executed(string word, string message, string help)
    {
        CommandLineError error = Refused(word, "a.yaml");

        Assert.Equal(message, error.Message);
        Assert.Equal(help, error.Help);
    }

    [Fact]
    public void No_message_names_a_type_of_the_program()
    {
        string[][] wrong =
        [
            ["run", "a", "--seed"], ["run", "a", "--seed", "x", "--seed", "y"], ["run", "a", "--json=maybe"], ["run", "a", "--threads="],
            ["validate", "a", "--log", "all"], ["run", "a", "--format", "xml"], ["run", "a", "--set"], ["run", "a", "--results"],
        ];

        foreach (string[] words in wrong)
        {
            Assert.Null(CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors));
            Assert.NotEmpty(errors);
            Assert.All(errors, static error => Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal));
            Assert.All(errors, static error => Assert.DoesNotContain("CspSim.", error.Message, StringComparison.Ordinal));
        }
    }

    private static CommandArguments Understood(params string[] words)
    {
        CommandArguments? arguments = CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors);
        Assert.Empty(errors);
        return Assert.IsType<CommandArguments>(arguments);
    }

    private static CommandLineError Refused(params string[] words)
    {
        Assert.Null(CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors));
        return Assert.Single(errors);
    }
}
