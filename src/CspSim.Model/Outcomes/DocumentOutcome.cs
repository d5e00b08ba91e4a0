using CspSim.Engine.Distributions;

namespace CspSim.Model.Outcomes;

/// <summary>The documents that are known decide what follows an action: allowances, refusals and their number are not drawn.</summary>
/// <remarks>
/// Nothing known that defeats a claim and no formal objection: the office allows. Otherwise a notice; the applicant gives up or responds;
/// the response overcomes each ground with a probability; the examiner searches on (top-up) and acts again.
/// </remarks>
public sealed record DocumentOutcome : IOutcomeRule
{
    /// <inheritdoc/>
    public string Name => "documents";

    /// <inheritdoc/>
    public DocumentOutcome Documents => this;

    /// <inheritdoc/>
    public bool TellsEndings => true;

    /// <inheritdoc/>
    /// <remarks>No closed form exists; the builder of the plan estimates it from sampled inventions.</remarks>
    public required double MeanFurtherActions { get; init; }

    /// <summary>
    /// The share of applications whose first action is answered, for forecasts; estimated with <see cref="MeanFurtherActions"/>.
    /// </summary>
    /// <value>0 to 1. Default 0: not known, further actions are then thought geometric.</value>
    public double FirstResponseShare { get; init; }

    /// <inheritdoc/>
    /// <remarks>Estimated with <see cref="MeanFurtherActions"/>.</remarks>
    public IReadOnlyList<double> AllowedAfter { get; init; } = [];

    /// <inheritdoc/>
    public required Delay ResponseDelay { get; init; }

    /// <inheritdoc/>
    public required Distribution FurtherActionEffortHours { get; init; }

    /// <summary>The probability that a first action objects to something that rests on no document.</summary>
    /// <value>0 (default) to 1.</value>
    public double FormalObjectionShare { get; init; }

    /// <summary>The probability that a response overcomes one ground of the notice.</summary>
    /// <value>0 to 1.</value>
    public required double OvercomeShare { get; init; }

    /// <summary>
    /// The share of responses in which one amendment decides on every ground of the notice alike; in the others each ground is
    /// overcome or not by itself. With 1 a notice of many grounds takes as many rounds as a notice of one, and only what is found later
    /// costs more.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double OneAmendmentShare { get; init; }

    /// <summary>The probability that the applicant gives up instead of responding to a notice.</summary>
    /// <value>0 (default) to 1.</value>
    public double GiveUpShare { get; init; }

    /// <summary>What becomes of an application whose applicant gives up.</summary>
    public SilencePlan Silence { get; init; } = SilencePlan.AtOnce;

    /// <summary>Search effort of a further action, in hours, on top of all search effort before. Default none.</summary>
    public Distribution TopUpEffortHours { get; init; } = new Constant(0);

    /// <summary>
    /// The probability that a further action with nothing new against the application, but something left, is a final refusal; otherwise
    /// it is one more notice. What a further search has newly found always takes a notice.
    /// </summary>
    /// <value>More than 0, at most 1 (default).</value>
    public double RefusalShare { get; init; } = 1;

    /// <summary>
    /// The probability that the applicant asks for re-examination (or reconsideration before appeal) once after a refusal.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double ReexaminationShare { get; init; }

    /// <summary>Appeal against a refusal that stands; null (default): none is lodged.</summary>
    public AppealPlan? Appeal { get; init; }

    /// <inheritdoc/>
    public bool Responds(double uniform, double responseScale) => uniform >= GiveUpShare * responseScale;
}
