using CspSim.Worker.CommandLine;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Front;

public sealed class CommandLineParserTests
{
    [Fact]
    public void A_file_alone_is_run_with_nothing_changed()
    {
        CommandCall call = Understood("run", "a.yaml");

        Assert.Equal("run", call.Command.Name);
        Assert.Equal(["a.yaml"], call.Operands);
        Assert.Null(call.Get(CommandOptions.Log));
        Assert.Null(call.Get(CommandOptions.Progress));
        Assert.Null(call.Get(CommandOptions.Results));
        Assert.Null(call.Get(CommandOptions.Seed));
        Assert.False(call.Get(CommandOptions.Json));
    }

    [Fact]
    public void Every_option_of_run_is_read()
    {
        CommandCall call = Understood(
            "run", "a.yaml", "b.yaml", "--seed", "18446744073709551615", "--replications=7", "--threads", "2", "--set", "csp.share=40%",
            "--set", "run.length=1 year", "--json", "-q", "--no-color", "--results", "out", "--cases", "--details", "--log", "all",
            "--verbose",
            "--progress", "plain", "--format", "concise", "--strict");

        Assert.Equal(["a.yaml", "b.yaml"], call.Operands);
        Assert.Equal(ulong.MaxValue, call.Get(CommandOptions.Seed));
        Assert.Equal(7, call.Get(CommandOptions.Replications));
        Assert.Equal(2, call.Get(CommandOptions.Threads));
        Assert.Equal(["csp.share=40%", "run.length=1 year"], call.Get(CommandOptions.Set)!);
        Assert.All(
            [CommandOptions.Json, CommandOptions.Quiet, CommandOptions.NoColor, CommandOptions.Cases, CommandOptions.Details, CommandOptions
                .Verbose, CommandOptions.Strict],
            option => Assert.True(call.Get(option), option.Name));
        Assert.Equal("out", call.Get(CommandOptions.Results));
        Assert.Equal(ExchangeLogScope.All, call.Get(CommandOptions.Log));
        Assert.Equal(ProgressForm.Plain, call.Get(CommandOptions.Progress));
        Assert.Equal(DiagnosticForm.Concise, call.Get(CommandOptions.Format));
    }

    [Fact]
    public void An_option_that_the_command_does_not_have_reads_as_not_given() =>
        Assert.Null(Understood("validate", "a.yaml").Get(CommandOptions.Threads));

    [Theory]
    [InlineData("--seed")]
    [InlineData("--seed=")]
    public void An_option_without_its_value_is_reported_with_the_form_of_it(string word)
    {
        CommandLineError error = Refused("run", "a.yaml", word);

        Assert.Equal("--seed needs a value", error.Message);
        Assert.Equal("--seed NUMBER", error.Help);
    }

    [Fact]
    public void An_option_that_may_stand_once_is_not_taken_twice() =>
        Assert.Equal("--seed is given twice", Refused("run", "a.yaml", "--seed", "1", "--seed", "2").Message);

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_a_file_and_not_a_list_of_words() =>
        Assert.Equal(["@a.yaml"], Understood("run", "@a.yaml").Operands);

    [Fact]
    public void Letters_after_one_hyphen_are_one_name() => Assert.Equal("unknown option -qv", Refused("run", "a.yaml", "-qv").Message);

    [Fact]
    public void An_operand_too_many_is_named()
    {
        CommandLineError error = Refused("explain", "CS010", "CS020", "CS030", "CS040");

        Assert.Equal("'explain' takes 3 operands ([WORD...]), found 'CS040' as well", error.Message);
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
        Assert.Equal(["-odd.yaml"], Understood("run", "--", "-odd.yaml").Operands);

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
    public void A_bad_value_is_reported_in_the_words_of_the_command_line(string option, string value, string message) =>
        Assert.Equal(message, Refused("run", "a.yaml", option, value).Message);

    [Fact]
    public void A_mistyped_word_of_an_option_is_proposed() =>
        Assert.Equal("a similar name exists: first", Refused("run", "a.yaml", "--log", "frist").Help);

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
            ["run", "a", "--seed"], ["run", "a", "--seed", "x", "--seed", "y"], ["run", "a", "--set"], ["explain", "a", "b", "c", "d"],
            ["run", "a", "--json=maybe"], ["run", "a", "--threads="],
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

    private static CommandCall Understood(params string[] words)
    {
        CommandCall? call = CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors);
        Assert.Empty(errors);
        return Assert.IsType<CommandCall>(call);
    }

    private static CommandLineError Refused(params string[] words)
    {
        Assert.Null(CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors));
        return Assert.Single(errors);
    }
}
