using CspSim.Engine.Distributions;

namespace CspSim.Model.Outcomes;

/// <summary>
/// Chance decides as an office does: a share of first actions allow, the others are notices; the applicant is silent or responds; after
/// a response the office allows, refuses, or sends one more notice, of which the same holds. Once an applicant may have a refusal examined
/// again: what follows is as after a response.
/// </summary>
/// <remarks>
/// With a the share allowed at once, s the share of notices that stay unanswered and q = (1 - allowed) (1 - refused) the probability
/// that a response draws one more notice, notices of an application with any are geometric, 1 / (1 - (1 - s) q) on average; a
/// re-examination, with probability (1 - allowed) refused asked, begins as many once more. The closed forms below follow from that.
/// </remarks>
public sealed record NoticesOutcome : IOutcomeRule
{
    /// <inheritdoc/>
    public string Name => "notices";

    /// <inheritdoc/>
    public bool TellsEndings => true;

    /// <summary>The share of first actions that allow the application.</summary>
    /// <value>0 (default) to 1.</value>
    public double AllowedAtOnceShare { get; init; }

    /// <summary>The probability that the applicant gives up instead of responding to a notice.</summary>
    /// <value>0 (default) to 1.</value>
    public double GiveUpShare { get; init; }

    /// <summary>The probability that the office allows after a response.</summary>
    /// <value>0 to 1.</value>
    public required double AllowanceShare { get; init; }

    /// <summary>
    /// The probability that a further action that does not allow is a final refusal; otherwise it is one more notice.
    /// </summary>
    /// <value>More than 0, at most 1 (default).</value>
    public double RefusalShare { get; init; } = 1;

    /// <summary>
    /// The probability that the applicant asks for re-examination, or for continued examination, once after a refusal.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double ReexaminationShare { get; init; }

    /// <summary>What becomes of an application whose applicant gives up.</summary>
    public SilencePlan Silence { get; init; } = SilencePlan.AtOnce;

    /// <inheritdoc/>
    public required Delay ResponseDelay { get; init; }

    /// <inheritdoc/>
    public required Distribution FurtherActionEffortHours { get; init; }

    /// <inheritdoc/>
    public double MeanFurtherActions => FurtherActionsAt(1);

    /// <inheritdoc/>
    public IReadOnlyList<double> AllowedAfter
    {
        get
        {
            const double Seldom = 1e-6;
            double again = NotifiesAgain(1 - GiveUpShare);
            double open = (1 - AllowedAtOnceShare) * (1 - GiveUpShare);
            double reexamined = 0;
            List<double> shares = [AllowedAtOnceShare];
            while (open + reexamined > Seldom)
            {
                shares.Add((open + reexamined) * AllowanceShare);
                (open, reexamined) = (open * again, (open * Reexamines) + (reexamined * again));
            }

            return shares;
        }
    }

    /// <summary>Applications that are allowed in the end, over all.</summary>
    public double AllowanceRate => AllowedAtOnceShare + (AllowanceShare * MeanFurtherActions);

    // The probability that a further action is a refusal which is examined again, where none has been before.
    private double Reexamines => (1 - AllowanceShare) * RefusalShare * ReexaminationShare;

    /// <inheritdoc/>
    public double FurtherActionsAt(double responseScale)
    {
        double responds = 1 - Math.Min(1, GiveUpShare * responseScale);
        double afterResponse = 1 / (1 - NotifiesAgain(responds));
        return (1 - AllowedAtOnceShare) * responds * afterResponse * (1 + (Reexamines * afterResponse));
    }

    /// <inheritdoc/>
    public bool Responds(double uniform, double responseScale) => uniform >= GiveUpShare * responseScale;

    /// <summary>Whether an action allows the application.</summary>
    /// <param name="uniform">The keyed uniform number of this application and action, in (0, 1).</param>
    /// <param name="isFirst">Whether it is the first action.</param>
    public bool Allows(double uniform, bool isFirst) => uniform < (isFirst ? AllowedAtOnceShare : AllowanceShare);

    /// <summary>Whether a further action that does not allow is a final refusal.</summary>
    /// <param name="uniform">The keyed uniform number of this application and action, in (0, 1).</param>
    public bool Refuses(double uniform) => uniform < RefusalShare;

    // The probability that a further action is a notice to which the applicant responds.
    private double NotifiesAgain(double responds) => (1 - AllowanceShare) * (1 - RefusalShare) * responds;
}
