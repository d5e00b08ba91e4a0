namespace CspSim.Tests.Scenarios.Loading;

public sealed class HolidayFileKeysTests
{
    private const string Calendar = "offices.KIPO.calendar={hours: 09:00-18:00, holidays: h.yaml}";
    private const string Zone = "offices.KIPO.time-zone=Asia/Seoul";

    [Theory]
    [InlineData("form: 2019-01-01\nfrom: 2019-01-01\nto: 2040-12-31\n", "2:1: error[CS010]: unknown key 'form' in the holiday file")]
    [InlineData(
        "from: 2019-01-01\nto: 2040-12-31\ndays: [{date: 2026-01-06, nam: x}]\n",
        "4:27: error[CS010]: unknown key 'nam' in days\n  help: a similar name exists: 'name'")]
    [InlineData(
        "from: 2019-01-01\nto: 2040-12-31\nclosures: [{from: 12-29, to: 01-03, nmae: x}]\n",
        "4:37: error[CS010]: unknown key 'nmae' in closures\n  help: a similar name exists: 'name'")]
    [InlineData(
        "from: 2019-01-01\nto: 2040-12-31\nsources: {a: {titel: x}}\n",
        "4:15: error[CS010]: unknown key 'titel' in sources.a\n  help: a similar name exists: 'title'")]
    [InlineData(
        "from: 2019-01-01\nto: 2040-12-31\ndays: 2026-01-06\n",
        "4:7: error[CS012]: 'days' needs a list, found the text '2026-01-06'")]
    [InlineData(
        "from: 2019-01-01\nto: 2040-12-31\ndays: [2026-01-06]\n",
        "4:8: error[CS012]: an item of 'days' needs a mapping, found the text '2026-01-06'")]
    public void A_misspelt_key_is_an_error_at_its_place_in_the_holiday_file(string lines, string message)
    {
        MemoryFiles files = new MemoryFiles().With("h.yaml", "cspsim-holidays: 1\n" + lines);

        Assert.Contains(
            Sample.Messages(Sample.TwoOffices, files, Calendar, Zone),
            found => found.StartsWith("h.yaml:" + message, StringComparison.Ordinal));
    }
}
