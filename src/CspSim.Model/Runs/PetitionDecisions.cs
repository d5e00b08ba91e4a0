using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Model.Programme;

namespace CspSim.Model.Runs;

/// <summary>What offices decide on petitions: each after its own time, and the pair is granted when all know all decisions.</summary>
internal sealed class PetitionDecisions(RunParts run)
{
    private readonly RunClock _clock = run.Clock;
    private readonly RunTables _tables = run.Tables;
    private readonly RowPool<Family> _families = run.Tables.Families;
    private readonly KeyedDraws _draws = run.Draws;
    private readonly ProgrammePlan _programme = run.World.Programme;

    /// <summary>The last petition is filed: each office will decide.</summary>
    public void Schedule(int row)
    {
        ref Family family = ref _families[row];
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            if (family.TakesPart(leg))
            {
                OfficeState office = _tables.OfficeOf(family, leg);
                Delay delay = _programme.Eligibility.Count == 0 ? Delay.None : _programme.Eligibility[office.Index];
                double uniform = delay.IsNone ? 0.5 : _draws.Uniform(EntityKey.Leg(family.Key, leg), DrawPurpose.EligibilityDelay, 0);
                _clock.Schedule(office.AfterInHours(_clock.Now, delay, uniform), RunEvent.Decision, LegEvent.Of(row, leg), family.Version);
            }
        }
    }

    /// <summary>Nothing stands between petition and grant: every office decides now.</summary>
    public void DecideAtOnce(int row)
    {
        ref Family family = ref _families[row];
        for (int leg = 0; leg < family.LegCount; leg++)
        {
            family.DecidedAt[leg] = _clock.Now;
        }

        run.Programme.Grant(row);
    }

    /// <summary>An office decides on the petition.</summary>
    public void OnDecision(int row, int leg, ushort version)
    {
        ref Family family = ref _families[row];
        if (family.Version != version || family.Outside != OutsideReason.None)
        {
            return;
        }

        OutsideReason missing = MissingIn(family, leg);
        family.DecidedAt[leg] = _clock.Now;
        run.Messages.SendNotices(row, leg, MessageKind.EligibilityDecision);
        if (missing != OutsideReason.None)
        {
            run.Programme.KeepOutside(row, missing);
            return;
        }

        Count(row);
    }

    /// <summary>One decision has been made, or has reached a partner; the last one of all grants the pair.</summary>
    public void Count(int row)
    {
        ref Family family = ref _families[row];
        if (family.Outside == OutsideReason.None && --family.DecisionsToCome == 0)
        {
            run.Programme.Grant(row);
        }
    }

    // Consent is the applicant's, the same before every office; whether the rest is in order each office judges for itself.
    private OutsideReason MissingIn(in Family family, int leg)
    {
        if (_programme.ConsentShare < 1 && _draws.Uniform(family.Key, DrawPurpose.Consent, 0) >= _programme.ConsentShare)
        {
            return OutsideReason.NoConsent;
        }

        bool inOrder = _programme.GrantShare >= 1
            || _draws.Uniform(EntityKey.Leg(family.Key, leg), DrawPurpose.EligibilityOutcome, 0) < _programme.GrantShare;
        return inOrder ? OutsideReason.None : OutsideReason.Refused;
    }
}
