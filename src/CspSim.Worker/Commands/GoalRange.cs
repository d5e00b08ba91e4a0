using CspSim.Experiments.Goals;
using CspSim.Scenarios.Quantities;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>Reads the range of a search: the key, its ends, how close the value is to be found, and what does not matter.</summary>
internal sealed class GoalRange(CommandCall call, ScenarioReading reading)
{
    // Seven halvings of the range, and a hundredth of the limit, are as close as most questions need.
    private const double ShareOfRange = 0.01;
    private const double ShareOfLimit = 0.01;

    private readonly TerminalOutput _error = call.Streams.Error;
    private readonly string _path = call.Get(QuestionOptions.Key)!;

    /// <summary>The key and the task; null after a report.</summary>
    /// <param name="asked">What is to be met.</param>
    public async Task<RangedGoal?> TaskOrReportAsync(AskedGoal asked)
    {
        if (await EndsOrReportAsync() is not var (low, high, unit)
            || !await AreEndsPossibleAsync(new(_path, unit, IsWhole: false), low, high)
            || await ZoneOrReportAsync(asked) is not { } zone)
        {
            return null;
        }

        GoalKey key = new(_path, unit, IsWholeKey(low, high, unit));
        if (await ToleranceOrReportAsync(key, low, high) is not { } tolerance)
        {
            return null;
        }

        GoalTask task = new()
        {
            Low = low,
            High = high,
            Edge = call.Get(QuestionOptions.Find)!.Value,
            Bound = asked.Bound,
            Limit = asked.Limit,
            Zone = zone,
            IsWhole = key.IsWhole,
            Tolerance = tolerance,
            Budget = call.Get(QuestionOptions.Budget) ?? SamplingRun.UsualBudget,
        };
        task = task with { Confidence = call.Get(QuestionOptions.Confidence) ?? task.Confidence };
        try
        {
            task.Check();
            return new(key, task);
        }
        catch (ArgumentException refusal)
        {
            await _error.WriteErrorAsync(refusal.Message, null);
            return null;
        }
    }

    private async Task<(double Low, double High, string Unit)?> EndsOrReportAsync()
    {
        (string from, string to) = (call.Get(QuestionOptions.Low)!, call.Get(QuestionOptions.High)!);
        if (WrittenNumber.Of(from) is not { } low)
        {
            await _error.WriteErrorAsync($"--from needs a value as the scenario writes it, found '{from}'", "--from 20, 30%, 3months");
            return null;
        }

        if (InUnit(to, low) is not { } high)
        {
            await _error.WriteErrorAsync($"--to needs a value of the kind of --from {from}, found '{to}'", "--from 1month --to 6months");
            return null;
        }

        return (low.Number, high, low.Unit);
    }

    private static double? InUnit(string text, WrittenNumber unit) =>
        QuantityText.TryRead(text, out Quantity quantity, out _) == QuantityFault.None ? unit.Measure(quantity) : null;

    private async Task<bool> AreEndsPossibleAsync(GoalKey key, double low, double high)
    {
        foreach (double end in new[] { low, high })
        {
            if (await reading.WithOrReportAsync(call, [key.Setting(end)], call.Get(CommandOptions.Json)) is null)
            {
                return false;
            }
        }

        return true;
    }

    // A key has whole values only where the scenario takes both whole ends and nothing between two whole values.
    private bool IsWholeKey(double low, double high, string unit) => unit.Length == 0
        && low == Math.Floor(low) && high == Math.Floor(high)
        && reading.PlanAt(call, [new GoalKey(_path, unit, IsWhole: false).Setting(low + 0.5)]) is null;

    private async Task<double?> ZoneOrReportAsync(AskedGoal asked)
    {
        string? written = call.Get(QuestionOptions.Zone);
        string example = asked.Figure.IsCount ? "1" : MeasureValue.Example(asked.Expectation.Measure);
        if (written is null && asked.Limit == 0)
        {
            await _error.WriteErrorAsync(
                "a limit of 0 needs --zone: how far from it a difference does not matter", $"such as --zone '{example}'");
            return null;
        }

        double? zone = written is null ? Math.Abs(asked.Limit) * ShareOfLimit
            : asked.Figure.IsCount ? QuantityText.TryReadNumber(written, out double count) ? count : null
            : MeasureValue.Read(written, asked.Expectation.Measure);
        if (zone is null)
        {
            await _error.WriteErrorAsync(
                $"--zone needs a value in {asked.Expectation.Measure.Unit}, found '{written}'", $"such as --zone '{example}'");
        }

        return zone;
    }

    private async Task<double?> ToleranceOrReportAsync(GoalKey key, double low, double high)
    {
        string? written = call.Get(QuestionOptions.Within);
        if (written is null)
        {
            return key.IsWhole ? 1 : (high - low) * ShareOfRange;
        }

        double? tolerance = InUnit(written, new(1, key.Unit));
        if (tolerance is null)
        {
            await _error.WriteErrorAsync(
                $"--within needs a value in the unit of the key, found '{written}'", $"such as --within '1{key.Unit}'");
        }

        return tolerance;
    }
}

/// <summary>The key of a search and its task.</summary>
/// <param name="Key">The key.</param>
/// <param name="Task">The task.</param>
internal sealed record RangedGoal(GoalKey Key, GoalTask Task);
