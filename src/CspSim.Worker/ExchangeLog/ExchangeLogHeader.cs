namespace CspSim.Worker.ExchangeLog;

/// <summary>What the first line of an exchange log says. No wall clock, so that equal seeds give equal bytes.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="ScenarioHash">The hash of the resolved scenario.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Version">The version of the program.</param>
/// <param name="Scope">What is logged.</param>
/// <param name="Start">The calendar instant at which simulated time begins.</param>
public sealed record ExchangeLogHeader(
    string Scenario,
    string ScenarioHash,
    ulong Seed,
    string Version,
    ExchangeLogScope Scope,
    DateTimeOffset Start)
{
    /// <summary>The share of families that <see cref="ExchangeLogScope.Sample"/> takes.</summary>
    public const double SampledShare = 0.01;
}

/// <summary>What of a run goes into the exchange log. Results always count everything.</summary>
public enum ExchangeLogScope
{
    /// <summary>Nothing; the run pays nothing.</summary>
    None,

    /// <summary>The first replication of every arm. The default.</summary>
    First,

    /// <summary>Every replication of every arm.</summary>
    All,

    /// <summary>Every replication of every arm, one family in a hundred, the same ones in every arm.</summary>
    Sample,
}
