using System.CommandLine.Parsing;
using System.Numerics;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Studies;

namespace CspSim.Worker.CommandLine;

/// <summary>Reads values of options that only studies have.</summary>
internal static class StudyOptionValues
{
    /// <summary>Keys with the values or the range that a sweep gives them.</summary>
    public static VariedInput[] VariedInputs(ArgumentResult result)
    {
        List<VariedInput> inputs = [];
        foreach (Token token in result.Tokens)
        {
            if (VariedInput.Read(token.Value) is { } input)
            {
                inputs.Add(input);
            }
            else
            {
                result.AddError(
                    $"--vary needs path=value,value, found '{token.Value}'{CommandLineError.HelpMark}--vary csp.share=20%,40%,60%");
            }
        }

        return [.. inputs];
    }

    /// <summary>Rows of a design: a power of two, or 0 for none.</summary>
    public static int? PowerOfTwoOrNone(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int rows)
            && (rows == 0 || (rows is >= SaltelliDesign.RowsLeast and <= SaltelliDesign.RowsMost && BitOperations.IsPow2(rows))))
        {
            return rows;
        }

        result.AddError(
            Invariant($"--rows needs a power of two from {SaltelliDesign.RowsLeast} to {SaltelliDesign.RowsMost}, or 0; found '{text}'")
            + $"{CommandLineError.HelpMark}--rows 256");
        return null;
    }

    /// <summary>Which part of how many.</summary>
    public static StudyPart? Part(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int parts)
            && number >= 1 && number <= parts)
        {
            return new StudyPart(number, parts);
        }

        result.AddError($"--shard needs K/N with K from 1 to N, found '{text}'{CommandLineError.HelpMark}--shard 1/8");
        return null;
    }
}
