using System.Globalization;
using CspSim.Experiments.Calibration;
using CspSim.Model.Measures;
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
    private readonly string[] _offices = [.. root.Named("offices").Select(office => office.Name.Value)];

    /// <summary>What is to be fitted; null after reporting that there is no such section or it is wrong.</summary>
    public ReadCalibration? Read()
    {
        List<CalibrationTarget> targets = [];
        List<FreeSite> sites = [];
        bool isRight = root.Has("calibration");
        foreach ((ScalarNode name, Reading section) in root.Named("calibration"))
        {
            isRight &= ReadOffice(name, section, targets, sites);
        }

        return isRight && CanVary(targets, sites) ? new ReadCalibration(Plan(targets, sites), sites) : null;
    }

    private bool ReadOffice(ScalarNode name, Reading section, List<CalibrationTarget> targets, List<FreeSite> sites)
    {
        int index = Array.IndexOf(_offices, name.Value);
        if (index < 0)
        {
            _checks.Bag.Error("CS040", name, $"there is no office '{name.Value}'", OfficeNames.Help(name.Value, _offices), "calibration", Nearest.FixOf(name, _offices));
            return false;
        }

        (ScalarNode Name, Reading Value)[] wanted = [.. section.Named("targets")];
        (ScalarNode Name, Reading Value)[] free = [.. section.Named("free")];
        CalibrationTarget?[] read = [.. wanted.Select(target => Target(index, target.Name, target.Value))];
        FreeSiteFinder finder = new(root.Node, _checks.Bag);
        FreeSite?[] found = [.. free.Select(each => finder.Find(name.Value, index, each.Name, each.Value))];
        if (read.Contains(null) || found.Contains(null) || !IsSettled(name, wanted.Length, free.Length, section))
        {
            return false;
        }

        targets.AddRange(read!);
        foreach ((FreeSite site, Reading bounds) in found.Select((site, i) => (site!, free[i].Value)))
        {
            if (sites.Exists(other => ReferenceEquals(other.Value, site.Value)))
            {
                _checks.Bag.Error("CS090", bounds.Node, $"{site.Parameter.Path} is free twice", "remove one of them", bounds.Path);
                return false;
            }

            sites.Add(site);
        }

        return true;
    }

    private CalibrationTarget? Target(int office, ScalarNode name, Reading section)
    {
        if (MeasureNames.Find(name.Value, name, _checks.Bag) is not { } measure)
        {
            return null;
        }

        if (TargetCatalog.Find(measure.Name) is not { } kind)
        {
            string list = string.Join(", ", TargetCatalog.All.Select(static each => each.Measure));
            _checks.Bag.Error("CS091", name, $"'{measure.Name}' cannot be a target: only a run can find it", "targets: " + list, section.Path);
            return null;
        }

        double? value = Number(section, "value", measure);
        double? within = Number(section, "within", measure);
        return value is null || within is null || Partner(kind, office, name, section) is not { } partner || !IsSourceListed(section)
            ? null
            : new CalibrationTarget(measure, office, partner, value.Value, within.Value);
    }

    private double? Number(Reading section, string key, Measure measure)
    {
        ScalarNode written = section.Scalar(key)!;
        double? value = MeasureValue.Read(written.Value, measure);
        if (value is null)
        {
            _checks.Bag.Error("CS022", written, $"'{measure.Name}' needs a value in {measure.Unit}, found {written.Value}", MeasureValue.Example(measure), section.Path);
        }

        return value;
    }

    /// <summary>The other office; -1 for a figure about one; null after reporting that it is wrong.</summary>
    private int? Partner(TargetKind kind, int office, ScalarNode name, Reading section)
    {
        ScalarNode? with = section.Scalar("with");
        if (!kind.NeedsPartner)
        {
            if (with is not null)
            {
                _checks.Bag.Warning("CS091", with, $"'with' has no effect: '{kind.Measure}' is about one office", "remove 'with'", section.Path);
            }

            return -1;
        }

        if (with is null)
        {
            string others = string.Join(", ", _offices.Where((_, index) => index != office));
            _checks.Bag.Error("CS091", name, $"'{kind.Measure}' is about two offices, and the other one is not named", $"with: one of {others}", section.Path);
            return null;
        }

        int partner = Array.IndexOf(_offices, with.Value);
        if (partner < 0 || partner == office)
        {
            _checks.Bag.Error("CS040", with, partner == office ? "an office is no partner of itself" : $"there is no office '{with.Value}'", OfficeNames.Help(with.Value, _offices), section.Path, partner < 0 ? Nearest.FixOf(with, _offices) : null);
            return null;
        }

        return partner;
    }

    private bool IsSourceListed(Reading section)
    {
        if (section.Scalar("source") is { } source && !_checks.SourceNames.Contains(source.Value, StringComparer.Ordinal))
        {
            _checks.Bag.Error("CS060", source, $"source '{source.Value}' is not listed under sources", Nearest.Help(source.Value, _checks.SourceNames, "sources"), section.Path, Nearest.FixOf(source, _checks.SourceNames));
            return false;
        }

        return true;
    }

    private bool IsSettled(ScalarNode name, int targets, int free, Reading section)
    {
        if (targets == 0 || free == 0)
        {
            _checks.Bag.Error("CS011", name, $"{section.Path} has no {(targets == 0 ? "targets" : "free figures")}", "targets: {search-effort: {value: 5 h, within: 0.05 h}}, free: {search.lognormal.mean: {low: 2 h, high: 9 h}}", section.Path);
            return false;
        }

        if (free > targets)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"{name.Value} has {free} free figures and {targets} {(targets == 1 ? "target" : "targets")}: many values would fit equally well");
            _checks.Bag.Error("CS092", name, message, "add targets, or leave figures as they are", section.Path);
            return false;
        }

        return true;
    }

    /// <summary>Whether the scenario stays right from bound to bound, and targets about documents have documents.</summary>
    private bool CanVary(List<CalibrationTarget> targets, List<FreeSite> sites)
    {
        // Warnings are those of a run, which a file to be calibrated need not have: only what keeps the offices from being made is
        // reported.
        if (World(root.Node, _checks.Silent) is not { } world)
        {
            _ = World(root.Node, _checks);
            return false;
        }

        return HaveDocuments(targets, world)
            && sites.TrueForAll(site => IsRightAt(sites, site, site.Parameter.Low) && IsRightAt(sites, site, site.Parameter.High));
    }

    private CalibrationWorld? World(MappingNode tree, CheckContext checks)
    {
        new TreeCheck(checks).Check(tree);
        return checks.Bag.HasErrors ? null : _worlds.Examinations(tree, checks);
    }

    private bool HaveDocuments(List<CalibrationTarget> targets, CalibrationWorld world)
    {
        foreach (CalibrationTarget target in targets.Where(static each => TargetCatalog.Find(each.Measure.Name)!.NeedsDocuments))
        {
            int without = new[] { target.Office, target.Partner }.FirstOrDefault(office => office >= 0 && world.Offices[office].Outcome is not DocumentOutcome, -1);
            if (without >= 0)
            {
                Reading section = root.Below("calibration").Below(_offices[target.Office]).Below("targets");
                _checks.Bag.Error("CS091", section.Node.Find(target.Measure.Name)!.Key, $"'{target.Measure.Name}' follows from documents, and the outcomes of {_offices[without]} do not", "outcome: {documents: {overcomes: 80%, response: 60 d}}, with prior-art; or another target", section.Path);
                return false;
            }
        }

        return true;
    }

    private bool IsRightAt(List<FreeSite> sites, FreeSite site, double value)
    {
        CheckContext probe = _checks.Silent;
        double[] values = [.. sites.Select(each => each == site ? value : each.Parameter.Start)];
        if (World(ValueReplacement.In(root.Node, sites, values), probe) is not null)
        {
            return true;
        }

        string text = value.ToString("R", CultureInfo.InvariantCulture) + site.Parameter.Unit;
        string fault = probe.Bag.Sorted().First(static each => each.Severity == Severity.Error).Message;
        string path = site.Parameter.Path;
        _checks.Bag.Error("CS023", site.Value, $"{path} may not become {text}: {fault}", "narrower bounds under calibration", path);
        return false;
    }

    private CalibrationPlan Plan(List<CalibrationTarget> targets, List<FreeSite> sites) => new()
    {
        Offices = _offices,
        Targets = targets,
        Free = [.. sites.Select(static site => site.Parameter)],
        World = values => _worlds.Examinations(ValueReplacement.In(root.Node, sites, values), _checks.Silent),
    };
}

/// <summary>A calibration as read from a scenario.</summary>
/// <param name="Plan">What is to be fitted.</param>
/// <param name="Sites">Where the free parameters stand, in the order of the plan.</param>
internal sealed record ReadCalibration(CalibrationPlan Plan, IReadOnlyList<FreeSite> Sites);
