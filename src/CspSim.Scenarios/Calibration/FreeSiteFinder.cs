using CspSim.Experiments.Calibration;
using CspSim.Scenarios.Building;

namespace CspSim.Scenarios.Calibration;

/// <summary>Finds the numbers that free paths name.</summary>
/// <param name="tree">The whole scenario.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class FreeSiteFinder(MappingNode tree, DiagnosticBag bag)
{
    private const string PriorArt = "prior-art";

    // The one figure of prior-art that is about responses and not about documents.
    private const string OfResponses = "prior-art.same-response";

    // No number with its unit is longer.
    private const int NumberMost = 60;

    /// <summary>The site; null after reporting that there is none.</summary>
    /// <param name="office">The office's name.</param>
    /// <param name="index">Its index.</param>
    /// <param name="path">The path as written, with its place.</param>
    /// <param name="bounds">Its bounds.</param>
    public FreeSite? Find(string office, int index, ScalarNode path, Reading bounds)
    {
        bool isShared = path.Value.StartsWith(PriorArt + ".", StringComparison.Ordinal);
        string whole = isShared ? path.Value : $"offices.{office}.{path.Value}";
        Node node = tree;
        MappingNode? wrapper = null;
        foreach (string step in whole.Split('.'))
        {
            MappingNode? mapping = Inside(node, step);
            if (mapping?[step] is not { } next)
            {
                ReportMissing(path, whole, step, mapping ?? node as MappingNode);
                return null;
            }

            node = next;
        }

        if (node is MappingNode origin && origin["value"] is { } value)
        {
            wrapper = origin;
            node = value;
        }

        string unit = "";
        if (node is not ScalarNode scalar || !IsNumber(scalar.Value, out double start, out unit))
        {
            bag.Error("CS090", path, $"{whole} is no number that could be fitted, found {node.Kind}", "name one number of it, such as search.lognormal.mean", bounds.Path);
            return null;
        }

        return Bound(bounds, "low", scalar, unit) is { } low && Bound(bounds, "high", scalar, unit) is { } high && AreInOrder(bounds, low, high, start, scalar, whole)
            ? new FreeSite(new FreeParameter(whole, isShared ? -1 : index, unit, start, low, high) { ShapesDocuments = isShared && whole is not OfResponses }, scalar, wrapper)
            : null;
    }

    /// <summary>The mapping in which a step is looked for: the value itself, where an origin stands around it.</summary>
    private static MappingNode? Inside(Node node, string step) =>
        node is MappingNode mapping && mapping[step] is null && mapping["value"] is MappingNode value ? value : node as MappingNode;

    private static bool IsNumber(string text, out double number, out string unit)
    {
        string trimmed = text.Trim();
        int digits = trimmed.Length <= NumberMost ? trimmed.Length : 0;
        while (digits > 0 && !QuantityText.TryReadNumber(trimmed[..digits], out _))
        {
            digits--;
        }

        unit = trimmed[digits..];
        return QuantityText.TryReadNumber(trimmed[..digits], out number) && QuantityText.TryRead(trimmed, out _, out _) == QuantityFault.None;
    }

    /// <summary>A bound in the unit of the value.</summary>
    private double? Bound(Reading bounds, string key, ScalarNode value, string unit)
    {
        _ = QuantityText.TryRead("1" + unit, out Quantity one, out _);
        if (bounds.Quantity(key) is not { } bound)
        {
            return null;
        }

        if (bound.Kind != one.Kind)
        {
            bag.Error("CS022", bounds.PlaceOf(key), $"'{key}' is of another kind than the value {value.Value}", $"{key}: 1{unit}", bounds.Path);
            return null;
        }

        // In decimal a bound of 95% is 95 and not the number next to it.
        double inUnit = bound.Value / one.Value;
        return inUnit < 1e12 ? (double)Math.Round((decimal)inUnit, 12) : inUnit;
    }

    private bool AreInOrder(Reading bounds, double low, double high, double start, ScalarNode value, string whole)
    {
        if (low >= high)
        {
            bag.Error("CS032", bounds.PlaceOf("low"), $"low ({bounds.Text("low")}) is not below high ({bounds.Text("high")})", "low is the lesser of the two", bounds.Path);
            return false;
        }

        if (start < low || start > high)
        {
            string number = start.ToString(CultureInfo.InvariantCulture);
            bag.Error("CS023", bounds.Node, $"{whole} is {value.Value}, outside {bounds.Text("low")} to {bounds.Text("high")}", $"bounds on both sides of {number}, or another value to start from", bounds.Path);
            return false;
        }

        return true;
    }

    private void ReportMissing(ScalarNode path, string whole, string step, MappingNode? where)
    {
        string[] names = [.. where?.Entries.Select(entry => entry.Name) ?? []];
        string help = names.Length == 0 ? "the value is written there first; a fit starts from it" : Nearest.Help(step, names, "known there");
        bag.Error("CS090", path, $"{whole} is not written in this scenario: there is no '{step}'", help);
    }
}

/// <summary>Where a free parameter stands.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its number with its unit.</param>
/// <param name="Wrapper">The mapping that gives the number its origin; null when it stands without one.</param>
internal sealed record FreeSite(FreeParameter Parameter, ScalarNode Value, MappingNode? Wrapper);
