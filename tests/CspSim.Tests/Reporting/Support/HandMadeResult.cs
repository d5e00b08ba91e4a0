using System.Globalization;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;

namespace CspSim.Tests.Reporting.Support;

/// <summary>
/// A result whose numbers are chosen by hand. With n the number of an arm and o that of an office, both from 0, the mean pendency of cases
/// that ask is 16 - 4n - 2o months, the p-th percentile of single cases p/10 + o + n months, and the backlog of the m-th month
/// 1000 (o + 1) - 10 m - n.
/// </summary>
internal static class HandMadeResult
{
    public const string Pendency = "first-action-pendency";

    private static readonly CaseGroup[] s_groups = [CaseGroup.Programme, CaseGroup.Outside, CaseGroup.Asked, CaseGroup.Ordinary];

    /// <summary>With every part that a result may have.</summary>
    public static ResultJson Whole { get; } = Of(["KIPO", "JPO"], ["no-programme", "serial", "parallel"]);

    /// <summary>With what every result has, and nothing that may be missing.</summary>
    public static ResultJson Bare { get; } = Whole with
    {
        Arms = [.. Whole.Arms.Select(static arm => arm with
        {
            Figures = [.. arm.Figures.Select(static figure => figure with { Percentiles = null })],
            Months = [.. arm.Months.Select(static month => month with { BacklogBand = null, PendencyBand = null })],
            Years = [],
        })],
        UncertainInputs = null, InputDoubt = null, Reporting = null, Inputs = null, Stories = null, Replay = null, Answer = null,
        MessageAttempts = null,
    };

    /// <summary>The result of two offices and some arms.</summary>
    public static ResultJson Of(string[] offices, string[] arms) => new(
        "0.0.1",
        new("A result by hand", new string('0', 64), $"cspsim: 1\narms:\n  {arms[0]}:\n    csp:\n      mode: none\n"),
        RandomJson.Of(7),
        [.. arms.Select(static arm => new WindowJson(arm, "2026-01-05T00:00:00+09:00", 730.5, 0, FollowUp.FirstActions, 1826.25, []))],
        new(3, [1, 2, 3], [], 3, 3, null, ExperimentEnding.FixedNumber, null),
        false,
        0.95,
        ["A sentence on the method."],
        ["2 inputs are assumed"],
        offices,
        [.. MeasureCatalog.All.Where(static measure => measure.Name is Pendency or "search-recall" or "message-delay" or "utilisation")
            .Select(MeasureJson.Of)],
        [.. arms.Select((arm, at) => ArmOf(offices, arm, at))],
        [.. arms.Skip(1).Select((arm, at) => new ArmDifferencesJson(arm, arms[0], 0.95, 0.975, [.. DifferencesOf(offices, at + 1)]))],
        [new("mean(first-action-pendency) < 20 months", true, [new(arms[0], 16, true)])],
        new([], "2026-01-05T00:00:00+09:00", "a machine", 1, 1),
        UncertainInputs:
        [
            new("csp.share", 30, 10, 60, "%", true, "", "a question"), new("offices.1.examiners", 20, 18, 22, "", false, "report-2025", ""),
        ],
        InputDoubt: new(
            Pendency, "months", CaseGroup.Programme, arms[^1], arms[0], 64, 0, 2, 0.95, Estimate(-8, 0.5), new(-9.5, -6.5),
            new(-9.75, -6.25), 0.75, 0.125,
            [new("csp.share", 0.5, 0.375, 0.625, 0.53), new("offices.1.examiners", 0.25, 0.125, 0.375, 0.65)], []),
        Reporting: [new("scenario", "A result by hand")],
        Inputs: [new("csp.share", "30%", true, "", "a question"), new("offices.1.examiners", "20", false, "report-2025", "")],
        Stories: [.. ((string[])["median", "late", "worst"]).Select(choice => StoryOf(choice, arms[^1], offices))],
        Replay: new(
            arms[^1], 1, "2026-06-01T00:00:00+09:00", "2027-06-01T00:00:00+09:00", offices,
            [.. offices.Select(static (office, at) => QueueOf(office, 100 * (at + 1)))],
            [.. offices.Select(static (office, at) => QueueOf(office, 10 * (at + 1)))],
            [
                new(offices[0], offices[1], "search-report", "2026-06-11T00:00:00+09:00", "2026-06-21T00:00:00+09:00", 2, "received"),
                new(offices[1], offices[0], "search-report", "2026-07-02T00:00:00+09:00", null, 3, "outage"),
            ],
            0,
            [new("one-two", "2026-07-01T00:00:00+09:00", "2026-07-08T00:00:00+09:00")],
            [new("one-two", "2026-07-02T00:00:00+09:00", "open"), new("one-two", "2026-07-09T00:00:00+09:00", "closed")]),
        Answer: new(
            $"With {arms[^1]}, cases in the programme get their first action 8.0 months earlier.", Pendency, CaseGroup.Programme, arms[^1],
            arms[0]),
        MessageAttempts:
        [
            .. arms.Skip(1).SelectMany(static (arm, at) => (MessageAttemptsJson[])
            [
                new(arm, "request-notice", [50 * (at + 1)], 0),
                new(arm, "search-report", [40 * (at + 1), 5 * (at + 1), 0, 3 * (at + 1)], 2 * (at + 1)),
            ]),
        ]);

