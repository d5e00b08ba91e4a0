using System.Globalization;
using CspSim.Experiments.Comparing;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Reading;

/// <summary>Reads the numbers of a stored result.</summary>
internal static class SeriesReading
{
    public static ResultSeries Of(JsonAt root)
    {
        JsonAt replications = root["replications"];
        int made = replications["made"].Whole(1);
        IReadOnlyList<MeasureLabel> measures = root["measures"].Items(MeasureOf);
        HashSet<string> names = [.. measures.Select(static measure => measure.Name)];
        IReadOnlyList<ArmSeries> arms = root["arms"].Items(arm => ArmOf(arm, names, made) with
        {
            Follow = FollowOf(root, arm["name"].Text()),
        });
        return arms.Count == 0
            ? throw new ResultFormatException("arms: at least one is needed")
            : new()
            {
                Random = RandomOf(root["random"]),
                Numbers = NumbersOf(replications, made),
                Confidence = root.Find("confidence")?.Number(),
                Measures = measures,
                Arms = arms,
            };
    }

    // Results without numbers were made when none could be missing.
    private static IReadOnlyList<int> NumbersOf(JsonAt replications, int made)
    {
        if (replications.Find("numbers") is not { } written)
        {
            return [.. Enumerable.Range(replications.Find("first")?.Whole(1) ?? 1, made)];
        }

        IReadOnlyList<int> numbers = written.Items(static number => number.Whole(1));
        return numbers.Count == made && numbers.Zip(numbers.Skip(1)).All(static pair => pair.First < pair.Second)
            ? numbers
            : throw written.Wrong(FormattableString.Invariant($"{made} ascending numbers of replications"));
    }

    // Results that do not name the version of their keys were made before a second one could be.
    private static RandomNumbers RandomOf(JsonAt random)
    {
        JsonAt seed = random["seed"];
        return ulong.TryParse(seed.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new(random["generator"].Text(), random.Find("keyVersion")?.Whole(1) ?? 1, number)
            : throw seed.Wrong("a seed in digits");
    }

    private static MeasureLabel MeasureOf(JsonAt measure) => new(
        measure["name"].Text(),
        measure["title"].Text(),
        measure["unit"].Text(),
        measure["preference"].Text() switch
        {
            "lower" => Preference.Lower,
            "higher" => Preference.Higher,
            "neither" => Preference.Neither,
            _ => throw measure["preference"].Wrong("lower, higher or neither"),
        })
    {
        Scope = ScopeOf(measure.Find("scope")?.Text()),
    };

    private static MeasureScope? ScopeOf(string? name)
    {
        foreach (MeasureScope scope in Enum.GetValues<MeasureScope>())
        {
            if (string.Equals(Names.Of(scope), name, StringComparison.Ordinal))
            {
                return scope;
            }
        }

        return null;
    }

    private static FollowUp FollowOf(JsonAt root, string arm)
    {
        string? told = root.Find("windows")?.Items(static window => (Arm: window["arm"].Text(), Follow: window.Find("follow")?.Text()))
            .FirstOrDefault(window => string.Equals(window.Arm, arm, StringComparison.Ordinal)).Follow;
        return Array.Find(Enum.GetValues<FollowUp>(), follow => string.Equals(Names.Of(follow), told, StringComparison.Ordinal));
    }

    private static double UnfinishedShareOf(JsonAt figure)
    {
        double unfinished = figure.Find("unfinished")?.Number() ?? 0;
        return unfinished > 0 ? unfinished / (unfinished + figure["count"].Number()) : 0;
    }

    private static MeasuredCases CasesOf(JsonAt cases) => new(FingerprintOf(cases["requested"]), FingerprintOf(cases["waiting"]), FingerprintOf(cases["asked"]));

    private static ulong FingerprintOf(JsonAt text) =>
        ulong.TryParse(text.Text(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number) ? number : throw text.Wrong("a fingerprint in hexadecimal digits");

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
                : throw new ResultFormatException(FormattableString.Invariant($"{means.Path}: {made} values are needed, one a replication, found {values.Count}"));
        }))
        {
            Cases = arm.Find("cases")?.Items(CasesOf) ?? [],
        };
    }
}
