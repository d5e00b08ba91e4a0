using CspSim.Experiments.Loads;

namespace CspSim.Scenarios.Building;

/// <summary>Warns of examiners and approvers who can never keep up, before anything runs.</summary>
internal static class LoadCheck
{
    private const double ComfortableLoad = 0.95;
    private const double Tolerance = 1e-9;

    /// <summary>One warning for each office: that of the arm with the highest load.</summary>
    public static void Warn(IReadOnlyList<BuiltWorld> arms)
    {
        (BuiltWorld Arm, OfficeLoad Load, OfficeDraft Draft)[] offices = [.. arms
            .Where(static arm => !arm.OverloadIsMeant)
            .SelectMany(static arm => arm.Loads.Select((load, office) => (arm, load, arm.Drafts[office])))];
        foreach (IGrouping<string, (BuiltWorld Arm, OfficeLoad Load, OfficeDraft Draft)> office in offices.GroupBy(
            static each => each.Load.Office,
            StringComparer.Ordinal))
        {
            (BuiltWorld arm, OfficeLoad load, OfficeDraft draft) = office.MaxBy(static each => each.Load.Ratio);
            if (load.IsOverload)
            {
                Warn(load, draft, office.All(each => Rounded(each.Load) == Rounded(load)) ? "" : $" in arm {arm.Arm}");
            }

            WarnOfApprovers([.. office.Select(static each => (each.Arm.Arm, ApprovalOf(each.Arm, each.Load), each.Draft))]);
        }
    }

    private static ApprovalLoad? ApprovalOf(BuiltWorld arm, OfficeLoad load) =>
        ApprovalLoad.Of(arm.World.Offices.Single(plan => plan.Name == load.Office), arm.World.Window, load);

    private static void WarnOfApprovers(IReadOnlyList<(string Arm, ApprovalLoad? Load, OfficeDraft Draft)> arms)
    {
        (string arm, ApprovalLoad? load, OfficeDraft draft) = arms.MaxBy(static each => each.Load?.Ratio ?? 0);
        if (load is not { IsOverload: true })
        {
            return;
        }

        double needed = load.Ratio * load.Approvers;
        Reading approval = draft.Section.Below(DeskKeys.Desks).Below(DeskKeys.Approval);
        string where = arms.All(each => each.Load is { } other && Rounded(other.Ratio) == Rounded(load.Ratio)) ? "" : $" in arm {arm}";
        approval.Warning(
            "CS151",
            DeskKeys.Approvers,
            string.Create(CultureInfo.InvariantCulture, $"the actions of {load.Office} need {load.Ratio:0.00} hours of approval for each "
                + $"hour its approvers have{where}: drafts pile up before them without end and means depend on run.length"),
            string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(needed / ComfortableLoad)} approvers bring the load to "
                + $"{needed / Math.Ceiling(needed / ComfortableLoad):0.00}; or say run.overload: intended"));
    }

    private static void Warn(OfficeLoad load, OfficeDraft draft, string arm)
    {
        double needed = load.Ratio * load.Examiners;
        string help = double.IsFinite(needed)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(needed - Tolerance)} examiners bring the load to "
                + $"{needed / Math.Ceiling(needed - Tolerance):0.00} and {Math.Ceiling(needed / ComfortableLoad)} to "
                + $"{needed / Math.Ceiling(needed / ComfortableLoad):0.00}; or say run.overload: intended")
            : "give it examiners; or say run.overload: intended";
        string ratio = double.IsFinite(load.Ratio) ? load.Ratio.ToString("0.00", CultureInfo.InvariantCulture) : "endless";
        Node place = draft.Section.Checks.Blame(
            draft.Section.PlaceOf(OfficeKeys.Examiners), draft.Section.Path, FamilyKeys.Families.Path, ProgrammeKeys.Csp.Path);
        draft.Section.Checks.Bag.Warning(
            "CS050",
            place,
            $"{load.Office} is offered {ratio} hours of work for each hour its "
                + $"{load.Examiners.ToString("0.#", CultureInfo.InvariantCulture)} examiners have{arm}: the queue grows without end and "
                + $"means depend on run.length",
            help,
            $"{draft.Section.Path}.{OfficeKeys.Examiners.Name}");
    }

    // Arms that differ in digits that are not shown are alike.
    private static double Rounded(OfficeLoad load) => Rounded(load.Ratio);

    private static double Rounded(double ratio) => Math.Round(ratio, 2);
}
