namespace CspSim.Model.Outcomes;

/// <summary>How often two offices have allowed and not allowed the same families: a table of two rows and two columns.</summary>
public sealed class OutcomeCounts
{
    /// <summary>Families that both have allowed.</summary>
    public long BothAllowed { get; private set; }

    /// <summary>Families that only the office of the earlier filing has allowed.</summary>
    public long OnlyFirstAllowed { get; private set; }

    /// <summary>Families that only the other office has allowed.</summary>
    public long OnlySecondAllowed { get; private set; }

    /// <summary>Families that neither has allowed.</summary>
    public long NeitherAllowed { get; private set; }

    /// <summary>All families counted.</summary>
    public long Total => BothAllowed + OnlyFirstAllowed + OnlySecondAllowed + NeitherAllowed;

    /// <summary>The share of families that both ended alike; NaN without any.</summary>
    public double Agreement => (double)(BothAllowed + NeitherAllowed) / Total;

    /// <summary>The agreement that two offices with these allowance rates would reach by chance alone; NaN without families.</summary>
    public double ChanceAgreement
    {
        get
        {
            double first = (double)(BothAllowed + OnlyFirstAllowed) / Total;
            double second = (double)(BothAllowed + OnlySecondAllowed) / Total;
            return (first * second) + ((1 - first) * (1 - second));
        }
    }

    /// <summary>Counts one family.</summary>
    public void Add(in OutcomeFacts facts) => Add(facts, 1);

    /// <summary>Counts one family so many times; -1 takes it away.</summary>
    internal void Add(in OutcomeFacts facts, int times)
    {
        bool first = facts.First == Ending.Allowed;
        bool second = facts.Second == Ending.Allowed;
        Add(first && second ? times : 0, first && !second ? times : 0, !first && second ? times : 0, !first && !second ? times : 0);
    }

    /// <summary>Adds what another table has counted.</summary>
    /// <param name="other">Counts of other families.</param>
    public void Merge(OutcomeCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Add(other.BothAllowed, other.OnlyFirstAllowed, other.OnlySecondAllowed, other.NeitherAllowed);
    }

    private void Add(long both, long onlyFirst, long onlySecond, long neither)
    {
        BothAllowed += both;
        OnlyFirstAllowed += onlyFirst;
        OnlySecondAllowed += onlySecond;
        NeitherAllowed += neither;
    }
}

/// <summary>How two offices have ended the applications of one family.</summary>
/// <param name="First">At the office of the earlier filing.</param>
/// <param name="Second">At the other office.</param>
public readonly record struct OutcomeFacts(Ending First, Ending Second);