    // From the start and three months later, when a tenth is gone.
    private static ReplayQueueJson QueueOf(string office, double cases) =>
        new(office, ["2026-06-01T00:00:00+09:00", "2026-09-01T00:00:00+09:00"], [cases, 0.9 * cases]);

    private static ArmJson ArmOf(string[] offices, string name, int arm) => new(
        name,
        arm == 0,
        [.. FiguresOf(offices, arm)],
        [],
        [.. offices.Select((office, at) => new LoadJson(
            office, 0.875 + (0.0625 * at), false, -5,
            new(0.6 - (0.02 * arm) - (0.1 * at), 0.02 * arm, 0.3, 0.1 + (0.1 * at))))],
        0,
        0,
        "2029-01-01T00:00:00+09:00",
        new(
            Petitions: 60 * arm, Granted: 54 * arm, Outside: 6 * arm, Refused: 0, NoConsent: arm, TooLate: 0, OverCap: 2 * arm,
            ExaminationBegun: 3 * arm, DecisionNotReceived: 0, Withdrawn: 0, NotEligible: 9 * arm, Undecided: 0, Requested: 100 * arm,
            Delivered: 98 * arm, Late: arm, GivenUp: 2 * arm, Attempts: 110 * arm, Duplicates: 0, ActedAlone: arm,
            FirstActionsDue: 50 * arm, FirstActionsOverdue: arm, InTransit: 0),
        new(1, 1, 0),
        1,
        [.. offices.SelectMany((office, at) => Enumerable.Range(1, 12).Select(month => MonthOf(office, at, arm, month)))],
        [.. offices.Select((office, at) => new YearSeriesJson(
            "report-2026", office, Pendency, null,
            [
                new(
                    new DateOnly(2026, 1, 1), null, Estimate(12, 1), Estimate(1, 1), Estimate(1, 1), Estimate(1, 1), Estimate(1, 1),
                    14.5 - at, "judges", null),
            ]))]);

    private static MonthJson MonthOf(string office, int at, int arm, int month)
    {
        double backlog = (1000 * (at + 1)) - (10 * month) - arm;
        double pendency = 16 - (2 * at) - (0.25 * month);
        return new(
            office, string.Create(CultureInfo.InvariantCulture, $"2026-{month:00}"), 50, 60, 40, backlog, pendency, pendency, 1,
            0.9 + (0.002 * month) - (0.1 * at),
            new(backlog - 40, backlog - 10, backlog, backlog + 10, backlog + 40),
            new(pendency - 1, pendency - 0.5, pendency, pendency + 0.5, pendency + 1));
    }

