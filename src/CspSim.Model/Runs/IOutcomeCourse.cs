using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <summary>What decides, in one office of a run, what follows an action: documents or chance.</summary>
internal interface IOutcomeCourse
{
    /// <summary>How long a board takes to decide on an appeal.</summary>
    Delay BoardDelay { get; }

    /// <summary>How long an applicant who does not answer is waited for.</summary>
    Delay SilenceDelay { get; }

    /// <summary>Settles what the first action objects to.</summary>
    void AssessFirst(int row);

    /// <summary>Assesses the response, searches on, and settles what the next action objects to.</summary>
    void AssessFurther(int row);

    /// <summary>Search effort of a further action, in hours.</summary>
    double FurtherSearchHours(in Application application);

    /// <summary>Draws what follows the next action, as far as chance alone decides; once for each action, before it goes out.</summary>
    void DrawAhead(ref Application application);

    /// <summary>What comes after an action that has gone out.</summary>
    /// <param name="row">The application.</param>
    /// <param name="delay">The uniform number of the time to what comes.</param>
    NextStep DecideNext(int row, out double delay);

    /// <summary>
    /// Whether an applicant who has responded asks for re-examination: whether the last action, which has gone out, was a refusal.
    /// </summary>
    bool IsReexamination(int row);

    /// <summary>The board decides on an appeal.</summary>
    void DecideAppeal(int row);

    /// <summary>The applicant has not answered in time.</summary>
    void EndInSilence(int row);

    /// <summary>How an application has ended; asked where <see cref="IOutcomeRule.TellsEndings"/>, of one that has.</summary>
    Ending EndingOf(int row);

    /// <summary>Whether the first action, which has gone out, has allowed the application; asked as <see cref="EndingOf"/> is.</summary>
    bool IsAllowedAtOnce(int row);

    /// <summary>What documents say of an application.</summary>
    ArtFacts FactsOf(in Application application, int row);
}
