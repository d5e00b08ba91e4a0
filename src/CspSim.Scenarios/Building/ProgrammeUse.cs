using CspSim.Model.Runs;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>What of the programme takes place in the world of one arm, and why not.</summary>
internal sealed class ProgrammeUse
{
    /// <summary>Looks at a world.</summary>
    public ProgrammeUse(WorldPlan world)
    {
        ProgrammePlan programme = world.Programme;
        string mode = programme.Protocol.Name;
        bool isNone = ReferenceEquals(programme.Protocol, ProtocolCatalog.None);
        bool hasPairs = world.Families.Any(stream => IsPair(stream, programme));
        NoPairs = hasPairs ? null : "no family is filed in two offices of the programme";
        NobodyAsks = NoPairs ?? (programme.Share > 0 ? null : "csp.share is 0%, so nobody asks for the programme");
        string? noMode = isNone ? "csp.mode is none" : null;
        NoPetitions = noMode ?? (programme.Protocol.NeedsPetition ? NobodyAsks : $"mode {mode} needs no petition");
        string? noSharing = programme.Sharing ? null : "csp.sharing is false";
        NoUse = programme.Protocol.NeedsPetition ? NoPetitions : NoPairs;
        NothingShared = noMode ?? noSharing ?? NoUse;
        NoReports = NothingShared ?? (programme.Protocol.SendsReports ? null : $"with mode {mode} no report crosses the link");
        NoMessages = NoPetitions is null && programme.Notices ? null : NoReports;
    }

    /// <summary>Why no family is filed in two offices that take part; null when families are.</summary>
    public string? NoPairs { get; }

    /// <summary>Why nobody asks for the programme; null when families do.</summary>
    public string? NobodyAsks { get; }

    /// <summary>Why there are no petitions; null when there are.</summary>
    public string? NoPetitions { get; }

    /// <summary>Why the programme applies to no family; null when it does to some.</summary>
    public string? NoUse { get; }

    /// <summary>Why no office uses what another one has found; null when they do.</summary>
    public string? NothingShared { get; }

    /// <summary>Why no report or draft crosses the link; null when they do.</summary>
    public string? NoReports { get; }

    /// <summary>Why nothing at all crosses the link; null when messages do.</summary>
    public string? NoMessages { get; }

    private static bool IsPair(FamilyStreamPlan stream, ProgrammePlan programme)
    {
        int count = stream.Offices.Count(office => programme.Offices.Count == 0 || programme.Offices.Contains(office));
        return count >= 2 && count <= programme.Protocol.OfficeCountMax;
    }
}
