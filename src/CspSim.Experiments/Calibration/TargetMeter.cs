using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>
/// Measures the targets at values of the free parameters; an office whose values have just been seen is not examined again.
/// </summary>
internal sealed class TargetMeter(CalibrationPlan plan)
{
    // Differences go back and forth between a point and its neighbours: an office remembers the last few.
    private const int RememberedMost = 4;

    private const int PartOfSample = 2500;

    // An audit costs nearly a search, so it is made only where it is a target.
    private readonly bool _audits = plan.Targets.Any(static target => target.Measure.NeedsAudit);

    private readonly List<(double[] Values, SampledInventions Inventions)> _inventions = [];
    private readonly List<(double[] Values, OfficeView View)>[] _seen = [.. plan.Offices
        .Select(static _ => new List<(double[], OfficeView)>())];

    /// <summary>The values of the targets; null where the scenario allows no such values.</summary>
    public SampledMean[]? Measure(IReadOnlyList<double> values)
    {
        if (plan.World(values) is not { } world)
        {
            return null;
        }

        OfficeView? View(int office) => office < 0 ? null : ViewOf(world.PriorArt, world.Offices[office], office, values);
        return [.. plan.Targets
            .Select(target => TargetCatalog.Find(target.Measure.Name)!.Value(View(target.Office)!, View(target.Partner)))];
    }

    /// <summary>How far off the targets are, each in units of its tolerance; not numbers where nothing can be measured.</summary>
    public double[] Residuals(IReadOnlyList<double> values)
    {
        SampledMean[]? found = Measure(values);
        return [.. plan.Targets.Select((target, i) => found is null ? double.NaN : (found[i].Mean - target.Wanted) / target.Within)];
    }

    private OfficeView ViewOf(PriorArtPlan? priorArt, ExaminationPlan office, int index, IReadOnlyList<double> values)
    {
        double[] own = [.. values.Where((_, i) => plan.Free[i].Office == index || plan.Free[i].Office < 0)];
        return Remembered(_seen[index], own, () =>
        {
            ExaminationSample? sample = priorArt is not null && office.Outcome.Documents is not null
                ? SampleOf(InventionsOf(priorArt, values), _audits ? office : office with { AuditHours = 0 }, index)
                : null;
            return new OfficeView(office, sample);
        });
    }

    // The parts are the same on any number of threads, and so is their sum.
    private static ExaminationSample SampleOf(SampledInventions inventions, ExaminationPlan office, int index)
    {
        ExaminationSample[] parts = new ExaminationSample[((inventions.Count - 1) / PartOfSample) + 1];
        Parallel.For(0, parts.Length, part =>
            parts[part] = ExaminationSample.Of(
                inventions,
                office,
                index,
                part * PartOfSample,
                Math.Min(PartOfSample, inventions.Count - (part * PartOfSample))));
        return ExaminationSample.Of(parts);
    }

    private SampledInventions InventionsOf(PriorArtPlan priorArt, IReadOnlyList<double> values)
    {
        double[] shaping = [.. values.Where((_, i) => plan.Free[i].ShapesDocuments)];
        return Remembered(_inventions, shaping, () => new SampledInventions(
            priorArt, plan.Inventions, plan.Seed, static (parts, draw) => Parallel.For(0, parts, draw)));
    }

    private static T Remembered<T>(List<(double[] Values, T Made)> seen, double[] values, Func<T> make)
    {
        foreach ((double[] known, T before) in seen)
        {
            if (known.AsSpan().SequenceEqual(values))
            {
                return before;
            }
        }

        T made = make();
        seen.Insert(0, (values, made));
        if (seen.Count > RememberedMost)
        {
            seen.RemoveAt(RememberedMost);
        }

        return made;
    }
}
