using CspSim.Model;

namespace CspSim.Reporting.Tables;

/// <summary>How far a run goes on after its measured window, in words behind its length.</summary>
internal static class FollowText
{
    public static string Of(FollowUp follow) => follow switch
    {
        FollowUp.FirstActions => ", then until every measured case has its first action",
        FollowUp.Decisions => ", then until every measured case has ended",
        _ => "",
    };
}
