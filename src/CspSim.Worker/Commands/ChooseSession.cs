using CspSim.Experiments.Plans;
using CspSim.Experiments.Selection;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Studies;
using CspSim.Scenarios.Quantities;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>choose</c>.</summary>
internal sealed class ChooseSession(CommandCall call)
{
    private const string Share = "share(";
    private const string BudgetedMethod = "ocba";

    private readonly TerminalOutput _error = call.Streams.Error;
    private readonly bool _isJson = call.Get(CommandOptions.Json);

    /// <summary>Reads the scenario, chooses and shows the choice.</summary>
    public async Task<int> RunAsync()
    {
        using StudyCall? opened = await StudyCall.OpenAsync(call, _isJson);
        if (opened is not { } study
            || await JudgedOrReportAsync(study) is not { } judged
            || await ArmsOrReportAsync(judged.Plan) is not { } arms
            || await FigureOrReportAsync(judged.Plan, judged.Measure) is not { } figure
            || await TaskOrReportAsync(judged.Measure, arms.Count) is not { } task)
        {
            return ExitCode.BadInput;
        }

        if (call.Get(CommandOptions.DryRun))
        {
            FigureSampler asked = new(figure, _ => judged.Plan, study.Options);
            AddTo(asked);
            return await new StudyForecastSession(call, study.Reading.Scenario)
                .RunAsync(asked.FirstOf(task.FirstStage), task.Budget, study.Options);
        }

        SamplingRun run = new(call, study);
        ISelectionProcedure procedure = SelectionCatalog.Find(call.Get(QuestionOptions.Method) ?? SelectionCatalog.All[0].Name)!;
        SelectionResult? result = await run.RunAsync(figure, _ => judged.Plan, (sampler, stop) =>
        {
            AddTo(sampler);
            return procedure.Select(task, sampler, stop);
        });
        return result is null
            ? run.Code!.Value
            : await ShowAsync(new()
            {
                Version = ProgramInfo.Version,
                ScenarioSha256 = study.Reading.Scenario.Hash,
                Settings = ScenarioReading.SettingsOf(call),
                Plan = judged.Plan,
                Figure = figure,
                Measure = judged.Measure,
                Arms = arms,
                Result = result,
            });

        void AddTo(FigureSampler sampler)
        {
            foreach (string arm in arms)
            {
                sampler.Add(arm, judged.Settings);
            }
        }
    }

    private async Task<int> ShowAsync(ChoiceReport report)
    {
        await StudyCall.ShowAsync(
            call, () => ChoiceJson.Of(report).ToText(), () => ChoiceText.Of(report, call.Streams.Output.WidthColumns));
        return report.Result.Outcome switch
        {
            SelectionOutcome.Chosen => ExitCode.Done,
            SelectionOutcome.BudgetSpent => ExitCode.PrecisionNotReached,
            _ => ExitCode.ExpectationNotMet,
        };
    }

    // A measure that the scenario does not keep has to be asked for, so that runs go on long enough for it.
    private async Task<JudgedMeasure?> JudgedOrReportAsync(StudyCall study)
    {
        ExperimentPlan plan = study.Reading.Scenario.Plan;
        string name = call.Get(QuestionOptions.Measure) ?? plan.Measures[0].Name;
        JudgedMeasure? judged = Kept(plan, name, []);
        if (judged is null && SettingFor(name) is { } setting)
        {
            if (await study.Reading.WithOrReportAsync(call, [setting], _isJson) is not { } reading)
            {
                return null;
            }

            ExperimentPlan with = reading.Scenario.Plan;
            judged = Kept(with, name, [setting]) ?? new(with, with.Measures[^1], [setting]);
        }

        if (judged is null)
        {
            await _error.WriteErrorAsync(
                $"there is no measure '{name}'",
                CommandLineError.Proposal(name, MeasureCatalog.All.Select(static each => each.Name), "cspsim explain measures"));
            return null;
        }

        if (judged.Measure.Preference == Preference.Neither)
        {
            await _error.WriteErrorAsync(
                $"of '{judged.Measure.Name}' neither less nor more is better, so no arm is the best by it", "--measure names another");
            return null;
        }

        return judged;
    }

