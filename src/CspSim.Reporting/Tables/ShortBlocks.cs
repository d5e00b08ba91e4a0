using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The tables of the short summary, which for six arms and two offices fit one screen.</summary>
internal static class ShortBlocks
{
    public static IReadOnlyList<TableBlock> Of(ExperimentResult result)
    {
        List<TableBlock> blocks = [HeadlineBlocks.Means(result), HeadlineBlocks.Differences(result), .. PublishedBlocks.Of(result)];
        if (result.Arms.Any(static arm => arm.Exchange.Petitions > 0))
        {
            blocks.Add(ProgrammeBlock.Of(result));
            blocks.Add(PetitionBlock.Of(result));
        }

        if (FindingsBlock.IsNeeded(result))
        {
            blocks.Add(FindingsBlock.Of(result));
        }

        blocks.Add(ViewsBlock.Of(result));
        blocks.Add(OtherBlock.Of(result));
        blocks.Add(ExchangeBlock.Trouble(result));
        return [.. blocks.Where(static block => block.Columns.Count > 0 && block.Rows.Count > 0)];
    }
}
