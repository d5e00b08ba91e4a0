using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>Measures the targets at values of the free parameters; an office whose values have just been seen is not examined again.</summary>
internal sealed class TargetMeter(CalibrationPlan plan)
{
    // Differences go back and forth between a point and its neighbours: an office remembers the last few.
    private const int RememberedMost = 4;

    // Unless figures of the documents themselves are fitted, the inventions are drawn once.
    private readonly bool _areDocumentsFixed = plan.Free.All(static parameter => parameter.Office >= 0);
    private SampledInventions? _inventions;
    private PriorArtPlan? _inventionsOf;

    private readonly List<(double[] Values, OfficeView View)>[] _seen = [.. plan.Offices.Select(static _ => new List<(double[], OfficeView)>())];

    /// <summary>The values of the targets; null where the scenario allows no such values.</summary>
    public SampledMean[]? Measure(IReadOnlyList<double> values)
    {
        if (plan.World(values) is not { } world)
        {
            return null;
        }

        OfficeView?[] views = [.. world.Offices.Select((office, index) => office is null ? null : ViewOf(world.PriorArt, office, index, values))];
        return [.. plan.Targets.Select(target => TargetCatalog.Find(target.Measure.Name)!.Value(views[target.Office]!, target.Partner < 0 ? null : views[target.Partner]))];
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
        foreach ((double[] known, OfficeView view) in _seen[index])
        {
            if (known.AsSpan().SequenceEqual(own))
            {
                return view;
            }
        }

        ExaminationSample? sample = priorArt is not null && office.Outcome is DocumentOutcome
            ? ExaminationSample.Of(InventionsOf(priorArt), office, index)
            : null;
        OfficeView made = new(office, sample);
        _seen[index].Insert(0, (own, made));
        if (_seen[index].Count > RememberedMost)
        {
            _seen[index].RemoveAt(RememberedMost);
        }

        return made;
    }

    private SampledInventions InventionsOf(PriorArtPlan priorArt)
    {
        if (_inventions is null || !(_areDocumentsFixed || ReferenceEquals(priorArt, _inventionsOf)))
        {
            _inventions = new SampledInventions(priorArt, plan.Inventions, plan.Seed);
            _inventionsOf = priorArt;
        }

        return _inventions;
    }
}
