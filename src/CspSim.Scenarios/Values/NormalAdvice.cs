using CspSim.Engine.Numerics;

namespace CspSim.Scenarios.Values;

/// <summary>What to say to a normal distribution, which has values below zero and is therefore not in the catalog.</summary>
internal static class NormalAdvice
{
    /// <summary>The message and the law to use instead, as it is written; null when mean and standard deviation cannot be read.</summary>
    public static (string Message, string Law)? For(Node parameters, KeyEntry entry)
    {
        if (parameters is not MappingNode given
            || given["mean"] is not ScalarNode mean
            || given["sd"] is not ScalarNode deviation
            || QuantityText.TryRead(mean.Value, out Quantity centre, out _) != QuantityFault.None
            || QuantityText.TryRead(deviation.Value, out Quantity spread, out _) != QuantityFault.None
            || centre.Kind != spread.Kind || centre.Value <= 0 || spread.Value <= 0)
        {
            return null;
        }

        string what = entry.IsEffort
            ? "efforts"
            : entry.Allows(ValueForms.Share) ? "shares" : entry.Allows(ValueForms.Number) ? "numbers" : "delays";
        double below = NormalLaw.Cumulative(-centre.Value / spread.Value);
        double cv = spread.Value / centre.Value;
        return (
            string.Create(CultureInfo.InvariantCulture, $"a normal distribution gives negative {what} ({below * 100:0.0}% of draws here)"),
            string.Create(CultureInfo.InvariantCulture, $"{{lognormal: {{mean: {mean.Value}, cv: {cv:0.####}}}}}"));
    }
}