    private static JudgedMeasure? Kept(ExperimentPlan plan, string name, IReadOnlyList<string> settings) =>
        plan.Measures.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal)) is { } measure
            ? new(plan, measure, settings)
            : null;

    private static string? SettingFor(string name) => MeasureCatalog.Find(name) is not null
        ? $"compare.measures=[{name}]"
        : name.StartsWith(Share, StringComparison.Ordinal) && name.EndsWith(')') && !name.Contains('\'', StringComparison.Ordinal)
            ? $"compare.shares=['{name[Share.Length..^1]}']"
            : null;

    private async Task<IReadOnlyList<string>?> ArmsOrReportAsync(ExperimentPlan plan)
    {
        string[] all = [.. plan.Arms.Select(static arm => arm.Name)];
        string[] asked = [.. (call.Get(QuestionOptions.OneArm) ?? []).Distinct(StringComparer.Ordinal)];
        if (Array.Find(asked, arm => !all.Contains(arm, StringComparer.Ordinal)) is { } unknown)
        {
            await _error.WriteErrorAsync(
                $"there is no arm '{unknown}'", CommandLineError.Similar(unknown, all) ?? $"arms: {string.Join(", ", all)}");
            return null;
        }

        string[] arms = asked.Length == 0 ? all : asked;
        if (arms.Length < 2)
        {
            await _error.WriteErrorAsync(
                "a choice needs two arms or more, but there is 1",
                all.Length < 2 ? "the scenario gets arms under 'arms'" : $"arms: {string.Join(", ", all)}");
            return null;
        }

        return arms;
    }

    private async Task<SampledFigure?> FigureOrReportAsync(ExperimentPlan plan, Measure measure)
    {
        SampledFigure figure = new(measure.Name, call.Get(QuestionOptions.Group) ?? measure.LevelGroup);
        if (call.Get(QuestionOptions.Office) is not { } name)
        {
            return figure;
        }

        string[] offices = [.. plan.Arms[0].World.Offices.Select(static office => office.Name)];
        int office = Array.IndexOf(offices, name);
        if (office < 0)
        {
            await _error.WriteErrorAsync(
                $"there is no office '{name}'", CommandLineError.Similar(name, offices) ?? $"offices: {string.Join(", ", offices)}");
            return null;
        }

        if (measure.IsOfFamilies)
        {
            await _error.WriteErrorAsync(
                $"a value of '{measure.Name}' belongs to a family, which has no office of its own", "leave --office out");
            return null;
        }

        return figure with { Office = office };
    }

    private async Task<SelectionTask?> TaskOrReportAsync(Measure measure, int arms)
    {
        string example = $"--zone '{MeasureValue.Example(measure)}'";
        if (call.Get(QuestionOptions.Zone) is not { } written)
        {
            await _error.WriteErrorAsync(
                $"'choose' needs --zone: the smallest difference of {measure.Name} that matters", $"such as {example}");
            return null;
        }

        if (MeasureValue.Read(written, measure) is not { } zone)
        {
            await _error.WriteErrorAsync($"--zone needs a value in {measure.Unit}, found '{written}'", $"such as {example}");
            return null;
        }

        int? budget = call.Get(QuestionOptions.Budget);
        if (budget is null && call.Get(QuestionOptions.Method) is BudgetedMethod)
        {
            await _error.WriteErrorAsync("--method ocba spends a budget, and none is given", "--budget 500");
            return null;
        }

        SelectionTask task = new() { Systems = arms, Best = measure.Preference, Zone = zone, Budget = budget ?? SamplingRun.UsualBudget };
        task = task with { Confidence = call.Get(QuestionOptions.Confidence) ?? task.Confidence };
        try
        {
            task.Check();
            return task;
        }
        catch (ArgumentException refusal)
        {
            await _error.WriteErrorAsync(refusal.Message, null);
            return null;
        }
    }

    /// <summary>The experiment that keeps the measure by which arms are judged, and what had to be set for that.</summary>
    private sealed record JudgedMeasure(ExperimentPlan Plan, Measure Measure, IReadOnlyList<string> Settings);
}
