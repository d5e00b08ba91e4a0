using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The inputs of a report: what each figure rests on, and between which ends it may lie.</summary>
internal static class InputsPart
{
    /// <summary>Writes it; nothing where the result names no inputs.</summary>
    public static void Write(Markup page, ResultJson result)
    {
        IReadOnlyList<UncertainInputJson> ranges = result.UncertainInputs ?? [];
        IReadOnlyList<InputOriginJson> inputs = result.Inputs ?? [.. ranges.Select(static input => new InputOriginJson(
            input.Path, Invariant($"{input.Value} {input.Unit}").TrimEnd(), input.Assumed, input.Source, input.Note))];
        if (inputs.Count == 0)
        {
            return;
        }

        int assumed = inputs.Count(static input => input.Assumed);
        page.Raw("<section class=\"card\" id=\"inputs\">\n")
            .Element("h2 id=\"inputs-title\"", new("What it rests on", "무엇에 근거하는가", "何に基づくか")).Raw("\n")
            .Element("p class=\"finding\"", LocalText.Of(
                $"{assumed} of the {inputs.Count} figures below are assumed. No interval covers that doubt unless it says so.",
                $"아래 수치 {inputs.Count}개 중 {assumed}개는 가정이다. 따로 밝히지 않는 한 신뢰구간은 이 불확실성을 포함하지 않는다.",
                $"下の{inputs.Count}個の数値のうち{assumed}個は仮定。断りのない限り、信頼区間はこの不確かさを含まない。"))
            .Raw("\n<details>\n").Element("summary", new("All figures", "모든 수치", "すべての数値"));
        Dictionary<string, UncertainInputJson> byPath = ranges.GroupBy(static input => input.Path, StringComparer.Ordinal)
            .ToDictionary(static each => each.Key, static each => each.First(), StringComparer.Ordinal);
        TablePart.Write(
            page,
            new(
                [
                    new("input", "입력값", "入力"), new("value", "값", "値"), new("range", "범위", "範囲"), new("basis", "근거", "根拠"),
                    new("note", "비고", "備考"),
                ],
                [
                    .. inputs.Select(input => (IReadOnlyList<ChartCell>)
                    [
                        input.Path, input.Value, RangeOf(byPath.GetValueOrDefault(input.Path)), BasisOf(input), input.Note,
                    ]),
                ]),
            "inputs-title",
            isOfText: true);
        page.Raw("</details>\n</section>\n");
    }

    private static LocalText BasisOf(InputOriginJson input) => (input.Assumed, input.Source) switch
    {
        (true, "") => new("assumed", "가정", "仮定"),
        (true, _) => new LocalText("assumed after ", "가정, 참고: ", "仮定、参考:") + input.Source,
        (false, "") => "",
        _ => input.Source,
    };

    private static string RangeOf(UncertainInputJson? range) =>
        range is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{range.Low:G6} – {range.High:G6} {range.Unit}").TrimEnd();
}
