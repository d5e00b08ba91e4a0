using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Html;

/// <summary>The head of a report: the switches, the answer, and how sure it is.</summary>
internal static class HeadPart
{
    private const double DaysPerYear = 365.25;

    private static readonly (string Value, string Language, string Name)[] s_languages =
        [("en", "en", "English"), ("ko", "ko", "한국어"), ("ja", "ja", "日本語")];

    private static readonly (string Value, LocalText Name)[] s_themes =
    [
        ("auto", new("auto", "자동", "自動")), ("light", new("light", "밝게", "明るい")), ("dark", new("dark", "어둡게", "暗い")),
    ];

    /// <summary>Writes the switches, opens the page and writes its head.</summary>
    public static void Write(Markup page, ResultView view)
    {
        // They stand before everything that they switch, which the style then reaches without a script.
        foreach ((string value, _, _) in s_languages)
        {
            Switch(page, "lang", value, isFirst: value is "en");
        }

        foreach ((string value, _) in s_themes)
        {
            Switch(page, "theme", value, isFirst: value is "auto");
        }

        string colours = string.Join(' ', Palette.All.Select(static colour => colour.Name));
        page.Raw($"<div class=\"page\" data-colours=\"{colours}\">\n<header class=\"head\">\n<h1>").Text(view.Result.Scenario.Name)
            .Raw("</h1>\n<p class=\"switches\"><span>");
        foreach ((string value, string language, string name) in s_languages)
        {
            page.Raw($"<label for=\"lang-{value}\" lang=\"{language}\">").Text(name).Raw("</label>");
        }

        page.Raw("</span><span>");
        foreach ((string value, LocalText name) in s_themes)
        {
            page.Element($"label for=\"theme-{value}\"", name);
        }

        page.Raw("</span></p>\n</header>\n").Element("p class=\"answer\"", AnswerText.Of(view)).Raw("\n");
        foreach (LocalText facts in Facts(view.Result))
        {
            page.Element("p class=\"facts\"", facts).Raw("\n");
        }
    }

    // A label of the page names it, in the language that is chosen.
    private static void Switch(Markup page, string name, string value, bool isFirst) => page
        .Raw($"<input class=\"switch\" type=\"radio\" name=\"{name}\" id=\"{name}-{value}\" value=\"{value}\"")
        .Raw(isFirst ? " checked>\n" : ">\n");

    private static IEnumerable<LocalText> Facts(ResultJson result)
    {
        if (result.InputDoubt is { } doubt)
        {
            yield return Doubt(doubt, result);
        }

        LocalText inputs = result.Inputs is { Count: > 0 } all
            ? InputsText(all, result)
            : LocalText.Join("; ", result.Notes.Select(MethodWords.Note));
        int met = result.Expectations.Count(static each => each.Met);
        LocalText expected = result.Expectations.Count == 0 ? (LocalText)"" : LocalText.Of(
            $"; {met} of {result.Expectations.Count} expectations met",
            $"; 기대 {result.Expectations.Count}개 중 {met}개 충족",
            $"; 期待{result.Expectations.Count}件中{met}件を満たす");
        double days = result.Windows.Count == 0 ? 0 : result.Windows[0].LengthDays;
        string years = (days / DaysPerYear).ToString("0.#", CultureInfo.InvariantCulture);
        string arms = NumberText.Counted(result.Arms.Count, "arm");
        string made = NumberText.Counted(result.Replications.Made, "replication");
        LocalText partial = result.Partial ? new("; partial: it was stopped", "; 중단된 부분 결과", ";途中で止めた部分的な結果") : (LocalText)"";
        yield return inputs + (inputs.En.Length == 0 ? "" : new LocalText(". ", ". ", "。")) + LocalText.Of(
            $"{arms}, {made}, {years} year{(years is "1" ? "" : "s")}, seed {result.Random.Seed}",
            $"대안 {result.Arms.Count}개, 반복 {result.Replications.Made}회, {years}년, 시드 {result.Random.Seed}",
            $"選択肢{result.Arms.Count}個、反復{result.Replications.Made}回、{years}年、シード{result.Random.Seed}") + expected + partial + ".";
    }

    private static LocalText InputsText(IReadOnlyList<InputOriginJson> all, ResultJson result)
    {
        int assumed = all.Count(static input => input.Assumed);
        int sourced = all.Count(static input => !input.Assumed && input.Source.Length > 0);
        int ranges = result.UncertainInputs?.Count ?? 0;
        return LocalText.Of(
            $"Of {all.Count} inputs {sourced} have a source, {assumed} are assumed; {ranges} carry a range",
            $"입력값 {all.Count}개 중 {sourced}개는 출처가 있고 {assumed}개는 가정; {ranges}개는 범위가 있음",
            $"入力{all.Count}個のうち{sourced}個に出典があり{assumed}個は仮定;{ranges}個に範囲がある");
    }

    private static LocalText Doubt(InputDoubtJson doubt, ResultJson result)
    {
        DisplayUnit unit = DisplayUnit.For(doubt.Unit, [doubt.Chance.Value ?? 0]);
        LocalText name = Terms.Unit(doubt.Baseline is not null && unit.Name is "%" ? "percentage points" : unit.Name);
        LocalText Ends(double? low, double? high)
        {
            string ends = $"{Numbers.Of((low ?? double.NaN) * unit.Factor, 1)} ~ {Numbers.Of((high ?? double.NaN) * unit.Factor, 1)}";
            return new(ends.Replace("~", "to", StringComparison.Ordinal), ends, ends);
        }

        string level = Numbers.Level(doubt.Confidence);
        LocalText chance = Ends(doubt.Chance.Low, doubt.Chance.High);
        LocalText inputs = Ends(doubt.Inputs.Low, doubt.Inputs.High);
        LocalText together = Ends(doubt.Together.Low, doubt.Together.High);
        int ranges = doubt.Shares.Count > 0 ? doubt.Shares.Count : result.UncertainInputs?.Count ?? 0;
        return LocalText.Of(
            $"How sure ({level}): chance alone {chance.En}, {ranges} unsure inputs alone {inputs.En}, together {together.En} {name.En}.",
            $"확실성({level}): 우연만 {chance.Ko}, 불확실한 입력값 {ranges}개만 {inputs.Ko}, 함께 {together.Ko} {name.Ko}.",
            $"確かさ({level}): 偶然のみ {chance.Ja}、不確かな入力{ranges}個のみ {inputs.Ja}、合わせて {together.Ja} {name.Ja}。");
    }
}
