using System.Security.Cryptography;
using System.Text.Json;
using CspSim.Experiments.Comparing;
using CspSim.Model.Runs;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Reading;

/// <summary>Checks that the parts of a stored result fit together, and takes from it what comparing needs.</summary>
internal sealed class ResultJsonReading
{
    private readonly JsonElement _root;
    private readonly ResultJson _result;

    private ResultJsonReading(JsonElement root, ResultJson result) => (_root, _result) = (root, result);

    /// <summary>The result.</summary>
    /// <exception cref="ResultFormatException">The document is wrong.</exception>
    public static ResultReading Read(JsonElement root, string place)
    {
        try
        {
            ResultJson result = root.Deserialize(DocumentContext.Default.ResultJson)!;
            return new(new ResultJsonReading(root, result).Document(place), "", "") { Json = result };
        }
        catch (JsonException failure)
        {
            throw new ResultFormatException(JsonFault.Of(root, DocumentContext.Default.ResultJson, failure.Path ?? ""));
        }
    }

    private ResultDocument Document(string place)
    {
        ScenarioJson scenario = _result.Scenario;
        IReadOnlyList<ResultWindow> windows = Items(_result.Windows, "windows", WindowOf);
        string text = Text(scenario.Text, "scenario.text");
        return new()
        {
            Place = place,
            Version = Text(_result.Cspsim, "cspsim"),
            ScenarioName = Text(scenario.Name, "scenario.name"),
            ScenarioText = text,
            ScenarioSha256 = Text(scenario.Sha256, "scenario.sha256"),
            IsScenarioIntact = string.Equals(
                scenario.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), StringComparison.Ordinal),
            Settings = Items(_result.Call.Settings, "call.settings", Text),
            IsPartial = _result.Partial,
            ReplicationsAtMost = FromOne(_result.Replications.AtMost, "replications.atMost"),
            Windows = windows,
            Offices = Items(_result.Offices, "offices", Text),
            StoryArm = _result.Stories is [{ Arm: { } told }, ..] ? told : null,
            Series = Series(windows),
        };
    }

    private ResultWindow WindowOf(WindowJson window, string path) => new(
        Text(window.Arm, $"{path}.arm"), Text(window.Start, $"{path}.start"), window.LengthDays, window.WarmUpDays,
        window.Follow.Value ?? throw Wrong($"{path}.follow", "none, first-actions or decisions"));

    private ResultSeries Series(IReadOnlyList<ResultWindow> windows)
    {
        _ = FromOne(_result.Replications.Made, "replications.made");
        IReadOnlyList<MeasureLabel> measures = Items(_result.Measures, "measures", MeasureOf);
        HashSet<string> names = [.. measures.Select(static measure => measure.Name)];
        IReadOnlyList<ArmSeries> arms = Items(_result.Arms, "arms", (arm, path) => ArmOf(arm, path, names, windows));
        return new()
        {
            Random = new(
                Text(_result.Random.Generator, "random.generator"),
                FromOne(_result.Random.KeyVersion, "random.keyVersion"),
                Number(_result.Random.Seed, "random.seed", NumberStyles.None, "a seed in digits")),
            Numbers = Numbers(_result.Replications.Numbers, "replications.numbers"),
            Confidence = _result.Confidence,
            Measures = measures,
            Arms = arms.Count > 0 ? arms : throw Wrong("arms", "at least one arm"),
        };
    }

    private MeasureLabel MeasureOf(MeasureJson measure, string path) => new(
        Text(measure.Name, $"{path}.name"), Text(measure.Title, $"{path}.title"), Text(measure.Unit, $"{path}.unit"),
        measure.Preference.Value ?? throw Wrong($"{path}.preference", "lower, higher or neither"))
    {
        Scope = measure.Scope.Value,
    };

    private ArmSeries ArmOf(ArmJson arm, string path, HashSet<string> measures, IReadOnlyList<ResultWindow> windows)
    {
        HashSet<FigureLabel> labels = [];
        return new(
            Text(arm.Name, $"{path}.name"),
            Items(arm.Figures, $"{path}.figures", (figure, at) => FigureOf(figure, at, measures, labels)))
        {
            Cases = OnePerReplication(Items(arm.Cases, $"{path}.cases", CasesOf), $"{path}.cases"),
            Follow = windows.FirstOrDefault(window => string.Equals(window.Arm, arm.Name, StringComparison.Ordinal))?.Follow
                ?? throw Wrong($"{path}.name", "an arm of the list 'windows'"),
        };
    }

    private FigureSeries FigureOf(FigureJson figure, string path, HashSet<string> measures, HashSet<FigureLabel> labels)
    {
        FigureLabel label = new(
            measures.Contains(figure.Measure) ? figure.Measure : throw Wrong($"{path}.measure", "a measure of the list 'measures'"),
            figure.Office is null ? null : Text(figure.Office, $"{path}.office"),
            Text(figure.Group.Text, $"{path}.group"),
            figure.Lane is null ? null : Text(figure.Lane, $"{path}.lane"));
        IReadOnlyList<double?> means = OnePerReplication(figure.Replications.Mean, $"{path}.replications.mean");
        return labels.Add(label)
            ? new(label, [.. means.Select(static mean => mean ?? double.NaN)])
            {
                UnfinishedShare = figure.Unfinished > 0 ? figure.Unfinished / (double)(figure.Unfinished + figure.Count) : 0,
            }
            : throw new ResultFormatException($"{path}: the same figure is there twice");
    }

    private MeasuredCases CasesOf(CasesJson cases, string path) => new(
        Fingerprint(cases.Requested, $"{path}.requested"),
        Fingerprint(cases.Waiting, $"{path}.waiting"),
        Fingerprint(cases.Asked, $"{path}.asked"));

    private ulong Fingerprint(string text, string path) =>
        Number(text, path, NumberStyles.AllowHexSpecifier, "a fingerprint in hexadecimal digits");

    private ulong Number(string text, string path, NumberStyles styles, string needed) =>
        ulong.TryParse(text, styles, CultureInfo.InvariantCulture, out ulong number) ? number : throw Wrong(path, needed);

    private IReadOnlyList<int> Numbers(IReadOnlyList<int> numbers, string path) =>
        numbers.Count == _result.Replications.Made && numbers.Prepend(0).Zip(numbers).All(static pair => pair.First < pair.Second)
            ? numbers
            : throw Wrong(path, Invariant($"{_result.Replications.Made} ascending numbers of replications"));

    private IReadOnlyList<T> OnePerReplication<T>(IReadOnlyList<T> values, string path) => values.Count == _result.Replications.Made
        ? values
        : throw new ResultFormatException(Invariant(
            $"{path}: {_result.Replications.Made} values are needed, one a replication, found {values.Count}"));

    private int FromOne(int number, string path) => number >= 1 ? number : throw Wrong(path, "a whole number from 1");

    // What is shown is free of what a terminal would obey.
    private string Text(string text, string path) => text.All(static letter => letter is '\n' || !char.IsControl(letter))
        ? text
        : throw Wrong(path, "a text without control characters");

    private IReadOnlyList<TItem> Items<TWritten, TItem>(IReadOnlyList<TWritten> written, string path, Func<TWritten, string, TItem> read) =>
    [
        .. written.Select((item, index) =>
        {
            string at = Invariant($"{path}[{index}]");
            return item is null ? throw Wrong(at, "a value") : read(item, at);
        }),
    ];

    private ResultFormatException Wrong(string path, string needed) =>
        new(JsonFault.Of(_root, DocumentContext.Default.ResultJson, path, needed));
}
