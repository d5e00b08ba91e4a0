using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Of which replications, and of which families, records are kept.</summary>
/// <param name="Replications">Which replications of each arm.</param>
/// <param name="FamilyShare">The share of families, 0 to 1 (default: all); chosen by the family's number, so that every arm keeps the
/// same ones.</param>
public sealed record LogScope(LoggedReplications Replications, double FamilyShare = 1)
{
    /// <summary>Nothing is kept.</summary>
    public static LogScope None { get; } = new(LoggedReplications.None);

    /// <summary>The first replication of each arm is kept.</summary>
    public static LogScope First { get; } = new(LoggedReplications.First);

    /// <summary>All replications are kept.</summary>
    public static LogScope All { get; } = new(LoggedReplications.All);

    /// <summary>Whether a replication is kept.</summary>
    /// <param name="replication">Its number, from 1.</param>
    public bool Keeps(int replication) => Replications switch
    {
        LoggedReplications.First => replication == 1,
        LoggedReplications.All => true,
        _ => false,
    };

    /// <summary>Whether a family is kept; a negative number stands for no family, and is.</summary>
    public bool Takes(long family) => FamilyShare >= 1 || family < 0 || Fraction((ulong)family) < FamilyShare;

    // Mixed, so that every stretch of families has its share in the sample.
    private static double Fraction(ulong number) => (KeyMixing.Mix(number) >> 11) * (1.0 / (1UL << 53));
}

/// <summary>Which replications of an arm are recorded.</summary>
public enum LoggedReplications
{
    /// <summary>None.</summary>
    None,

    /// <summary>The first.</summary>
    First,

    /// <summary>All.</summary>
    All,
}

/// <summary>Keeps the exchange log of one replication until its turn to be written comes.</summary>
internal sealed class RecordedEvents(LogScope scope, bool takesEveryFamily = false) : IExchangeLog
{
    private readonly List<ExchangeEvent> _events = [];

    public bool TakesEveryFamily => takesEveryFamily;

    public IReadOnlyList<ExchangeEvent> Events => _events;

    public bool Takes(long family) => scope.Takes(family);

    public void Write(in ExchangeEvent line) => _events.Add(line);
}

/// <summary>Keeps the cases of one replication until their turn to be written comes.</summary>
/// <remarks>Applications of one office alone belong to no family; a sample takes them by their own number.</remarks>
internal sealed class RecordedCases(LogScope scope) : ICaseLog
{
    private readonly List<CaseRow> _rows = [];

    public IReadOnlyList<CaseRow> Rows => _rows;

    public void Write(in CaseRow row)
    {
        if (scope.Takes(row.Family >= 0 ? row.Family : row.Application))
        {
            _rows.Add(row);
        }
    }
}
