using CspSim.Model.Runs;
using CspSim.Experiments.Loads;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Programme;

namespace CspSim.Scenarios.Building;

/// <summary>Warns about a programme in which nobody can be granted.</summary>
internal static class GrantCheck
{
    /// <summary>Judges the programme of one arm.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="work">What its programme asks of the offices.</param>
    /// <param name="csp">The section <c>csp</c>.</param>
    public static void Judge(WorldPlan world, ProgrammeWork work, Reading csp)
    {
        ProgrammePlan programme = world.Programme;
        if (ReferenceEquals(programme.Protocol, ProtocolCatalog.None) || !programme.Protocol.NeedsPetition
            || programme.From >= world.Window.End)
        {
            return;
        }

        ProgrammeUse use = new(world);
        if (use.NobodyAsks is { } nobody)
        {
            Warn(ProgrammeKeys.Mode, nobody, use.NoPairs is null ? "share: 30%" : "add families: {shared: 12%}");
        }
        else if (programme.GrantShare <= 0)
        {
            Warn(ProgrammeKeys.GrantShare, "every petition is refused", "grant-share: 95%");
        }
        else if (programme.ConsentShare <= 0)
        {
            Warn(ProgrammeKeys.Consent, "no applicant consents to the exchange", "consent: 98%");
        }
        else if (programme.WithdrawalShare >= 1 && programme.WithdrawalHours.Maximum < LeastHours(world))
        {
            Warn(ProgrammeKeys.Withdrawal, "every petition is withdrawn before it can be decided", "withdrawal: 2%");
        }
        else if (programme.YearlyCap is <= 0)
        {
            Warn(ProgrammeKeys.Cap, $"a cap of {csp.Text(ProgrammeKeys.Cap)} allows no pair a year", "cap: 400 / year");
        }
        else if (programme.PetitionWindow is { } window && programme.PetitionGapHours.Minimum > window.Hours)
        {
            string gap = QuantityFormat.Duration(programme.PetitionGapHours.Minimum);
            string most = csp.Text(ProgrammeKeys.PetitionWindow);
            Warn(
                ProgrammeKeys.PetitionWindow,
                $"petitions are {gap} or more apart, and a pair with more than {most} between them is refused",
                $"petition-window: {gap} or more");
        }
        else if (programme.From + SimDuration.FromHours(LeastHours(world)) >= world.Window.End)
        {
            Warn(ProgrammeKeys.Eligibility, $"a grant takes {QuantityFormat.Duration(LeastHours(world))} or more from the last request, "
                + $"longer than the programme is open in the run", "a shorter way, or a longer run");
        }
        else if (!programme.Protocol.NeedsAllowance && work.Granted <= 0
            && work.Petitions + work.NotEligible > 0)
        {
            string before = work.Petitions > 0 ? "the last office can decide on the petition" : "the family can ask at the last office";
            Warn(ProgrammeKeys.Mode, $"an office begins the examination before {before}",
                "a shorter families.filing-lag or csp.eligibility, or offices with a backlog; cspsim plan shows the waits");
        }

        void Warn(KeyEntry key, string because, string help)
        {
            Node place = csp.Has(key) ? csp.PlaceOf(key) : csp.PlaceOf(ProgrammeKeys.Mode);
            csp.Warning("CS106", place, $"nobody can be granted: {because}", help);
        }
    }

    /// <summary>
    /// Whether every petition is decided before the earliest withdrawal, whatever the offices' days off and the messages take.
    /// </summary>
    public static bool DecidesBeforeWithdrawal(WorldPlan world)
    {
        // No office is closed for so long at a stretch.
        const double ClosedHoursMost = 60 * 24;
        ProgrammePlan programme = world.Programme;
        double decision = programme.Eligibility
            .Select(static delay => delay.Length.Maximum * (delay.InBusinessDays ? 24 * Delay.CalendarDaysPerBusinessDay : 1))
            .DefaultIfEmpty(0)
            .Max();
        double most = programme.PetitionGapHours.Maximum + decision + world.Link.LatencyHours.Maximum + ClosedHoursMost;
        return !world.Link.CanFail && programme.WithdrawalHours.Minimum > most;
    }

    /// <summary>The least time from the last request of a family to its grant.</summary>
    private static double LeastHours(WorldPlan world)
    {
        ProgrammePlan programme = world.Programme;
        double decision = programme.Eligibility.Select(static delay => delay.Length.Minimum * (delay.InBusinessDays ? 24 : 1))
            .DefaultIfEmpty(0)
            .Max();
        return decision + (programme.Notices ? world.Link.LatencyHours.Minimum : 0);
    }
}
