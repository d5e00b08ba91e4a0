namespace CspSim.Scenarios.Building;

/// <summary>Makes what leaves an office before a first action, and what is deferred.</summary>
internal static class OutflowBuilder
{
    /// <summary>The outflow of one office.</summary>
    public static OutflowPlan Build(Reading office)
    {
        if (!office.Has(OutflowKeys.Withdrawals) && !office.Has(OutflowKeys.Deferral))
        {
            return OutflowPlan.None;
        }

        Reading withdrawals = office.Below(OutflowKeys.Withdrawals);
        Reading deferral = office.Below(OutflowKeys.Deferral);
        OutflowPlan plan = new()
        {
            WithdrawalShare = withdrawals.Read(OutflowKeys.WithdrawalShare),
            WithdrawalHours = withdrawals.Read(OutflowKeys.WithdrawalAfter),
            DeferralShare = deferral.Read(OutflowKeys.DeferralShare),
            DeferralHours = deferral.Read(OutflowKeys.DeferredUntil),
        };
        KeyEntry? all = plan.WithdrawalShare >= 1 ? OutflowKeys.Withdrawals : plan.DeferralShare >= 1 ? OutflowKeys.Deferral : null;
        if (all is not null)
        {
            office.Warning("CS170", all, $"all requests of {office.Path} are in '{all.Name}', so no case of the office is measured",
                "share: 1.5%");
        }

        return plan;
    }

    /// <summary>Notes the figures that change nothing.</summary>
    public static void Note(OutflowPlan plan, Reading office, EffectLedger ledger, string help)
    {
        ledger.Note(
            office.Below(OutflowKeys.Withdrawals), OutflowKeys.WithdrawalAfter,
            plan.WithdrawalShare > 0 ? null : "nothing is withdrawn", help);
        ledger.Note(
            office.Below(OutflowKeys.Deferral), OutflowKeys.DeferredUntil, plan.DeferralShare > 0 ? null : "nothing is deferred", help);
    }
}