    private static IEnumerable<FigureJson> FiguresOf(string[] offices, int arm)
    {
        foreach ((int at, string? office) in offices.Append(null).Index())
        {
            foreach (CaseGroup group in s_groups.Where(group => arm > 0 || group != CaseGroup.Programme))
            {
                double mean = group == CaseGroup.Ordinary ? 15 - at + (0.125 * arm) : 16 - (4 * arm) - (2 * at);
                yield return Figure(Pendency, office, group, Estimate(mean, 0.5)) with
                {
                    Percentiles = [.. Enumerable.Range(0, 101).Select(percent => (double?)((percent / 10.0) + at + arm))],
                };
            }

            yield return Figure("search-recall", office, CaseGroup.Asked, Estimate(0.75 + (0.0625 * arm), 0.015625));
            yield return Figure("utilisation", office, CaseGroup.Everybody, Estimate(0.875, 0.015625));
            if (arm > 0)
            {
                yield return Figure("message-delay", office, CaseGroup.Everybody, Estimate(4, 1));
            }
        }
    }

    private static FigureJson Figure(string measure, string? office, CaseGroup group, EstimateJson mean) => new(
        measure, office, group, null, 300, 0, 0, 40, mean, true,
        [new(0.5, 3, Around(3, 1)), new(0.9, 8, Around(8, 1)), new(0.95, 10, Around(10, 1))],
        new([mean.Value, mean.Value, mean.Value]));

    private static IEnumerable<DifferenceJson> DifferencesOf(string[] offices, int arm) =>
        from office in offices.Append(null).Index()
        from difference in (DifferenceJson[])
        [
            Difference(office.Item, CaseGroup.Programme, -4.0 * arm, 1, Verdict.Better),
            Difference(office.Item, CaseGroup.Ordinary, 0.125 * arm, 0.25, Verdict.NoDifferenceShown),
        ]
        select difference;

    private static DifferenceJson Difference(string? office, CaseGroup group, double value, double halfWidth, Verdict verdict) => new(
        Pendency, office, group, null, value, value - halfWidth, value + halfWidth, value - (1.5 * halfWidth), value + (1.5 * halfWidth),
        3, 0.5, 2, verdict, VerdictBar.None, 100, Around(100 * value, 100 * halfWidth));

    private static IntervalJson Around(double value, double halfWidth) => new(value, value - halfWidth, value + halfWidth);

    private static EstimateJson Estimate(double value, double halfWidth) =>
        new(value, value - halfWidth, value + halfWidth, IntervalMethod.WidenedT, halfWidth / 2, 3);

    private static StoryJson StoryOf(string choice, string arm, string[] offices)
    {
        static string At(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"2026-{month:00}-{day:00}T09:00:00+09:00");
        return new(
            choice, arm, 1, 42, 3.5,
            [.. offices.Select((office, at) => new StoryOfficeJson(
                office, $"{office} 42", At(1, 5), At(2, 1), At(5, 20), 3.5 - (0.25 * at), 3, 0.5, 2, false, 2, 1, 1))],
            [
                new(offices[0], "queue", At(2, 1), At(4, 1)), new(offices[0], "search", At(4, 1), At(4, 8)),
                new(offices[0], "waits-for-partner", At(4, 8), At(5, 10)), new(offices[0], "reading", At(5, 10), At(5, 12)),
                new(offices[0], "drafting", At(5, 12), At(5, 20)), new(offices[1], "queue", At(2, 5), At(4, 25)),
                new(offices[1], "search", At(4, 25), At(5, 8)), new(offices[1], "drafting", At(5, 8), At(5, 20)),
            ],
            [
                new(
                    1, offices[0], offices[1], "search-report", At(4, 8), At(4, 10), "received",
                    [new(At(4, 8), At(4, 9), "timeout"), new(At(4, 9), At(4, 10), "ok")]),
                new(2, offices[1], offices[0], "search-report", At(5, 8), null, "outage", [new(At(5, 8), At(5, 9), "outage")]),
            ],
            [new(At(2, 1), null, "PetitionGranted", "the pair is granted")]);
    }
}
