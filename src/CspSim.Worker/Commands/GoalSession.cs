using CspSim.Experiments.Goals;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Studies;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Studies;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>goal</c>.</summary>
internal sealed class GoalSession(CommandCall call)
{
    private readonly TerminalOutput _error = call.Streams.Error;
    private readonly bool _isJson = call.Get(CommandOptions.Json);

    /// <summary>Reads the scenario, searches and shows what was found.</summary>
    public async Task<int> RunAsync()
    {
        if (MissingOption() is { } missing)
        {
            await _error.WriteErrorAsync($"'goal' needs {missing}", call.Command.Examples[0]);
            return ExitCode.BadInput;
        }

        using StudyCall? opened = await StudyCall.OpenAsync(call, _isJson);
        if (opened is not { } study
            || await new GoalReading(call).ReadOrReportAsync(study.Reading) is not { } asked
            || await new GoalRange(call, study.Reading).TaskOrReportAsync(asked) is not { } ranged)
        {
            return ExitCode.BadInput;
        }

        if (call.Get(CommandOptions.DryRun))
        {
            FigureSampler ends = new(asked.Figure, study.PlanAt, study.Options);
            KeySampler values = new(ranged.Key, asked.Arm, ends);
            values.Add(ranged.Task.Low);
            values.Add(ranged.Task.High);
            return await new StudyForecastSession(call, study.Reading.Scenario)
                .RunAsync(ends.FirstOf(ranged.Task.FirstStage), ranged.Task.Budget, study.Options);
        }

        SamplingRun run = new(call, study);
        GoalResult? result = await run.RunAsync(
            asked.Figure,
            study.PlanAt,
            (sampler, stop) => GoalSearch.Run(ranged.Task, new KeySampler(ranged.Key, asked.Arm, sampler), stop));
        return result is null
            ? run.Code!.Value
            : await ShowAsync(new()
            {
                Version = ProgramInfo.Version,
                ScenarioSha256 = study.Reading.Scenario.Hash,
                Settings = ScenarioReading.SettingsOf(call),
                Plan = study.Reading.Scenario.Plan,
                Key = ranged.Key,
                Expectation = asked.Expectation,
                Arm = asked.Arm,
                Figure = asked.Figure,
                Result = result,
            });
    }

    private string? MissingOption() =>
        call.Get(QuestionOptions.Key) is null ? "--key PATH: the key whose value is looked for"
        : call.Get(QuestionOptions.Low) is null ? "--from LOW: the least value of the key"
        : call.Get(QuestionOptions.High) is null ? "--to HIGH: the largest value of the key"
        : call.Get(QuestionOptions.Meets) is null ? "--meets LINE: what is to be met"
        : call.Get(QuestionOptions.Find) is null ? "--find least or --find largest: which value that meets it is wanted"
        : null;

    private async Task<int> ShowAsync(GoalReport report)
    {
        await StudyCall.ShowAsync(
            call, () => GoalJson.Of(report).ToText(), () => GoalText.Of(report, call.Streams.Output.WidthColumns));
        return report.Result.Outcome switch
        {
            GoalOutcome.Found or GoalOutcome.MetEverywhere => ExitCode.Done,
            GoalOutcome.BudgetSpent => ExitCode.PrecisionNotReached,
            _ => ExitCode.ExpectationNotMet,
        };
    }
}

/// <summary>What a search is about: a line of what is expected, as a figure of one arm and a bound.</summary>
/// <param name="Expectation">The line.</param>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Figure">The figure.</param>
internal sealed record AskedGoal(Expectation Expectation, string Arm, SampledFigure Figure)
{
    /// <summary>On which side of the limit the mean is to be.</summary>
    public GoalBound Bound => Expectation.AtMost is null ? GoalBound.AtLeast : GoalBound.AtMost;

    /// <summary>The limit, in the unit of the measure.</summary>
    public double Limit => (Expectation.AtMost ?? Expectation.AtLeast)!.Value;
}

/// <summary>Turns the line of <c>--meets</c> into a figure that replications have one by one, or says why it has none.</summary>
internal sealed class GoalReading(CommandCall call)
{
    /// <summary>What the search is about; null after a report.</summary>
    /// <param name="reading">The scenario, with the line as what is expected of it.</param>
    public async Task<AskedGoal?> ReadOrReportAsync(ScenarioReading reading)
    {
        ExperimentPlan plan = reading.Scenario.Plan;
        Expectation expectation = plan.Expectations[0];
        if (FaultOf(expectation) is var (message, help))
        {
            await call.Streams.Error.WriteErrorAsync(message, help);
            return null;
        }

        string[] arms = [.. plan.Arms.Select(static arm => arm.Name)];
        string? against = call.Get(QuestionOptions.Against);
        if (against is not null && !arms.Contains(against, StringComparer.Ordinal))
        {
            await call.Streams.Error.WriteErrorAsync(
                $"there is no arm '{against}'", CommandLineError.Similar(against, arms) ?? $"arms: {string.Join(", ", arms)}");
            return null;
        }

        if (ArmOf(expectation, arms, against) is not { } arm)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"--meets does not say which arm is to meet it: {string.Join(", ", arms)}", $"write arm={arms[^1]} behind the measure");
            return null;
        }

        if (string.Equals(arm, against, StringComparison.Ordinal))
        {
            await call.Streams.Error.WriteErrorAsync($"arm '{arm}' does not differ from itself", "--against names another arm");
            return null;
        }

        return new(expectation, arm, new(expectation.Measure.Name, expectation.Group)
        {
            Office = expectation.Office,
            Lane = expectation.Lane,
            IsCount = expectation.Statistic is "count",
            // A share meets a bound only if it does so however its undecided cases turn out.
            CountsUndecided = expectation.Measure.Bound is not null && expectation.AtMost is not null,
            Against = against,
        });
    }

    private static string? ArmOf(Expectation expectation, string[] arms, string? against)
    {
        string[] others = [.. arms.Where(arm => !string.Equals(arm, against, StringComparison.Ordinal))];
        return expectation.Arm is { } named ? arms[named] : others.Length == 1 ? others[0] : null;
    }

    private (string Message, string Help)? FaultOf(Expectation expectation)
    {
        string measure = expectation.Measure.Name;
        if (expectation.Statistic is not ("mean" or "count"))
        {
            return (
                $"'{expectation.Statistic}' of all cases has no value in each replication, so it cannot be searched",
                $"a share says the same: share({measure} > 6 months) < 10% is p90({measure}) < 6 months");
        }

        if (expectation.Year is not null)
        {
            return ("a year of published figures cannot be searched", "leave year out");
        }

        if (expectation.AtLeast is not null && expectation.AtMost is not null)
        {
            return ("'between' has two bounds, and a search needs one", $"mean({measure}) <= the upper one, or >= the lower one");
        }

        return call.Get(QuestionOptions.Against) is not null && expectation.Statistic is "count"
            ? ("a count has no difference over the same cases", "leave --against out")
            : null;
    }
}
