using CspSim.Engine;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>What must hold for the documents and endings of every run. Each rule gives the first thing that breaks it, or null.</summary>
internal static class ArtRules
{
    public static string? NobodyKnowsMoreThanThereIs(SimRun run)
    {
        foreach (CaseRow row in run.Cases)
        {
            ArtFacts art = row.Facts.Art;
            if (art.Known > art.Relevant || art.FromPartnerOnly > art.Known || art.Relevant > PriorArtPlan.DocumentsMax)
            {
                return $"{row} knows more than there is";
            }
        }

        return null;
    }

    public static string? WhatEndsHasAnEndingThatFits(SimRun run, WorldPlan world)
    {
        foreach (CaseRow row in run.Cases.Where(row => world.Offices[row.Office].Outcome.TellsEndings))
        {
            Ending ending = row.Facts.Ending;
            bool hasEnded = row.Facts.EndedAt != SimTime.Never;
            bool isGranted = ending == Ending.Allowed;
            bool isAllowedAtOnce = hasEnded && ending != Ending.Withdrawn && row.Facts.IsAllowedAtOnce!.Value;
            if (hasEnded != (ending != Ending.None) || (row.Facts.Art.HasMissedArt && !isGranted)
                || (isAllowedAtOnce && !(isGranted && row.Facts.Actions == 1)))
            {
                return $"{row} has an ending that does not fit";
            }

            if (ending == Ending.Refused && row.Facts.Actions < 2 && SilenceOf(world.Offices[row.Office].Outcome) != Ending.Refused)
            {
                return $"{row} is refused by its first action";
            }
        }

        return null;
    }

    public static string? NothingComesFromAPartnerWithoutSharing(SimRun run, WorldPlan world)
    {
        foreach (CaseRow row in run.Cases.Where(static row => row.Facts.Art.FromPartnerOnly > 0))
        {
            if (row.Family < 0 || !world.Programme.Sharing)
            {
                return $"{row} has documents of a partner that it never met";
            }
        }

        return null;
    }

    public static string? OneInventionHasTheSameDocumentsEverywhere(SimRun run)
    {
        foreach (IGrouping<long, CaseRow> family in run.Cases
            .Where(static row => row.Family >= 0 && row.Facts.Art.HasDocuments && row.Facts.Actions > 0)
            .GroupBy(static row => row.Family))
        {
            if (family.Select(static row => row.Facts.Art.Relevant).Distinct().Count() > 1)
            {
                return $"the offices of family {family.Key} examine different inventions";
            }
        }

        return null;
    }

    private static Ending SilenceOf(IOutcomeRule outcome) =>
        (outcome is NoticesOutcome notices ? notices.Silence : outcome.Documents!.Silence).Ending;
}
