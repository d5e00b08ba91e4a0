using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <summary>Chance decides what an action says, and whether an applicant responds to a notice.</summary>
/// <remarks>
/// What is drawn ahead stands in <see cref="Application.ResponseDraw"/>: the uniform number of a response, or one of the numbers below for
/// what ends the application.
/// </remarks>
internal sealed class NoticesCourse(RunParts run, NoticesOutcome outcome) : IOutcomeCourse
{
    private const double Allowed = -1;
    private const double Refused = -2;

    // Less the uniform number of the time until silence ends the application.
    private const double Silent = -3;

    private readonly RunTables _tables = run.Tables;
    private readonly KeyedDraws _draws = run.Draws;

    public Delay BoardDelay => Delay.None;

    public Delay SilenceDelay => outcome.Silence.After;

    public void AssessFirst(int row)
    {
    }

    public void AssessFurther(int row)
    {
    }

    public double FurtherSearchHours(in Application application) => 0;

    public void DrawAhead(ref Application application)
    {
        uint before = application.Actions;
        _draws.UniformPair(application.Key, DrawPurpose.Notice, before, out double allows, out double refuses);
        if (outcome.Allows(allows, isFirst: before == 0))
        {
            application.ResponseDraw = Allowed;
        }
        else if (before > 0 && outcome.Refuses(refuses))
        {
            application.ResponseDraw = AsksForReexamination(application.Key, before, out double request) ? request : Refused;
        }
        else
        {
            _draws.UniformPair(application.Key, DrawPurpose.Response, before, out double responds, out double delay);
            bool comes = outcome.Responds(responds, _tables.SelectionOf(application).ResponseScale);
            application.ResponseDraw = comes ? delay : Silent - delay;
        }
    }

    // Only a refusal that was answered by it is no end.
    public bool IsReexamination(int row)
    {
        ref Application application = ref _tables.Applications[row];
        return outcome.ReexaminationShare > 0 && IsRefusal(application.Key, application.Actions - 1u);
    }

    public NextStep DecideNext(int row, out double delay)
    {
        double drawn = _tables.Applications[row].ResponseDraw;
        bool isSilent = drawn <= Silent;
        delay = isSilent ? Silent - drawn : drawn;
        return drawn > 0 ? NextStep.Response
            : isSilent && !outcome.Silence.After.IsNone ? NextStep.Silence
            : NextStep.End;
    }

    public void DecideAppeal(int row) => throw new InvalidOperationException("Nothing goes to a board where chance decides.");

    public void EndInSilence(int row)
    {
    }

    public Ending EndingOf(int row) => _tables.Applications[row].ResponseDraw switch
    {
        Allowed => Ending.Allowed,
        Refused => Ending.Refused,
        <= Silent => outcome.Silence.Ending,
        _ => Ending.None,
    };

    public bool IsAllowedAtOnce(int row) =>
        outcome.Allows(_draws.Uniform(_tables.Applications[row].Key, DrawPurpose.Notice, 0), isFirst: true);

    public ArtFacts FactsOf(in Application application, int row) => default;

    private bool AsksForReexamination(ulong key, uint action, out double delay)
    {
        delay = 0;
        if (outcome.ReexaminationShare <= 0)
        {
            return false;
        }

        for (uint earlier = 1; earlier < action; earlier++)
        {
            if (IsRefusal(key, earlier))
            {
                return false;
            }
        }

        _draws.UniformPair(key, DrawPurpose.Reexamination, action, out double asks, out delay);
        return asks < outcome.ReexaminationShare;
    }

    // Actions count from 0; the first is no refusal.
    private bool IsRefusal(ulong key, uint action)
    {
        _draws.UniformPair(key, DrawPurpose.Notice, action, out double allows, out double refuses);
        return action > 0 && !outcome.Allows(allows, isFirst: false) && outcome.Refuses(refuses);
    }
}
