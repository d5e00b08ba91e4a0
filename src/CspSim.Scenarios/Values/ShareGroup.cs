namespace CspSim.Scenarios.Values;

/// <summary>Reports what is wrong with a group of shares.</summary>
internal delegate void FaultReport(string code, Node at, string message, string help);

/// <summary>Shares that make a whole: of lanes, of routes, of documents, of the parts of a mixture.</summary>
/// <remarks>One of them may be <c>rest</c>: what the others leave. Where one of them has a range, one must be, so that it is known which
/// share gives way.</remarks>
/// <param name="what">Whose shares they are, such as <c>the shares of the lanes</c>.</param>
/// <param name="why">Why they make a whole, for help.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class ShareGroup(string what, string why, FaultReport report)
{
    private const double Tolerance = 1e-9;

    /// <summary>Whether something has to be left for the rest.</summary>
    public bool NeedsRest { get; init; }

    /// <summary>The shares, with the rest worked out; what makes no whole is reported.</summary>
    /// <param name="parts">The shares as written.</param>
    /// <param name="place">Where messages about all of them belong.</param>
    public double[] Complete(IReadOnlyList<PartOfWhole> parts, Node place)
    {
        PartOfWhole[] rests = [.. parts.Where(static part => part.IsRest)];
        double others = Sum(parts, static part => part.Share);
        if (rests.Length > 1)
        {
            report("CS016", rests[1].Place, $"two of {what} are 'rest'", "rest at one of them, a share at each of the others");
        }
        else if (rests.Length == 1 && LeavesTooLittle(others))
        {
            report("CS016", rests[0].Place, $"{what} besides 'rest' add up to {QuantityFormat.Share(others)} and leave nothing", why);
        }
        else if (rests.Length == 0 && Math.Abs(others - 1) > Tolerance)
        {
            report("CS016", place, $"{what} add up to {QuantityFormat.Share(others)}, not to 100%", why);
        }
        else
        {
            CheckRanges(parts, rests.Length == 1);
        }

        double rest = Math.Max(0, (double)(1 - (decimal)others));
        return [.. parts.Select(part => part.IsRest ? rest : part.Share)];
    }

    private void CheckRanges(IReadOnlyList<PartOfWhole> parts, bool hasRest)
    {
        if (parts.LastOrDefault(static part => part.Range is not null) is not { } ranged)
        {
            return;
        }

        double most = Sum(parts, static part => part.Most);
        if (!hasRest)
        {
            report("CS064", ranged.Range!.Low, $"a range on one of {what}: when it moves, nothing says which other one gives way",
                "'rest' in place of the share that is to give way");
        }
        else if (LeavesTooLittle(most))
        {
            report("CS064", ranged.Range!.High,
                $"with the highs of their ranges {what} add up to {QuantityFormat.Share(most)} and leave nothing for 'rest'",
                "lower highs, so that any values of the ranges go together");
        }
    }

    private bool LeavesTooLittle(double others) => NeedsRest ? others > 1 - Tolerance : others > 1 + Tolerance;

    // In decimal 100 % less 39.5 % and 3.5 % is 57 % and not the number next to it.
    private static double Sum(IReadOnlyList<PartOfWhole> parts, Func<PartOfWhole, double> of) =>
        (double)parts.Where(static part => !part.IsRest).Sum(part => (decimal)of(part));
}

/// <summary>One of the shares that make a whole.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Share">The share of 1; not a number: what the others leave.</param>
/// <param name="Range">Its range; null when it has none.</param>
internal sealed record PartOfWhole(Node Place, double Share, FigureRange? Range)
{
    /// <summary>Whether it is what the others leave.</summary>
    public bool IsRest => double.IsNaN(Share);

    /// <summary>The most that it may be.</summary>
    public double Most =>
        Range is not null && QuantityText.TryRead(Range.High.Value, out Quantity high, out _) == QuantityFault.None ? high.Value : Share;
}
