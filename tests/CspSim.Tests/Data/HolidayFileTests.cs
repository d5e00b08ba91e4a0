using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>What every holiday file promises, whatever the country.</summary>
public sealed class HolidayFileTests
{
    private static readonly string[] s_kinds = ["statutory", "substitute", "one-off", "election"];

    public static TheoryData<string> Countries => ["kr", "jp", "us"];

    [Fact]
    public void Every_holiday_file_is_tested()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(ScenarioFolder.Path("offices", "holidays"), "*.yaml")
            .Select(System.IO.Path.GetFileNameWithoutExtension);

        Assert.Equal(Countries.Select(row => row.Data).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_holiday_file_names_its_version_and_its_country(string country)
    {
        HolidayFile file = HolidayFile.Read(country);

        Assert.Equal("1", file.Version);
        Assert.Equal(country, file.Country, ignoreCase: true);
    }

    [Theory]
    [InlineData("kr", 2015)]
    [InlineData("jp", 2015)]
    [InlineData("us", 2015)]
    public void Days_ascend_are_unique_and_lie_in_the_years_that_the_file_covers(string country, int firstYear)
    {
        HolidayFile file = HolidayFile.Read(country);

        Assert.Equal(new DateOnly(firstYear, 1, 1), file.From);
        Assert.Equal(new DateOnly(2030, 12, 31), file.To);
        Assert.All(file.Days, day => Assert.InRange(day.Date, file.From, file.To));
        Assert.All(file.Days.Zip(file.Days.Skip(1)), pair => Assert.True(pair.First.Date < pair.Second.Date, $"{pair.Second.Date:O}"));
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_day_and_closure_has_a_listed_source_and_every_source_is_used(string country)
    {
        HolidayFile file = HolidayFile.Read(country);
        IEnumerable<string> used =
            file.Days.Select(day => day.Source).Concat(file.Closures.Select(closure => HolidayFile.Text(closure, "source")));

        Assert.Equal(file.Sources.Keys.Order(StringComparer.Ordinal), used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_source_has_title_publisher_year_and_address(string country)
    {
        foreach (YamlMappingNode source in HolidayFile.Read(country).Sources.Values)
        {
            Assert.NotEmpty(HolidayFile.Text(source, "title"));
            Assert.NotEmpty(HolidayFile.Text(source, "publisher"));
            Assert.Matches("^(19|20)[0-9]{2}$", HolidayFile.Text(source, "year"));
            Assert.StartsWith("https://", HolidayFile.Text(source, "url"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_day_has_a_name_and_a_known_kind(string country)
    {
        Assert.All(HolidayFile.Read(country).Days, day =>
        {
            Assert.NotEmpty(day.Name);
            Assert.Contains(day.Kind, s_kinds, StringComparer.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_substitute_or_temporary_day_is_a_weekday(string country)
    {
        Assert.All(
            HolidayFile.Read(country).Days.Where(day => day.Kind is "substitute" or "one-off" or "election"),
            day => Assert.False(day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{day.Date:O} {day.Name}"));
    }
}
