using System.Globalization;

using YamlDotNet.RepresentationModel;

using static CspSim.Tests.Data.HindcastFile;

namespace CspSim.Tests.Data;

/// <summary>
/// The hindcast files against the published counts, which are written here once more from their publications: JPO Annual Report 2023
/// (by Saegusa &amp; Partners), JPO Annual Reports 2018 and 2019, JPO Status Reports 2021 and 2023; KIPO statistics by Wonjon (2021)
/// and FirstLaw (2021 to 2025).
/// </summary>
public sealed class HindcastFileTests
{
    // Hours of the office files: up to the first action, and of one later action.
    private const double JapaneseFirst = 7.56;
    private const double JapaneseLater = 2.27;
    private const double KoreanFirst = 5.19;
    private const double KoreanLater = 1.56;
    private const double CaseTimeShare = 0.70;

    // Requests that reach a first action, for the stock; one in a hundred is withdrawn before it.
    private const double Reaching = 0.99;

    private static readonly YamlMappingNode s_japan = Read("jpo");
    private static readonly YamlMappingNode s_korea = Read("kipo");

    [Theory]
    [InlineData(2016, 240_455)]
    [InlineData(2017, 240_118)]
    [InlineData(2018, 234_309)]
    [InlineData(2019, 235_182)]
    [InlineData(2020, 232_215)]
    [InlineData(2021, 238_557)]
    [InlineData(2022, 233_780)]
    public void Japanese_requests_are_the_published_ones(int year, double requests) =>
        Assert.Equal(requests, Number(Rates(s_japan, "JPO")[Text(year)]));

    [Theory]
    [InlineData(2019, 183_816)]
    [InlineData(2020, 223_842)]
    [InlineData(2021, 233_055)]
    [InlineData(2022, 202_508)]
    [InlineData(2023, 199_979)]
    [InlineData(2024, 199_407)]
    public void Korean_requests_are_the_published_ones(int year, double requests) =>
        Assert.Equal(requests, Number(Rates(s_korea, "KIPO")[Text(year)]));

    [Theory]
    [InlineData(2016, 252_000, 263_600, 243)] // 246,879 are mailed in 366 days less the 7.4 of approval and dispatch
    [InlineData(2017, 239_236, 253_200, 246)]
    [InlineData(2018, 232_701, 246_700, 245)]
    [InlineData(2019, 227_293, 240_800, 240)]
    [InlineData(2020, 222_344, 235_200, 241)]
    [InlineData(2021, 232_070, 239_500, 243)]
    [InlineData(2022, 242_626, 251_300, 242)]
    [InlineData(2023, 243_900, 256_500, 245)] // 177 first actions and search reports x 1,670 examiners, less 51,700 reports
    [InlineData(2024, 241_500, 256_300, 244)]
    public void Japanese_examiners_have_the_hours_of_the_published_first_actions(
        int year,
        double firstActions,
        double later,
        double days) =>
        Assert.Equal(
            Math.Round(((firstActions * JapaneseFirst) + (later * JapaneseLater)) / (days * 7.75 * CaseTimeShare)),
            Number(Examiners(s_japan, "JPO")[Text(year)]));

    [Theory]
    [InlineData(2018, 161_500, 168_300, 246)] // 159,100 are mailed in 365 days less the 5.4 of approval and dispatch
    [InlineData(2019, 172_371 - 2_594, 168_700, 248)]
    [InlineData(2020, 186_495 - 2_723, 181_500, 250)]
    [InlineData(2021, 177_300, 180_900, 249)]
    [InlineData(2022, 168_300, 172_700, 247)]
    [InlineData(2023, 173_600, 173_800, 247)]
    [InlineData(2024, 201_100, 194_400, 246)]
    public void Korean_examiners_have_the_hours_of_the_published_or_estimated_first_actions_that_are_no_withdrawals(
        int year,
        double firstActions,
        double later,
        double days) =>
        Assert.Equal(
            Math.Round(((firstActions * KoreanFirst) + (later * KoreanLater)) / (days * 8 * CaseTimeShare)),
            Number(Examiners(s_korea, "KIPO")[Text(year)]));

