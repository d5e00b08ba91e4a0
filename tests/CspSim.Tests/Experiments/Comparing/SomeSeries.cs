using CspSim.Experiments.Comparing;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Tests.Experiments.Comparing;

/// <summary>Results of one or more arms with values that a test writes down.</summary>
internal static class SomeSeries
{
    public static FigureLabel Everybody { get; } = new("first-action-pendency", null, "everybody", null);

    public static MeasureLabel Pendency { get; } =
        new("first-action-pendency", "First-action pendency", "months", Preference.Lower) { Scope = MeasureScope.CaseAtFirstAction };

    public static ResultSeries Of(ulong seed, params (string Arm, double[] Means)[] arms) => new()
    {
        Random = new("Philox4x32-10", 1, seed),
        Numbers = [.. Enumerable.Range(1, arms[0].Means.Length)],
        Confidence = 0.95,
        Measures = [Pendency],
        Arms = [.. arms.Select(static arm => new ArmSeries(arm.Arm, [new(Everybody, arm.Means)])
        {
            Cases = [.. arm.Means.Select(static _ => new MeasuredCases(1, 2, 3))],
        })],
    };
}
