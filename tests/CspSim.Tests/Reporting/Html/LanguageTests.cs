using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CspSim.Engine;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Model.Measures;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;
using CspSim.Reporting.Languages;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Html;

/// <summary>A report speaks Korean and Japanese wherever it speaks for itself.</summary>
public sealed partial class LanguageTests
{
    // What may be English, as a form of text, and why.
    private static readonly (string Form, string Reason)[] s_exceptions =
    [
        ("A result by hand|Some plan", "the name of the scenario is its author's"),
        ("a question", "a note of an input is its author's"),
        ("The CspSim authors: CspSim, version [^\\n]+", "a citation is quoted as it is"),
        ("cspsim (?:run scenario\\.yaml|explain NAME)", "a command is typed as it is"),
    ];

    public static TheoryData<string> Measures => [.. MeasureCatalog.All.Select(static measure => measure.Name)];

    public static TheoryData<string> Others => ["ko", "ja"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_measure_has_a_title_a_unit_and_a_definition_in_every_language(string name)
    {
        Measure measure = MeasureCatalog.All.Single(measure => measure.Name == name);
        Measure? share = measure.ShareBeyond(new ShareBound { IsAbove = true, Value = 3, Text = "3 months" });

        Assert.All(((Measure?[])[measure, share]).OfType<Measure>().Select(MeasureJson.Of), static each =>
        {
            IsTold(MeasureTerms.Title(each));
            IsTold(MeasureTerms.Definition(each));
            Assert.False(Terms.Unit(each.Unit).IsSame && each.Unit.Length > 1, each.Unit);
        });
    }

    [Fact]
    public void Every_sentence_on_the_method_is_told_in_every_language() =>
        Assert.All(MethodNotes.All, static sentence => IsTold(MethodWords.Sentence(sentence)));

    // With a fixed number, with a precision, with a warm-up, with one arm: every form that an item has.
    [Theory]
    [MemberData(nameof(Others))]
    public void No_item_that_judges_a_result_holds_an_english_sentence(string language)
    {
        ExperimentPlan watched = SomePlan.With(new ReplicationRule(3, 5, new PrecisionTarget(SomePlan.Pendency, 0.0001)), "a", "b");
        ExperimentPlan warm = watched with
        {
            Arms =
            [
                .. watched.Arms.Select(static arm => arm with
                {
                    World = arm.World with { Window = arm.World.Window with { WarmUp = SimDuration.FromDays(30) } },
                }),
            ],
        };
        ReportingItem[] items =
        [
            .. new[] { SomePlan.With(ReplicationRule.Exactly(2), "a"), SomePlan.With(ReplicationRule.Exactly(2), "a", "b"), watched, warm }
                .SelectMany(static plan => ReportingBlock.Of(new(SomeReport.Result(plan), SomeReport.Provenance))),
        ];

        Assert.All(items, item => Assert.Empty(EnglishIn(MethodWords.Text(item).In(language))));
        Assert.All(items, item => Assert.DoesNotMatch("^[A-Za-z ]+$", MethodWords.Name(item).In(language)));
    }

    [Theory]
    [InlineData(
        "the first 30 days, fixed beforehand, the same for every measure. Warm-up, by MSER-5 on monthly means of all replications: "
            + "backlog of a, KIPO, settles after 7 months; pendency of b, JPO, needs a longer run to tell; "
            + "total pendency of b, JPO, settles after 9 months",
        "처음 30일(미리 정함, 모든 지표에 같음). 워밍업, 모든 반복의 월평균에 대한 MSER-5: 심사대기(a, KIPO): 7개월 뒤 안정; "
            + "처리기간(b, JPO): 더 긴 실행이 있어야 알 수 있음; 심사종결처리기간(b, JPO): 9개월 뒤 안정")]
    [InlineData(
        "nothing, for every measure. One replication, by the means of batches of its months, 95%: pendency by date of first action of "
            + "a, KIPO, 14.2 ± 0.3 months (8 batches of 3 months); b, JPO, needs a longer run to tell: "
            + "5 batches of 1 month are correlated.",
        "없음(모든 지표). 반복 1회, 월 묶음 평균, 95%: 처리일 기준 1차 심사처리기간 a, KIPO: 14.2 ± 0.3개월(3개월 묶음 8개); "
            + "b, JPO: 더 긴 실행이 있어야 알 수 있음, 1개월 묶음 5개가 서로 상관.")]
    public void Notes_on_the_length_of_a_run_are_told(string english, string korean) =>
        Assert.Equal(korean, MethodWords.Text(new("truncation", english)).Ko);

    [Fact]
    public void A_result_without_the_list_of_inputs_tells_how_many_have_a_source() => Assert.Equal(
        new(
            "58 inputs have a source, 1 is assumed, 0 have no origin, 83 carry a range",
            "출처 있는 입력값 58개, 가정 1개, 근거 없음 0개, 범위 있음 83개", "出典のある入力58個, 仮定1個, 根拠なし0個, 範囲あり83個"),
        MethodWords.Note("58 inputs have a source, 1 is assumed, 0 have no origin, 83 carry a range"));

    [Fact]
    public void A_text_that_is_not_known_stays_as_it_is() =>
        Assert.Equal((LocalText)"something new", MethodWords.Text(new("a new item", "something new")));

    [Theory]
    [MemberData(nameof(Others))]
    public void No_english_sentence_stands_in_the_page(string language)
    {
        string body = Scripts().Replace(s_page[s_page.IndexOf("<main>", StringComparison.Ordinal)..], "\n");
        string shown = OtherSpans(language).Replace(body, "");
        string[] texts = [.. Tags().Split(shown).Select(static text => WebUtility.HtmlDecode(text))];

        Assert.Empty(texts.SelectMany(EnglishIn));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_english_sentence_stands_in_a_chart(string language) =>
        Assert.Empty(ChartCatalog.Of(s_whole).SelectMany(chart => Texts(chart.Option, language)).SelectMany(EnglishIn));

    private static readonly ResultJson s_whole = HandMadeResult.Whole with
    {
        Measures = [.. MeasureCatalog.All.Select(MeasureJson.Of)],
        Methods = MethodNotes.All,
        Reporting = ReportingBlock.Of(SomeReport.Of("no-programme", "serial", "parallel")),
        Replay = HandMadeResult.Whole.Replay! with { MessagesLeftOut = 3 },
    };

    private static readonly string s_page = ReportPage.Of(s_whole);

    private static void IsTold(LocalText text)
    {
        Assert.Matches("[가-힣]", text.Ko);
        Assert.Matches("[ぁ-んァ-ヶ一-龠]", text.Ja);
        Assert.Empty(EnglishIn(text.Ko).Concat(EnglishIn(text.Ja)));
    }

    // Two plain words behind each other; keys have points or hyphens, names of offices and units stand alone.
    private static IEnumerable<string> EnglishIn(string text)
    {
        string own = s_exceptions.Aggregate(text, static (left, exception) => Regex.Replace(
            left, exception.Form, "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        return Words().Matches(own).Select(static match => match.Value);
    }

    private static IEnumerable<string> Texts(JsonNode? node, string language) => node switch
    {
        JsonObject each when each.ContainsKey("en") => [each[language]!.GetValue<string>()],
        JsonObject each => each.SelectMany(member => Texts(member.Value, language)),
        JsonArray list => list.SelectMany(item => Texts(item, language)),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    private static Regex OtherSpans(string language) => new(
        $"<i lang=(?!{language})[a-z]+>[^<]*</i>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?<![-.A-Za-z=(])[A-Za-z][a-z']+(?: [a-z][a-z']+)+(?![-.A-Za-z=(])")]
    private static partial Regex Words();
}
