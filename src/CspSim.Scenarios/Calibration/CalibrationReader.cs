using CspSim.Experiments.Calibration;
using CspSim.Model.Outcomes;
using CspSim.Scenarios.Building;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Calibration;

/// <summary>Reads the section <c>calibration</c> and checks it against the scenario in which it stands.</summary>
/// <param name="root">The whole scenario, arms not applied, its keys and values checked.</param>
internal sealed class CalibrationReader(Reading root)
{
    private readonly CheckContext _checks = root.Checks;
    private readonly WorldBuilder _worlds = new();
    private readonly string[] _offices = [.. root.Named(OfficeKeys.Offices).Select(office => office.Name.Value)];
    private readonly List<CalibrationTarget> _targets = [];
    private readonly List<FreeSite> _sites = [];

    /// <summary>What is to be fitted; null when there is no such section, or after an error in it.</summary>
    public ReadCalibration? Read()
    {
        int errors = _checks.Bag.ErrorCount;
        foreach ((ScalarNode name, Reading section) in root.Named(CalibrationKeys.Calibration))
        {
            ReadOffice(name, section);
        }

        bool isRight = root.Has(CalibrationKeys.Calibration) && _checks.Bag.ErrorCount == errors;
        return isRight && CanVary() ? new ReadCalibration(Plan(), _sites) : null;
    }

    private void ReadOffice(ScalarNode name, Reading section)
    {
        int index = Array.IndexOf(_offices, name.Value);
        if (index < 0)
        {
            _checks.Bag.Error("CS040", name, $"there is no office '{name.Value}'", OfficeNames.Help(name.Value, _offices),
                CalibrationKeys.Calibration.Path, Nearest.FixOf(name, _offices));
            return;
        }

        int errors = _checks.Bag.ErrorCount;
        (ScalarNode Name, Reading Value)[] wanted = [.. section.Named(CalibrationKeys.Targets)];
        (ScalarNode Name, Reading Value)[] free = [.. section.Named(CalibrationKeys.Free)];
        foreach ((ScalarNode measure, Reading target) in wanted)
        {
            AddTarget(index, measure, target);
        }

        FreeSiteFinder finder = new(root.Node, _checks.Bag);
        foreach ((ScalarNode path, Reading bounds) in free)
        {
            if (finder.Find(name.Value, index, path, bounds) is { } site)
            {
                AddSite(site, bounds);
            }
        }

        if (_checks.Bag.ErrorCount == errors)
        {
            CheckSettled(name, wanted.Length, free.Length, section);
        }
    }

    private void AddSite(FreeSite site, Reading bounds)
    {
        if (_sites.Exists(other => ReferenceEquals(other.Value, site.Value)))
        {
            bounds.Error("CS090", bounds.Node, $"{site.Parameter.Path} is free twice", "remove one of them");
        }

        _sites.Add(site);
    }

    private void AddTarget(int office, ScalarNode name, Reading section)
    {
        int errors = _checks.Bag.ErrorCount;
        Measure measure = MeasureNames.Find(name.Value, name, _checks.Bag);
        if (_checks.Bag.ErrorCount > errors)
        {
            return;
        }

        if (TargetCatalog.Find(measure.Name) is not { } kind)
        {
            string list = string.Join(", ", TargetCatalog.All.Select(static each => each.Measure));
            section.Error("CS091", name, $"'{measure.Name}' cannot be a target: only a run can find it", "targets: " + list);
            return;
        }

        double value = Number(section, section.Read(CalibrationKeys.Value), measure);
        double within = Number(section, section.Read(CalibrationKeys.Within), measure);
        _targets.Add(new CalibrationTarget(measure, office, Partner(kind, office, name, section), value, within));
        OriginCheck.CheckSource(section.Read(CalibrationKeys.Source), _checks, section.Path);
    }

    private static double Number(Reading section, ScalarNode written, Measure measure)
    {
        if (MeasureValue.Read(written.Value, measure) is { } value)
        {
            return value;
        }

        section.Error("CS022", written,
            $"'{measure.Name}' needs a value in {measure.Unit}, found {written.Value}", MeasureValue.Mended(written.Value, measure));
        return 0;
    }

