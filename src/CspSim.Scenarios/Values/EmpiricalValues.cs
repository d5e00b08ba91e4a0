using CspSim.Scenarios.Files;

namespace CspSim.Scenarios.Values;

/// <summary>The observed values of an empirical distribution, from a list or from a column of a file.</summary>
internal static class EmpiricalValues
{
    private static readonly string[] s_keys = ["file", "column", "unit"];

    public static IReadOnlyList<double>? FromList(SequenceNode list, QuantityCheck check)
    {
        List<double> values = [];
        foreach (Node item in list.Items)
        {
            if (item is ScalarNode scalar && check.Read(scalar) is { } quantity && quantity.Kind != QuantityKind.BusinessDays)
            {
                values.Add(quantity.Value);
            }
        }

        return values.Count == list.Items.Count ? values : null;
    }

    public static IReadOnlyList<double>? FromFile(MappingEntry named, KeyEntry entry, CheckContext context, string path)
    {
        string example = "{empirical: {file: efforts.csv, column: hours, unit: h}}";
        if (named.Value is not MappingNode given
            || given["file"] is not ScalarNode file || given["column"] is not ScalarNode column || given["unit"] is not ScalarNode unit)
        {
            context.Bag.Error("CS031", named.Key, "empirical needs file, column and unit, or a list of values", example, path);
            return null;
        }

        if (given.Entries.FirstOrDefault(item => !s_keys.Contains(item.Name, StringComparer.Ordinal)) is { } extra)
        {
            context.Bag.Error(
                "CS010",
                extra.Key,
                $"unknown key '{extra.Name}' in {path}.empirical",
                Nearest.Help(extra.Name, s_keys),
                path,
                Nearest.FixOf(extra.Key, s_keys.Where(key => given[key] is null)));
            return null;
        }

        bool isShare = entry.Allows(ValueForms.Share);
        double scale = isShare && unit.Value is "%" ? 0.01 : TimeUnit.Find(unit.Value)?.Hours ?? 0;
        if (scale <= 0 || isShare != (unit.Value is "%"))
        {
            string? known = UnitWords.Find(unit.Value) is { } found && isShare == found is UnitWords.Percent && found is not UnitWords.Cases
                ? found
                : null;
            context.Bag.Error(
                "CS026",
                unit,
                $"'{unit.Value}' is no unit of '{entry.Name}'",
                "unit: " + (known ?? (isShare ? UnitWords.Percent : "h")),
                path,
                known is null ? null : FixProposal.Value(unit, known));
            return null;
        }

        if (CsvReader.Read(file, [column], context.Files, context.Bag) is not { } table)
        {
            return null;
        }

        double? Value(CsvCell cell) => QuantityText.TryReadNumber(cell.Text, out double number) && number >= 0 ? number * scale : null;
        return table.Each(
            Value,
            context.Bag,
            "a number of 0 or more",
            static _ => "5.5: a decimal point, no thousands separators, no unit");
    }
}
