using YamlDotNet.RepresentationModel;

using static CspSim.Tests.Data.HindcastFile;

namespace CspSim.Tests.Data;

/// <summary>
/// The hindcasts of the pilots against the counts that they are derived from, which are written here once more from their publications:
/// filings by origin of 2017 (JPO Annual Report 2019), requests and first actions (JPO Annual Report 2023, Wonjon 2021), workload (Kim
/// &amp; Chang 2018), pairs granted (Aju News 2017, Fildes &amp; Outland 2017, Toyota Technical Development 2022).
/// </summary>
public sealed class PilotFileTests
{
    // A tenth of each office.
    private const double Part = 0.1;

    private const double Filings = 606_956;
    private const double Workload = 8_185 * 77;

    private static readonly YamlMappingNode s_korea = Read("us-kr-csp-2015");
    private static readonly YamlMappingNode s_japan = Read("us-jp-csp-2015");
    private static readonly YamlMappingNode s_expanded = Read("us-jp-csp-2017");

    [Theory]
    [InlineData(2015, 241_412)]
    [InlineData(2016, 240_455)]
    [InlineData(2017, 240_118)]
    [InlineData(2018, 234_309)]
    [InlineData(2019, 235_182)]
    [InlineData(2020, 232_215)]
    [InlineData(2021, 238_557)]
    [InlineData(2022, 233_780)]
    public void Japanese_requests_are_a_tenth_of_the_published_ones_less_one_percent(int year, double requests) =>
        Assert.Equal(
            Math.Round(requests * 0.99 * Part),
            Number(Office(s_japan, "JPO")["arrivals"]["poisson"]["rates"]["by-year"][Text(year)]));

    [Theory]
    [InlineData(2015, 240_700, 160_100, 242)] // 235,809 are mailed in 365 days less the 7.4 of approval and dispatch
    [InlineData(2016, 246_879, 264_700, 243)]
    [InlineData(2017, 239_236, 263_900, 246)]
    [InlineData(2018, 232_701, 255_800, 245)]
    public void Japanese_examiners_have_the_hours_of_a_tenth_of_the_first_actions(
        int year,
        double firstActions,
        double later,
        double days) =>
        Assert.Equal(
            Math.Round(((firstActions * 7.56) + (later * 2.27)) * Part / (days * 7.75 * 0.7)),
            Number(Examiners(s_japan, "JPO", year)));

    [Theory]
    [InlineData(2015, 177_300, 116_300, 250)] // 174,717 are mailed in 365 days less the 5.4 of approval and dispatch
    [InlineData(2016, 174_717, 176_300, 247)]
    [InlineData(2017, 170_532, 174_000, 245)]
    public void Korean_examiners_have_the_hours_of_a_tenth_of_the_first_actions(int year, double firstActions, double later, double days) =>
        Assert.Equal(
            Math.Round(((firstActions * 5.19) + (later * 1.56)) * Part / (days * 8 * 0.7)),
            Number(Examiners(s_korea, "KIPO", year)));

    [Theory]
    [InlineData(2015, 639_700, 435_600)] // 630,245 are mailed in 365 days less the 5.4 of the dispatch
    [InlineData(2016, Workload, 855_800)]
    [InlineData(2017, Workload, 896_000)]
    public void Examiners_of_the_United_States_have_the_hours_of_a_tenth_of_the_first_actions(int year, double firstActions, double later)
    {
        double examiners = Math.Round(((firstActions * 12.75) + (later * 3.82)) * Part / (250 * 8 * 0.7));

        Assert.Equal(examiners, Number(Examiners(s_korea, "USPTO", year)));
        Assert.Equal(examiners, Number(Examiners(s_japan, "USPTO", year)));
        Assert.Equal(examiners, Number(Examiners(s_expanded, "USPTO", year + 2)));
    }

    [Fact]
    public void Start_stocks_are_the_arrivals_of_the_pendency_that_is_named_as_an_input()
    {
        double surplus = (Workload - Filings) * Part;

        Assert.Equal((Filings * Part * 16.2 / 12) + (1.25 * surplus), Stock(s_korea, "USPTO"), 50.0);
        Assert.Equal(Stock(s_korea, "USPTO"), Stock(s_japan, "USPTO"));
        Assert.Equal((Filings * Part * 16.3 / 12) + (0.25 * surplus), Stock(s_expanded, "USPTO"), 50.0);
        Assert.Equal(174_717 * Part * 10.6 / 12, Stock(s_korea, "KIPO"), 10.0);

        // 193,100 at the end of 2015, as in the hindcast of the office; from there by requests and first actions.
        Assert.Equal(Part * (193_100 - (241_412 * 0.99) + 235_809), Stock(s_japan, "JPO"), 10.0);
        Assert.Equal(Part * (193_100 + (240_455 * 0.99) - 246_879), Stock(s_expanded, "JPO"), 10.0);
    }

    [Fact]
    public void Families_are_a_tenth_of_the_cross_filings()
    {
        Assert.Equal(35_565 * Part, Number(Stream(s_korea, "kr-first")), 1.0);
        Assert.Equal(13_497 * Part, Number(Stream(s_korea, "us-first")), 1.0);
        Assert.Equal(86_113 * Part, Number(Stream(s_japan, "jp-first")), 1.0);
        Assert.Equal((23_979 + 23_949) / 2.0 * Part, Number(Stream(s_japan, "us-first")), 1.0);
    }

    [Theory]
    [InlineData("us-kr-csp-2015", 4_906.2, 2, 112)]
    [InlineData("us-jp-csp-2015", 11_007.7, 2, 72)]
    [InlineData("us-jp-csp-2017", 11_007.7, 3, 79)]
    public void As_many_families_ask_as_were_granted(string file, double familiesAYear, double years, double granted)
    {
        double share = Number(Read(file)["csp"]["share"]) / 100;

        Assert.Equal(granted, share * familiesAYear * years, 0.02 * granted);
    }

    private static YamlNode Stream(YamlMappingNode file, string name) => file["families"]["streams"][name]["rate"];

    private static double Stock(YamlMappingNode file, string office) => Number(Office(file, office)["backlog"]["cases"]);

    private static YamlNode Examiners(YamlMappingNode file, string office, int year) =>
        Office(file, office)["examiners"]["by-year"][Text(year)];
}
