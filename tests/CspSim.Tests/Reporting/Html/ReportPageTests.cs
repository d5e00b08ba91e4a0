using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Html;

/// <summary>The page of a report, as text.</summary>
public sealed partial class ReportPageTests
{
    private const int Megabyte = 1_000_000;

    // As it comes back from a file, in eight digits.
    private static readonly string s_page = ReportPage.Of(JsonSerializer.Deserialize(
        JsonSerializer.Serialize(HandMadeResult.Whole, DocumentContext.Default.ResultJson), DocumentContext.Default.ResultJson)!);

    [Fact]
    public void A_report_fits_a_mail() => Assert.InRange(Encoding.UTF8.GetByteCount(s_page), 1, 2 * Megabyte);

    [Fact]
    public void It_asks_for_nothing_that_is_elsewhere()
    {
        Assert.DoesNotMatch("<(link|img|iframe|object|embed|base)\\b", WithoutScripts(s_page));
        Assert.DoesNotMatch("\\b(src|href|action|poster|srcset)\\s*=", WithoutScripts(s_page));
        Assert.DoesNotMatch("url\\(|@import", WithoutScripts(s_page));
    }

    [Fact]
    public void Its_policy_names_the_hash_of_each_script_and_of_the_style()
    {
        string policy = Policy().Match(s_page).Groups["policy"].Value;
        string[] texts = [.. Script().Matches(s_page).Select(static match => match.Groups["text"].Value)];

        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(5, texts.Length);
        Assert.All(texts, text => Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", policy, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_read_back_from_a_file_makes_the_same_bytes()
    {
        byte[] stored = SomeReport.Bytes(Output("results.json"), SomeReport.Of("no-csp", "parallel"));
        ResultJson read = JsonSerializer.Deserialize(stored, DocumentContext.Default.ResultJson)!;

        Assert.Equal(
            Encoding.UTF8.GetString(SomeReport.Bytes(Output("report.html"), SomeReport.Of("no-csp", "parallel"))), ReportPage.Of(read));
    }

    [Fact]
    public void In_every_language_the_answer_names_the_best_that_there_is_today_at_each_office()
    {
        ResultJson whole = HandMadeResult.Whole;
        string page = ReportPage.Of(whole with { AgainstToday = [Today("fast", -5, 6), Today("highway", -7, 5)] });

        // Of the two the one that leaves the programme the least: -5 rather than -7, and 6 rather than 5.
        string text = WebUtility.HtmlDecode(page);
        Assert.Contains(
            $"최선과 비교하면 {whole.Offices[0]} (fast) \u22125.0개월 (\u22125.5 ~ \u22124.5), {whole.Offices[1]} (fast) +6.0개월", text,
            StringComparison.Ordinal);
        Assert.Contains($"最善の手段と比べて{whole.Offices[0]} (fast) \u22125.0か月", text, StringComparison.Ordinal);

        ArmDifferencesJson Today(string arm, params double[] differences) => new(
            whole.Answer!.Arm, arm, 0.95, 0.95,
            [
                .. differences.Select((difference, office) => new DifferenceJson(
                    whole.Answer.Measure, whole.Offices[office], CaseGroup.Programme, null, difference, difference - 0.5, difference + 0.5,
                    difference - 0.5, difference + 0.5, 3, 0.5, 2, Verdict.Better, VerdictBar.None, 100, new(0, 0, 0))),
            ]);
    }

    [Fact]
    public void When_and_where_it_ran_makes_no_difference() => Assert.Equal(
        s_page,
        ReportPage.Of(HandMadeResult.Whole with { Call = new([], "2030-01-01T00:00:00+00:00", "another", 8, 99) }));

    [Fact]
    public void Every_number_of_its_tables_is_one_of_the_result_and_is_shown_rounded()
    {
        HashSet<double> numbers = [.. Numbers(JsonSerializer.SerializeToElement(HandMadeResult.Whole, DocumentContext.Default.ResultJson))];
        Match[] cells = [.. NumberCell().Matches(s_page).Cast<Match>()];

        Assert.True(cells.Length > 100);
        Assert.All(cells, cell =>
        {
            double value = double.Parse(cell.Groups["value"].Value, CultureInfo.InvariantCulture);
            double factor = cell.Groups["factor"].Success ? double.Parse(cell.Groups["factor"].Value, CultureInfo.InvariantCulture) : 1;
            string shown = cell.Groups["shown"].Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
            int decimals = (shown + '.').Split('.')[1].Length;
            Assert.Contains(value, numbers);
            Assert.Equal(value * factor, double.Parse(shown, CultureInfo.InvariantCulture), 0.5001 * Math.Pow(10, -decimals));
        });
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("<!--")]
    public void A_name_is_never_a_mark(string name)
    {
        string page = ReportPage.Of(HandMadeResult.Of([name, "JPO"], ["no-programme", name]));

        Assert.DoesNotContain(name, page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(name), page, StringComparison.Ordinal);
        Assert.Equal(s_page.Split("<script").Length, page.Split("<script").Length);
    }

    [Fact]
    public void The_answer_stands_in_every_language()
    {
        string page = ReportPage.Of(HandMadeResult.Whole with { InputDoubt = null });
        Assert.Contains(HandMadeResult.Whole.Answer!.Sentence, page, StringComparison.Ordinal);
        Assert.Contains("1차 심사처리기간은(는) no-programme에 비해 8.0개월 줄어든다 (−9.5 ~ −6.5)", page, StringComparison.Ordinal);
        Assert.Contains("FA期間(一次審査通知までの期間)はno-programmeに比べて8.0か月短くなる(−9.5 ~ −6.5)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_answer_the_levels_stand_there() => Assert.Contains(
        "First-action pendency, cases that ask for it: KIPO 8.0 (7.5 – 8.5) months, JPO 6.0 (5.5 – 6.5) months.",
        WebUtility.HtmlDecode(ReportPage.Of(HandMadeResult.Bare)),
        StringComparison.Ordinal);

    [Fact]
    public void An_assumed_input_is_marked_and_shows_its_range()
    {
        string row = s_page.Split('\n').Single(static line => line.Contains(">csp.share</th><td>30%", StringComparison.Ordinal));

        Assert.Contains("10 – 60 %", row, StringComparison.Ordinal);
        Assert.Contains("assumed", row, StringComparison.Ordinal);
    }

    private static IResultOutput Output(string file) => OutputCatalog.All.Single(output => output.FileName == file);

    private static string WithoutScripts(string page) => Script().Replace(page, "");

    private static IEnumerable<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Numbers(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => [element.GetDouble()],
        _ => [],
    };

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<policy>[^\"]*)")]
    private static partial Regex Policy();

    [GeneratedRegex("<(?:script|style)>(?<text>.*?)</(?:script|style)>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("data-value=\"(?<value>[^\"]*)\"(?: data-factor=\"(?<factor>[^\"]*)\")?>(?<shown>[^<]*)<")]
    private static partial Regex NumberCell();
}
