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

    // Requests that reach a first action; one in a hundred is withdrawn before it.
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
    public void Japanese_requests_are_the_published_ones_less_one_percent(int year, double requests) =>
        Assert.Equal(Math.Round(requests * Reaching), Number(Rates(s_japan, "JPO")[Text(year)]));

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
    [InlineData(2016, 246_879, 168_000, 243)]
    [InlineData(2017, 239_236, 251_000, 246)]
    [InlineData(2018, 232_701, 246_500, 245)]
    [InlineData(2019, 227_293, 240_500, 240)]
    [InlineData(2020, 222_344, 235_100, 241)]
    [InlineData(2021, 232_070, 239_900, 243)]
    [InlineData(2022, 242_626, 250_500, 242)]
    public void Japanese_examiners_have_the_hours_of_the_published_first_actions(
        int year,
        double firstActions,
        double later,
        double days) =>
        Assert.Equal(
            Math.Round(((firstActions * JapaneseFirst) + (later * JapaneseLater)) / (days * 7.75 * CaseTimeShare)),
            Number(Examiners(s_japan, "JPO")[Text(year)]));

    [Theory]
    [InlineData(2018, 161_290, 108_700, 246)]
    [InlineData(2019, 172_371, 168_900, 248)]
    [InlineData(2020, 186_495, 183_100, 250)]
    [InlineData(2021, 180_000, 183_500, 249)]
    [InlineData(2022, 170_800, 175_200, 247)]
    [InlineData(2023, 176_200, 175_800, 247)]
    [InlineData(2024, 204_100, 196_300, 246)]
    public void Korean_examiners_have_the_hours_of_the_published_or_estimated_first_actions(
        int year,
        double firstActions,
        double later,
        double days) =>
        Assert.Equal(
            Math.Round(((firstActions * KoreanFirst) + (later * KoreanLater)) / (days * 8 * CaseTimeShare)),
            Number(Examiners(s_korea, "KIPO")[Text(year)]));

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
        Assert.Equal([(2016, 9.4), (2017, 9.3), (2018, 9.3), (2019, 9.5), (2020, 10.2)], Published(s_japan, "jpo"));
        Assert.Equal([(2018, 10.3), (2019, 10.8), (2020, 11.1), (2021, 12.2)], Published(s_korea, "kipo"));
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