    /// <summary>The other office; -1 for a figure about one.</summary>
    private int Partner(TargetKind kind, int office, ScalarNode name, Reading section)
    {
        ScalarNode? with = section.Read(CalibrationKeys.With);
        int partner = Array.IndexOf(_offices, with?.Value);
        if (!kind.NeedsPartner)
        {
            if (with is not null)
            {
                section.Warning("CS091", with, $"'with' has no effect: '{kind.Measure}' is about one office", "remove 'with'");
            }

            return -1;
        }

        if (with is null)
        {
            string others = string.Join(", ", _offices.Where((_, index) => index != office));
            section.Error("CS091", name,
                $"'{kind.Measure}' is about two offices, and the other one is not named", $"with: one of {others}");
        }
        else if (partner < 0 || partner == office)
        {
            string message = partner == office ? "an office is no partner of itself" : $"there is no office '{with.Value}'";
            section.Error("CS040", with,
                message, OfficeNames.Help(with.Value, _offices), partner < 0 ? Nearest.FixOf(with, _offices) : null);
        }

        return partner;
    }

    private static void CheckSettled(ScalarNode name, int targets, int free, Reading section)
    {
        if (targets == 0 || free == 0)
        {
            section.Error("CS011", name, $"{section.Path} has no {(targets == 0 ? "targets" : "free figures")}",
                "targets: {search-effort: {value: 5 h, within: 0.05 h}}, free: {search.lognormal.mean: {low: 2 h, high: 9 h}}");
        }
        else if (free > targets)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"{name.Value} has {free} free figures and {targets} "
                + $"{(targets == 1 ? "target" : "targets")}: many values would fit equally well");
            section.Error("CS092", name, message, "add targets, or leave figures as they are");
        }
    }

    /// <summary>Whether the scenario stays right from bound to bound, and targets about documents have documents.</summary>
    private bool CanVary()
    {
        // Warnings are those of a run, which a file to be calibrated need not have: only what keeps the offices from being made is
        // reported.
        if (World(root.Node, _checks.Silent) is not { } world)
        {
            _ = World(root.Node, _checks);
            return false;
        }

        return TellEnough(world)
            && _sites.TrueForAll(site => IsRightAt(site, site.Parameter.Low) && IsRightAt(site, site.Parameter.High));
    }

    private CalibrationWorld? World(MappingNode tree, CheckContext checks)
    {
        new TreeCheck(checks).Check(tree);
        return checks.Bag.HasErrors ? null : _worlds.Examinations(tree, checks);
    }

    private bool TellEnough(CalibrationWorld world)
    {
        foreach (CalibrationTarget target in _targets.Where(static each => TargetCatalog.Find(each.Measure.Name)!.NeedsEndings))
        {
            bool needsDocuments = TargetCatalog.Find(target.Measure.Name)!.NeedsDocuments;
            int without = new[] { target.Office, target.Partner }.FirstOrDefault(
                office => office >= 0 && !Serves(world.Offices[office].Outcome, needsDocuments),
                -1);
            if (without >= 0)
            {
                Reading section = root.Named(CalibrationKeys.Calibration)
                    .First(office => office.Name.Value == _offices[target.Office]).Value.Below(CalibrationKeys.Targets);
                section.Error("CS091", section.Node.Find(target.Measure.Name)!.Key,
                    needsDocuments
                        ? $"'{target.Measure.Name}' follows from documents, and the outcomes of {_offices[without]} do not"
                        : $"'{target.Measure.Name}' is about allowances, and the outcomes of {_offices[without]} do not tell them",
                    needsDocuments
                        ? "outcome: {documents: {overcomes: 80%, response: 60 d}}, with prior-art; or another target"
                        : "outcome: {notices: {allows: 60%, response: 60 d}}; or another target");
                return false;
            }
        }

        return true;
    }

    private static bool Serves(IOutcomeRule outcome, bool needsDocuments) =>
        needsDocuments ? outcome.Documents is not null : outcome.TellsEndings;

    private bool IsRightAt(FreeSite site, double value)
    {
        CheckContext probe = _checks.Silent;
        double[] values = [.. _sites.Select(each => each == site ? value : each.Parameter.Start)];
        if (World(ValueReplacement.In(root.Node, _sites, values), probe) is not null)
        {
            return true;
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture) + site.Parameter.Unit;
        string fault = probe.Bag.Sorted().First(static each => each.Severity == Severity.Error).Message;
        string path = site.Parameter.Path;
        _checks.Bag.Error("CS023", site.Value, $"{path} may not become {text}: {fault}", "narrower bounds under calibration", path);
        return false;
    }

    private CalibrationPlan Plan() => new()
    {
        Offices = _offices,
        Targets = _targets,
        Free = [.. _sites.Select(static site => site.Parameter)],
        World = values => _worlds.Examinations(ValueReplacement.In(root.Node, _sites, values), _checks.Silent),
    };
}

/// <summary>A calibration as read from a scenario.</summary>
/// <param name="Plan">What is to be fitted.</param>
/// <param name="Sites">Where the free parameters stand, in the order of the plan.</param>
internal sealed record ReadCalibration(CalibrationPlan Plan, IReadOnlyList<FreeSite> Sites);
