using CspSim.Engine.Random;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Runs;

/// <summary>Chance decides whether an applicant responds; an application ends with the action that nobody answers.</summary>
internal sealed class DrawnCourse(RunParts run, OfficeState office) : IOutcomeCourse
{
    private readonly RunTables _tables = run.Tables;
    private readonly KeyedDraws _draws = run.Draws;

    public Delay BoardDelay => Delay.None;

    public void AssessFirst(int row)
    {
    }

    public void AssessFurther(int row)
    {
    }

    public double FurtherSearchHours(in Application application) => 0;

    public NextStep DecideNext(int row, out double delay)
    {
        delay = 0;
        if (!office.HasFurtherActions)
        {
            return NextStep.End;
        }

        ref Application application = ref _tables.Applications[row];
        _draws.UniformPair(application.Key, DrawPurpose.Response, (uint)(application.Actions - 1), out double responds, out delay);
        return office.Responds(responds, _tables.SelectionOf(application).ResponseScale) ? NextStep.Response : NextStep.End;
    }

    public void DecideAppeal(int row) => throw new InvalidOperationException("Nothing goes to a board where chance decides.");

    public ArtFacts FactsOf(in Application application, int row) => default;
}
