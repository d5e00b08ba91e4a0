using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Validation.Fuzz;

/// <summary>Documents drawn into a world that has none: what exists, who finds it, what follows, and who visits whom.</summary>
internal static class RandomArt
{
    public static WorldPlan Into(WorldPlan world, DrawnNumbers drawn)
    {
        int classes = drawn.Whole(1, 3);
        return world with
        {
            PriorArt = Documents(drawn, classes),
            Offices = [.. world.Offices.Select(office => Office(drawn, office, classes))],
            Visits = drawn.Chance(0.5) ? [Visit(drawn, world.Offices.Count, classes)] : [],
            Programme = world.Programme with
            {
                Uptake = drawn.Chance(0.5) ? 1 : drawn.Share(),
                Payload = drawn.One(Enum.GetValues<ReportPayload>()),
                DraftSavingShare = drawn.Chance(0.5) ? new Constant(0) : new Uniform(0, 1),
                Selection = world.Programme.Selection with { GroundsScale = drawn.Between(0, 1.5) },
                RampUp = drawn.Chance(0.5) ? SimDuration.Zero : SimDuration.FromHours(drawn.Between(0, 2000)),
            },
        };
    }

    private static PriorArtPlan Documents(DrawnNumbers drawn, int classes)
    {
        double x = drawn.Share();
        return new PriorArtPlan
        {
            Classes = [.. Enumerable.Range(0, classes).Select(each => new DocumentClassPlan($"class {each}", 1.0 / classes))],
            Grounds = drawn.Chance(0.8) ? new Exponential(drawn.Scale(0.3, 12)) : new Constant(drawn.Whole(0, 40)),
            ShareOfX = x,
            ShareOfY = (1 - x) * drawn.Share(),
            FurtherDocuments = drawn.Chance(0.5) ? 0 : drawn.Between(0, 3),
            Ease = drawn.Chance(0.5) ? new Constant(1) : new Exponential(1),
            UnpublishedShare = drawn.Chance(0.5) ? 0 : drawn.Share(),
            PublicationDelayHours = new Exponential(500),
            SameResponseShare = drawn.Chance(0.5) ? 0 : drawn.Share(),
            SharedClassification = drawn.Chance(0.5) ? null : new SharedClassificationPlan(
                drawn.Share(),
                SimTime.Zero + SimDuration.FromHours(drawn.Between(0, 1000)),
                drawn.Between(1, 5)),
        };
    }

    private static OfficePlan Office(DrawnNumbers drawn, OfficePlan office, int classes) => office with
    {
        SearchPower = drawn.Chance(0.9)
            ? new SearchPowerPlan([.. Enumerable.Range(0, classes).Select(_ => drawn.Between(0, 1.5))], drawn.Scale(0.5, 50))
            : null,
        Outcome = new DocumentOutcome
        {
            MeanFurtherActions = 1,
            ResponseDelay = office.Outcome.ResponseDelay,
            FurtherActionEffortHours = office.Outcome.FurtherActionEffortHours,
            OvercomeShare = drawn.Share(),
            OneAmendmentShare = drawn.Chance(0.5) ? 0 : drawn.Share(),
            GiveUpShare = drawn.Between(0, 0.5),
            FormalObjectionShare = drawn.Share(),
            RefusalShare = drawn.Between(0.3, 1),
            ReexaminationShare = drawn.Chance(0.5) ? 0 : drawn.Share(),
            Appeal = drawn.Chance(0.5)
                ? null
                : new AppealPlan(drawn.Share(), drawn.Share(), new Delay(new Exponential(drawn.Scale(1, 500)))),
            TopUpEffortHours = drawn.Chance(0.5) ? new Constant(0) : new Exponential(1),
        },
    };

    private static ExaminerVisit Visit(DrawnNumbers drawn, int offices, int classes)
    {
        int home = drawn.Whole(0, offices - 1);
        double from = drawn.Between(0, 1000);
        return new ExaminerVisit
        {
            Home = home,
            Host = (home + drawn.Whole(1, offices - 1)) % offices,
            Examiners = drawn.Whole(1, 4),
            From = SimTime.Zero + SimDuration.FromHours(from),
            To = SimTime.Zero + SimDuration.FromHours(from + drawn.Scale(10, 1000)),
            Classes = [drawn.Whole(0, classes - 1)],
            KeptShare = drawn.Share(),
        };
    }
}
