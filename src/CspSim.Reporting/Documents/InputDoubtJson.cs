using CspSim.Experiments.Plans;
using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Studies;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Documents;

/// <summary>How unsure the answer is because nobody knows the inputs, as a part of a result.</summary>
internal sealed record InputDoubtJson(
    string Measure, string Unit, Word<CaseGroup> Group, string Arm,
    [Member("The arm that it is compared with; null: the level of one arm.")] string? Baseline,
    [Member("Draws of all inputs at once from their ranges that have an answer.", Least = 2)] int Draws,
    [Member("Draws without an answer.", Least = 0)] int Dropped,
    [Member("Of every arm at each draw.", Least = 2)] int Replications,
    [Member("Of the intervals.", Above = 0, Below = 1)] double Confidence,
    [Member("With every input at its figure: its interval is chance inside the model alone.")] EstimateJson Chance,
    [Member("The middle part of the draws: doubt about inputs alone.")] BoundsJson Inputs,
    [Member("Chance and doubt about inputs.")] BoundsJson Together,
    [Member("The standard deviation of the answer over the draws, without chance.", Least = 0)] double Spread,
    [Member("The part of the doubt that straight lines do not explain; null: too few draws for so many inputs, or no doubt.")]
    double? JointOrCurved,
    [Member("What each input makes of the doubt, in a straight line; empty: too few draws for so many inputs, or no doubt.")]
    IReadOnlyList<DoubtShareJson> Shares,
    [Member("In how many draws each arm is the best of those compared, the most frequent first.")] IReadOnlyList<BestArmJson> BestArms)
{
    public static InputDoubtJson Of(InputDoubtResult doubt) => new(
        doubt.Answer.Measure.Name, doubt.Answer.Measure.Unit, doubt.Answer.Group, doubt.Answer.Arm, doubt.Answer.Baseline,
        doubt.Points, doubt.Dropped, doubt.Replications, doubt.Confidence, EstimateJson.Of(doubt.Chance),
        BoundsJson.Of(doubt.ByInputs), BoundsJson.Of(doubt.Together), doubt.Spread,
        doubt.Shares?.JointOrCurved, [.. doubt.Inputs.Zip(doubt.HasDoubt ? doubt.Shares!.Inputs : [], DoubtShareJson.Of)],
        [.. doubt.BestArms.Select(static each => new BestArmJson(each.Arm, each.Points))]);
}

internal sealed record DoubtShareJson(
    [Member("As --set takes it.")] string Path,
    [Member("Of the variance of the answer.", Least = 0)] double Share,
    double Low, double High,
    [Member("The standard deviation of the answer that would be left if this input were known.", Least = 0)] double SpreadIfKnown)
{
    public static DoubtShareJson Of(UncertainInput input, DoubtShare share) =>
        new(input.Path, share.Share, share.ShareInterval.Low, share.ShareInterval.High, share.SpreadIfKnown);
}

internal sealed record BestArmJson(string Arm, [Member(Least = 1)] int Draws);
