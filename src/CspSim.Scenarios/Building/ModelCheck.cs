using CspSim.Model.Runs;
using CspSim.Experiments.Loads;
using CspSim.Model.Exchange;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Outcomes;

namespace CspSim.Scenarios.Building;

/// <summary>What only shows when sections are seen together: retries that come too late, a warm-up that deletes the backlog.</summary>
internal static class ModelCheck
{
    public static void RetriesAndWait(WorldPlan world, Reading root)
    {
        Reading csp = root.Below(ProgrammeKeys.Csp);
        Reading retryKeys = root.Below(LinkKeys.Link).Below(LinkKeys.Resilience).Below(LinkKeys.Retry);
        if (world.Link.Resilience?.Retry is { } retry && world.Programme.WaitForPartner is { } wait
            && LastRetryHours(retry, retry.Attempts) > wait.Hours)
        {
            int useful = Enumerable.Range(0, retry.Attempts).LastOrDefault(count => LastRetryHours(retry, count) <= wait.Hours);
            bool isGiven = csp.Has(ProgrammeKeys.WaitForPartner);
            string limit = isGiven ? csp.Text(ProgrammeKeys.WaitForPartner) : QuantityFormat.Duration(wait.Hours);
            Node place = csp.Checks.Blame(retryKeys.KeyOf(LinkKeys.Attempts), LinkKeys.Retry.Path, ProgrammeKeys.WaitForPartner.Path);
            csp.Checks.Bag.Warning(
                "CS054",
                place,
                $"the last retry would start {Rough(LastRetryHours(retry, retry.Attempts))} after the first attempt, later than "
                    + $"csp.wait-for-partner ({limit}): it can never help",
                string.Create(CultureInfo.InvariantCulture, $"attempts: {useful} ends after {Rough(LastRetryHours(retry, useful))}"),
                retryKeys.Path,
                retryKeys.PlaceOf(LinkKeys.Attempts) is ScalarNode attempts
                    ? FixProposal.Value(attempts, useful.ToString(CultureInfo.InvariantCulture))
                    : null);
        }

        bool shares = !ReferenceEquals(world.Programme.Protocol, ProtocolCatalog.None) && world.Programme.Sharing;
        if (shares && world.Link.CanFail)
        {
            WaitsHaveAnEnd(world, csp);
        }
    }

    /// <summary>An applicant who always responds never lets an application end.</summary>
    public static void ResponsesHaveAnEnd(WorldPlan world, Reading root)
    {
        Reading selection = root.Below(ProgrammeKeys.Csp).Below(ProgrammeKeys.Selection);
        double scale = world.Programme.Selection.ResponseScale;
        GeometricOutcome? endless = world.Offices.Select(office => office.Outcome).OfType<GeometricOutcome>()
            .FirstOrDefault(outcome => outcome.ResponseProbability * scale >= 1);
        if (endless is not null)
        {
            string most = QuantityFormat.Number(Math.Floor(99 / endless.ResponseProbability));
            selection.Error("CS080", ProgrammeKeys.SelectedResponse,
                $"selection.response makes every action draw a response ({QuantityFormat.Number(scale * 100)}% of "
                    + $"{QuantityFormat.Number(endless.ResponseProbability * 100)}%): such cases would never end",
                $"response: at most {most}%");
        }
    }

    private static void WaitsHaveAnEnd(WorldPlan world, Reading csp)
    {
        if (world.Programme.WaitForPartner is null)
        {
            csp.Error("CS058", csp.Checks.Blame(csp.PlaceOf(ProgrammeKeys.WaitForPartner), LinkKeys.Link.Path),
                "wait-for-partner is none, and the link can lose a report: a case could wait for ever", "wait-for-partner: 4 months");
        }

        if (world.Programme.WaitForDraft is null && world.Programme.Protocol.WaitsForDrafts)
        {
            csp.Error("CS058", csp.Checks.Blame(csp.PlaceOf(ProgrammeKeys.WaitForDraft), LinkKeys.Link.Path),
                "wait-for-draft is none, and the link can lose a draft: a case could wait for ever", "wait-for-draft: 2 months");
        }
    }

    public static void WarmUpAndBacklog(Reading run, IReadOnlyList<OfficeLoad> loads, IReadOnlyList<OfficeDraft> drafts)
    {
        int index = Enumerable.Range(0, drafts.Count).FirstOrDefault(office => drafts[office].Section.Has(OfficeKeys.Backlog), -1);
        if (index >= 0 && run.Read(RunKeys.WarmUp) > SimDuration.Zero)
        {
            run.Warning("CS056", RunKeys.WarmUp,
                string.Create(CultureInfo.InvariantCulture, $"a warm-up of {run.Text(RunKeys.WarmUp)} discards the state that 'backlog' "
                    + $"describes: at load {loads[index].Ratio:0.00} the office inherits its pendency from the backlog"),
                "warm-up: none", run.PlaceOf(RunKeys.WarmUp) is ScalarNode written ? FixProposal.Value(written, "none") : null);
        }
    }

    /// <summary>When the n-th further attempt starts, without jitter and without the time that attempts take.</summary>
    private static double LastRetryHours(RetryPlan retry, int attempts)
    {
        double sum = 0;
        double first = retry.FirstDelay.Hours;
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            double pause = retry.Backoff switch
            {
                Backoff.Constant => first,
                Backoff.Linear => first * (attempt + 1),
                _ => first * Math.Pow(2, attempt),
            };
            sum += Math.Min(pause, retry.LongestDelay.Hours);
        }

        return sum;
    }

    private static string Rough(double hours)
    {
        double days = hours / 24;
        return days >= 2
            ? days.ToString("0", CultureInfo.InvariantCulture) + " d"
            : hours >= 2
                ? hours.ToString("0", CultureInfo.InvariantCulture) + " h"
                : (hours * 60).ToString("0", CultureInfo.InvariantCulture) + " min";
    }
}
