using System.Globalization;
using CspSim.Experiments.Comparing;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Reading;

/// <summary>Reads the numbers of a stored result.</summary>
internal static class SeriesReading
{
    /// <summary>The numbers of a document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="windows">What its arms measured.</param>
    public static ResultSeries Of(JsonAt root, IReadOnlyList<ResultWindow> windows)
    {
        JsonAt replications = root["replications"];
        int made = replications["made"].Whole(1);
        IReadOnlyList<MeasureLabel> measures = root["measures"].Items(MeasureOf);
        HashSet<string> names = [.. measures.Select(static measure => measure.Name)];
        IReadOnlyList<ArmSeries> arms = root["arms"].Items(arm => ArmOf(arm, names, made) with { Follow = FollowOf(windows, arm["name"]) });
        return arms.Count == 0
            ? throw new ResultFormatException("arms: at least one is needed")
            : new()
            {
                Random = RandomOf(root["random"]),
                Numbers = NumbersOf(replications["numbers"], made),
                Confidence = root.Find("confidence")?.Number(),
                Measures = measures,
                Arms = arms,
            };
    }

    private static IReadOnlyList<int> NumbersOf(JsonAt written, int made)
    {
        IReadOnlyList<int> numbers = written.Items(static number => number.Whole(1));
        return numbers.Count == made && numbers.Zip(numbers.Skip(1)).All(static pair => pair.First < pair.Second)
            ? numbers
            : throw written.Wrong(FormattableString.Invariant($"{made} ascending numbers of replications"));
    }

    private static RandomNumbers RandomOf(JsonAt random)
    {
        JsonAt seed = random["seed"];
        return ulong.TryParse(seed.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new(random["generator"].Text(), random["keyVersion"].Whole(1), number)
            : throw seed.Wrong("a seed in digits");
    }

    private static MeasureLabel MeasureOf(JsonAt measure) => new(
        measure["name"].Text(),
        measure["title"].Text(),
        measure["unit"].Text(),
        Names.Find<Preference>(measure["preference"].Text()) ?? throw measure["preference"].Wrong("lower, higher or neither"))
    {
        Scope = Names.Find<MeasureScope>(measure["scope"].Text()),
    };

    private static FollowUp FollowOf(IReadOnlyList<ResultWindow> windows, JsonAt arm) =>
        (windows.FirstOrDefault(window => string.Equals(window.Arm, arm.Text(), StringComparison.Ordinal)) ?? throw arm.Wrong("an arm of the list 'windows'")).Follow;

    private static double UnfinishedShareOf(JsonAt figure)
    {
        double unfinished = figure["unfinished"].Number();
        return unfinished > 0 ? unfinished / (unfinished + figure["count"].Number()) : 0;
    }

    private static IReadOnlyList<MeasuredCases> CasesOf(JsonAt written, int made)
    {
        IReadOnlyList<MeasuredCases> cases = written.Items(static each =>
            new MeasuredCases(FingerprintOf(each["requested"]), FingerprintOf(each["waiting"]), FingerprintOf(each["asked"])));
        return cases.Count == made ? cases : throw WrongLength(written, made, cases.Count);
    }

    private static ulong FingerprintOf(JsonAt text) =>
        ulong.TryParse(text.Text(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw text.Wrong("a fingerprint in hexadecimal digits");

    private static ResultFormatException WrongLength(JsonAt list, int made, int found) =>
        new(FormattableString.Invariant($"{list.Path}: {made} values are needed, one a replication, found {found}"));

    private static ArmSeries ArmOf(JsonAt arm, HashSet<string> measures, int made)
    {
        HashSet<FigureLabel> labels = [];
        return new(arm["name"].Text(), arm["figures"].Items(figure =>
        {
            FigureLabel label = new(figure["measure"].Text(), figure.Find("office")?.Text(), figure["group"].Text(), figure.Find("lane")?.Text());
            if (!measures.Contains(label.Measure))
            {
                throw figure["measure"].Wrong("a measure of the list 'measures'");
            }

            if (!labels.Add(label))
            {
                throw new ResultFormatException($"{figure.Path}: the same figure is there twice");
            }

            JsonAt means = figure["replications"]["mean"];
            IReadOnlyList<double> values = means.Items(static mean => mean.Number());
            return values.Count == made
                ? new FigureSeries(label, values) { UnfinishedShare = UnfinishedShareOf(figure) }
                : throw WrongLength(means, made, values.Count);
        }))
        {
            Cases = CasesOf(arm["cases"], made),
        };
    }
}
