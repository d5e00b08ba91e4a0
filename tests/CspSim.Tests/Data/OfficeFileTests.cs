using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>The office files: every source is there, and the derived figures give back the published ones.</summary>
public sealed class OfficeFileTests
{
    public static TheoryData<string> Countries => ["cn", "jp", "kr", "us"];

    [Fact]
    public void Every_office_file_is_tested()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(ScenarioFolder.Path("offices"), "*.yaml")
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Countries.Select(row => row.Data), files.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_source_that_a_figure_names_is_listed_with_title_publisher_year_and_address(string country)
    {
        OfficeFile file = OfficeFile.Read(country);
        YamlMappingNode sources = (YamlMappingNode)file.Root["sources"];

        foreach (YamlMappingNode node in file.AllNodes.OfType<YamlMappingNode>().Where(node => node.Children.ContainsKey("source")))
        {
            YamlMappingNode source = (YamlMappingNode)sources[HolidayFile.Text(node, "source")];
            Assert.NotEmpty(HolidayFile.Text(source, "title"));
            Assert.NotEmpty(HolidayFile.Text(source, "publisher"));
            Assert.Matches("^20[0-9]{2}$", HolidayFile.Text(source, "year"));
            Assert.StartsWith("https://", HolidayFile.Text(source, "url"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_listed_source_is_named_by_a_figure_or_in_a_note(string country)
    {
        OfficeFile file = OfficeFile.Read(country);

        foreach (YamlNode id in ((YamlMappingNode)file.Root["sources"]).Children.Keys)
        {
            string name = ((YamlScalarNode)id).Value!;
            Assert.True(file.Text.Split(name).Length > 2, $"{country}.yaml lists {name} and never uses it");
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void The_shares_of_the_lanes_add_up(string country)
    {
        Assert.Equal(100, OfficeFile.Read(country).LaneSharesPercent, 9);
    }

    /// <summary>
    /// First actions of 2020: KIPO 186,495 (Wonjon 2021), JPO 222,344 (Annual Report 2023). USPTO: 8,185 examiners (Belda 2019) x 77
    /// applications of 2016 (Kim and Chang 2018). Working days of 2020 are counted in the holiday files: 250, 241; 250 is usual in the US.
    /// </summary>
    [Theory]
    [InlineData("kr", 250, 186_495)]
    [InlineData("jp", 241, 222_344)]
    [InlineData("us", 250, 630_245)]
    [InlineData("cn", 261, 776_628)]
    public void The_examiners_can_do_in_a_year_what_is_published(string country, int workingDays, double published)
    {
        OfficeFile file = OfficeFile.Read(country);

        double hours = file.Number("examiners") * workingDays * file.HoursADay * file.Number("case-time-share") / 100;

        Assert.InRange(hours / file.EffortHours / published, 0.995, 1.005);
    }

    [Theory]
    [InlineData("kr", 66)]
    [InlineData("jp", 64)]
    [InlineData("us", 93)]
    [InlineData("cn", 118)]
    public void The_mean_response_time_is_the_one_that_its_assumption_states(string country, double days)
    {
        OfficeFile file = OfficeFile.Read(country);

        Assert.InRange(file.MeanResponseDays, days - 0.5, days + 0.5);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"(mean {days} d)"), file.Text, StringComparison.Ordinal);
    }
}
