using CspSim.Experiments.Calibration;
using CspSim.Scenarios.Building;

namespace CspSim.Scenarios.Calibration;

/// <summary>Finds the numbers that free paths name.</summary>
/// <param name="tree">The whole scenario.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class FreeSiteFinder(MappingNode tree, DiagnosticBag bag)
{
    // The one figure of prior-art that is about responses and not about documents.
    private static readonly string s_ofResponses = PriorArtKeys.SameResponse.Path;

    /// <summary>The site; null when there is none.</summary>
    /// <param name="office">The office's name.</param>
    /// <param name="index">Its index.</param>
    /// <param name="path">The path as written, with its place.</param>
    /// <param name="bounds">Its bounds.</param>
    public FreeSite? Find(string office, int index, ScalarNode path, Reading bounds)
    {
        bool isShared = path.Value.StartsWith(PriorArtKeys.PriorArt.Name + ".", StringComparison.Ordinal);
        string whole = isShared ? path.Value : $"{OfficeKeys.Offices.Name}.{office}.{path.Value}";
        Node node = tree;
        MappingNode? wrapper = null;
        foreach (string step in whole.Split('.'))
        {
            MappingNode? mapping = node is MappingNode below ? Origins.Inside(below, step) : null;
            if (mapping?[step] is not { } next)
            {
                ReportMissing(path, whole, step, mapping);
                return null;
            }

            node = next;
        }

        if (node is MappingNode origin && origin["value"] is { } value)
        {
            wrapper = origin;
            node = value;
        }

        if (node is not ScalarNode scalar || WrittenNumber.Of(scalar.Value) is not { } start)
        {
            bag.Error(
                "CS090",
                path,
                $"{whole} is no number that could be fitted, found {node.Kind}",
                "name one number of it, such as search.lognormal.mean",
                bounds.Path);
            return null;
        }

        int errors = bag.ErrorCount;
        double low = Bound(bounds, CalibrationKeys.Low, scalar, start);
        double high = Bound(bounds, CalibrationKeys.High, scalar, start);
        if (bag.ErrorCount == errors)
        {
            CheckOrder(bounds, low, high, start.Number, scalar, whole);
        }

        FreeParameter parameter = new(whole, isShared ? -1 : index, start.Unit, start.Number, low, high)
        {
            ShapesDocuments = isShared && whole != s_ofResponses,
        };
        return new FreeSite(parameter, scalar, wrapper);
    }

    /// <summary>A bound in the unit of the value.</summary>
    private static double Bound(Reading bounds, ValueKey<Quantity> key, ScalarNode value, WrittenNumber start)
    {
        double? bound = start.Measure(bounds.Read(key));
        if (bound is null)
        {
            bounds.Error("CS022", key, $"'{key.Name}' is of another kind than the value {value.Value}", $"{key.Name}: 1{start.Unit}");
        }

        return bound ?? 0;
    }

    private static void CheckOrder(Reading bounds, double low, double high, double start, ScalarNode value, string whole)
    {
        string least = bounds.Text(CalibrationKeys.Low);
        string most = bounds.Text(CalibrationKeys.High);
        if (low >= high)
        {
            bounds.Error("CS032", CalibrationKeys.Low, $"low ({least}) is not below high ({most})", "low is the lesser of the two");
        }
        else if (start < low || start > high)
        {
            string number = start.ToString(CultureInfo.InvariantCulture);
            bounds.Error("CS023", bounds.Node, $"{whole} is {value.Value}, outside {least} to {most}",
                $"bounds on both sides of {number}, or another value to start from");
        }
    }

    private void ReportMissing(ScalarNode path, string whole, string step, MappingNode? where)
    {
        string[] names = [.. where?.Entries.Select(entry => entry.Name) ?? []];
        string help = names.Length == 0
            ? "the value is written there first; a fit starts from it"
            : Nearest.Help(step, names, "known there");
        bag.Error("CS090", path, $"{whole} is not written in this scenario: there is no '{step}'", help);
    }
}

/// <summary>Where a free parameter stands.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its number with its unit.</param>
/// <param name="Wrapper">The mapping that gives the number its origin; null when it stands without one.</param>
internal sealed record FreeSite(FreeParameter Parameter, ScalarNode Value, MappingNode? Wrapper);
