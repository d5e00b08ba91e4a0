using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <summary>Chance decides whether an applicant responds; an application ends with the action that nobody answers.</summary>
internal sealed class DrawnCourse(RunParts run, OfficeState office) : IOutcomeCourse
{
    private const ulong SignBit = 1UL << 63;

    private readonly RunTables _tables = run.Tables;
    private readonly KeyedDraws _draws = run.Draws;

    public Delay BoardDelay => Delay.None;

    public Delay SilenceDelay => Delay.None;

    public void AssessFirst(int row)
    {
    }

    public void AssessFurther(int row)
    {
    }

    public double FurtherSearchHours(in Application application) => 0;

    public void DrawAhead(ref Application application)
    {
        if (office.HasFurtherActions)
        {
            _draws.UniformPair(application.Key, DrawPurpose.Response, application.Actions, out double responds, out double delay);
            bool comes = office.Responds(responds, _tables.SelectionOf(application).ResponseScale);

            // The sign is set as a bit: as a choice between two numbers it would be a jump that is foreseen as often as not.
            application.ResponseDraw = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(delay) | (comes ? 0 : SignBit));
        }
    }

    public NextStep DecideNext(int row, out double delay)
    {
        delay = _tables.Applications[row].ResponseDraw;
        return delay > 0 ? NextStep.Response : NextStep.End;
    }

    public bool IsReexamination(int row) => false;

    public void DecideAppeal(int row) => throw new InvalidOperationException("Nothing goes to a board where chance decides.");

    public void EndInSilence(int row) => throw new InvalidOperationException("An application ends with the action that nobody answers.");

    public Ending EndingOf(int row) => Ending.None;

    public bool IsAllowedAtOnce(int row) => false;

    public ArtFacts FactsOf(in Application application, int row) => default;
}
