using CspSim.Worker.CommandLine;
using CspSim.Worker.Commands;
using CspSim.Worker.Front;

namespace CspSim.Tests.Architecture;

/// <summary>The shelf of commands: what every command must have, so that help and command line need not know any by name.</summary>
public sealed class CommandShelfTests
{
    public static TheoryData<string> Commands() => [.. CommandCatalog.All.Select(static command => command.Name)];

    [Fact]
    public void Every_command_is_in_the_catalog_once() =>
        Assert.Equal(
            ProductTypes.Concrete<ICommand>().Select(static type => type.FullName!).Order(StringComparer.Ordinal),
            CommandCatalog.All.Select(static command => command.GetType().FullName!).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Every_class_of_the_shelf_is_named_after_its_command() =>
        Assert.All(CommandCatalog.All, static command => Assert.Equal($"{command.Name}command", command.GetType().Name, ignoreCase: true));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_says_what_it_does_in_one_line(string name)
    {
        ICommand command = CommandCatalog.Find(name)!;

        Assert.InRange(command.Summary.Length, 10, 90);
        Assert.False(command.Summary.EndsWith('.'));
        Assert.Matches("^[a-z-]+$", command.Name);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_examples_that_its_own_command_line_understands(string name)
    {
        ICommand command = CommandCatalog.Find(name)!;

        Assert.InRange(command.Examples.Count, 2, 5);
        foreach (string example in command.Examples)
        {
            Assert.StartsWith($"cspsim {name}", example, StringComparison.Ordinal);
            string[] words = [.. example.Split(' ').Skip(1).TakeWhile(static word => word is not (">" or "|" or ">>"))];
            CommandCall? call = CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors);
            Assert.Empty(errors);
            Assert.Same(command, call?.Command);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_without_enough_operands_says_what_is_missing_and_shows_a_line_that_works(string name)
    {
        ICommand command = CommandCatalog.Find(name)!;
        if (command.OperandsLeast == 0)
        {
            Assert.NotNull(CommandLineParser.Parse([name], out _));
            return;
        }

        Assert.Null(CommandLineParser.Parse([name], out IReadOnlyList<CommandLineError> errors));
        CommandLineError error = Assert.Single(errors);
        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("cspsim ", error.Help, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_option_of_a_command_is_declared_with_the_others_and_explained(string name)
    {
        object?[] declared =
        [
            .. new[] { typeof(CommandOptions), typeof(StudyOptions), typeof(QuestionOptions), typeof(TraceOptions) }
                .SelectMany(static shelf => shelf.GetProperties()).Select(static property => property.GetValue(null)),
        ];

        Assert.All(CommandLineParser.OptionsOf(CommandCatalog.Find(name)!), option =>
        {
            Assert.Contains(option, declared);
            Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name);
            Assert.True(OptionCheck.TakesValue(option) == (option.HelpName is not null), $"{option.Name}: the form of its value");
        });
    }

    [Fact]
    public void No_other_part_of_the_program_names_a_command_to_treat_it_apart()
    {
        IEnumerable<string> naming = SourceTree.SourceFiles
            .Where(static file => file.Contains("CspSim.Worker", StringComparison.Ordinal)
                && Path.GetFileName(file) is "CommandFront.cs" or "CommandLineParser.cs" or "HelpText.cs")
            .Where(static file => CommandCatalog.All
                .Any(command => File.ReadAllText(file).Contains($"\"{command.Name}\"", StringComparison.Ordinal)))
            .Select(SourceTree.Relative);

        Assert.Empty(naming);
    }
}