    [Theory]
    [InlineData(2021, 164_312, 177_300)]
    [InlineData(2022, 155_927, 168_300)]
    [InlineData(2023, 160_912, 173_600)]
    [InlineData(2024, 186_382, 201_100)]
    public void Korean_first_actions_without_a_count_are_the_notices_over_their_share_of_2020(int year, double notices, double firstActions)
    {
        const double share = 170_299 / (186_495.0 - 2_723);

        Assert.Equal(firstActions, notices / share, 50.0);
        Assert.Contains(
            firstActions.ToString("N0", CultureInfo.InvariantCulture),
            HolidayFile.Text((YamlMappingNode)Examiners(s_korea, "KIPO")[Text(year)], "note"),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// Hires come a twelfth on the first day of each month: in the year of the hire they are there for 6.5 of 12 months, in the next one
    /// for 5.5 of them in their first year. They do 20 % in the first year, 70 % in the second and all in the third, and take 15 % of a
    /// colleague in the first.
    /// </summary>
    [Theory]
    [InlineData(2023, 30, 0, 0)]
    [InlineData(2024, 75, 30, 0)]
    [InlineData(2025, 60, 75, 30)]
    public void Korean_posts_bring_what_novices_do(int year, double hired, double hiredBefore, double hiredTwoBefore)
    {
        const double late = 6.5 / 12;
        double learning = (hired * late * 0.05) + (hiredBefore * (((1 - late) * 0.05) + (late * 0.7)))
            + (hiredTwoBefore * (((1 - late) * 0.7) + late));
        YamlNode posts = s_korea["arms"]["posts"]["offices"]["KIPO"]["examiners"]["by-year"];

        Assert.Equal(Math.Round(826 + learning), Number(posts[Text(year)]));
    }

    [Fact]
    public void The_start_stock_is_what_was_requested_in_the_months_of_the_pendency_before_the_compared_years()
    {
        double japan = (240_455 * Reaching * 9.4 / 12) + (0.75 * (246_879 - (240_455 * Reaching)));
        const double perFiling = 183_816 / 218_975.0;
        double korea = ((204_775 + 209_992) / 2.0 * perFiling * 10.3 / 12) - (((209_992 * perFiling) - 161_290) / 2);

        Assert.Equal(japan, Number(Office(s_japan, "JPO")["backlog"]["cases"]), 100.0);
        Assert.Equal(korea, Number(Office(s_korea, "KIPO")["backlog"]["cases"]), 100.0);
    }

    [Fact]
    public void Published_pendencies_are_those_of_the_publications_and_only_that_before_the_compared_years_is_an_input()
    {
        Assert.Equal([(2016, 9.4), (2017, 9.3), (2018, 9.3), (2019, 9.5), (2020, 10.2), (2024, 9.1)], Published(s_japan, "jpo"));
        Assert.Equal([(2018, 10.3), (2019, 10.8), (2020, 11.1), (2021, 12.2)], Published(s_korea, "kipo"));
        Assert.Equal([(2016, 14.6), (2017, 14.1), (2018, 14.1), (2019, 14.3), (2024, 13.0)], Published(s_japan, "jpo-total"));
        Assert.Equal([(2020, 137_711), (2021, 134_388), (2022, 125_619), (2023, 124_947)], Published(s_korea, "kipo-grants"));
        Assert.Equal([(2020, 47_331), (2021, 46_074), (2022, 41_538), (2023, 44_168)], Published(s_korea, "kipo-refusals"));
        Assert.Equal("2016", Assert.Single((YamlSequenceNode)s_japan["published"]["jpo"]["inputs"]).ToString());
        Assert.Equal("2018", Assert.Single((YamlSequenceNode)s_korea["published"]["kipo"]["inputs"]).ToString());
    }

    private static (int Year, double Months)[] Published(YamlMappingNode file, string name) =>
    [
        .. ((YamlMappingNode)file["published"][name]["by-year"]).Children
            .Select(year => (int.Parse(((YamlScalarNode)year.Key).Value!, CultureInfo.InvariantCulture), Number(year.Value))),
    ];

    private static YamlNode Rates(YamlMappingNode file, string office) => Office(file, office)["arrivals"]["poisson"]["rates"]["by-year"];

    private static YamlNode Examiners(YamlMappingNode file, string office) => Office(file, office)["examiners"]["by-year"];
}
