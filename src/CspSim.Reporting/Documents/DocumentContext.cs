using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CspSim.Experiments.Comparing;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Goals;
using CspSim.Experiments.Results;
using CspSim.Experiments.Selection;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Documents;

/// <summary>How the documents are written and read, made by the compiler: nothing is looked up while the program runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(NumberConverter),
        typeof(WordConverter<BacklogTrend>), typeof(WordConverter<CaseGroup>), typeof(WordConverter<ComparisonMethod>),
        typeof(WordConverter<ExperimentEnding>), typeof(WordConverter<FollowUp>), typeof(WordConverter<IntervalMethod>),
        typeof(WordConverter<MeasureScope>), typeof(WordConverter<Preference>), typeof(WordConverter<Verdict>),
        typeof(WordConverter<VerdictBar>), typeof(WordConverter<SelectionOutcome>), typeof(WordConverter<GoalOutcome>),
        typeof(WordConverter<GoalVerdict>), typeof(WordConverter<GoalEdge>), typeof(WordConverter<GoalBound>),
    ])]
[JsonSerializable(typeof(ResultJson))]
[JsonSerializable(typeof(ResultHeadJson))]
[JsonSerializable(typeof(ResultLineJson))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(ForecastJson))]
[JsonSerializable(typeof(StudyForecastJson))]
[JsonSerializable(typeof(SweepJson))]
[JsonSerializable(typeof(SweepPointsJson))]
[JsonSerializable(typeof(SensitivityJson))]
[JsonSerializable(typeof(ChoiceJson))]
[JsonSerializable(typeof(GoalJson))]
[JsonSerializable(typeof(TraceJson))]
[JsonSerializable(typeof(FitJson))]
[JsonSerializable(typeof(CalibrationJson))]
[JsonSerializable(typeof(StoreHeadJson))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DocumentContext : JsonSerializerContext;
