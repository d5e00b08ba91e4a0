using CspSim.Engine.Distributions;

namespace CspSim.Model.Outcomes;

/// <summary>Decides what follows an office action. The seam at which outcomes that rest on documents are put in.</summary>
/// <remarks>Immutable and shared by all replications; every draw is keyed by application and action.</remarks>
public interface IOutcomeRule
{
    /// <summary>The name in scenario files.</summary>
    string Name { get; }

    /// <summary>The rule by which documents decide; null when chance does.</summary>
    DocumentOutcome? Documents => null;

    /// <summary>Whether it tells allowances from refusals, and not only whether an application goes on.</summary>
    bool TellsEndings => false;

    /// <summary>How many further actions an application has on average, for load and capacity.</summary>
    double MeanFurtherActions { get; }

    /// <summary>The same of applications whose applicants respond otherwise.</summary>
    /// <param name="responseScale">The factor of <see cref="Responds"/>.</param>
    double FurtherActionsAt(double responseScale) => MeanFurtherActions;

    /// <summary>
    /// The shares of applications that are allowed with their first, second, ... action, for forecasts; what hardly ever happens is left
    /// out.
    /// </summary>
    /// <value>Each 0 to 1, together 1 at most. Default none: not known.</value>
    IReadOnlyList<double> AllowedAfter => [];

    /// <summary>The applicant's time to respond to an action.</summary>
    Delay ResponseDelay { get; }

    /// <summary>Examiner effort of one further action, in hours.</summary>
    Distribution FurtherActionEffortHours { get; }

    /// <summary>Whether the applicant responds, so that a further action follows; otherwise the application has ended.</summary>
    /// <param name="uniform">The keyed uniform number of this application and action, in (0, 1).</param>
    /// <param name="responseScale">
    /// Factor for applications that are better prepared, 1 for all others: on the probability of giving up where the rule has one, else on
    /// that of a response.
    /// </param>
    bool Responds(double uniform, double responseScale);
}
