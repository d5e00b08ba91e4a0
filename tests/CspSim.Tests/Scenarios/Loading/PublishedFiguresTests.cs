using CspSim.Experiments.Plans;

namespace CspSim.Tests.Scenarios.Loading;

public sealed class PublishedFiguresTests
{
    [Fact]
    public void A_series_knows_its_office_its_years_and_what_each_figure_may_say()
    {
        PublishedSeries series = Assert.Single(Sample.LoadRight(Sample.TwoOffices + """
            published:
              jp:
                office: JPO
                year-starts: april
                inputs: [2016]
                by-year:
                  2018: {value: 12.2 months, assumed: true}
                  2016: 9.4 months
                  2017: {value: 9.3 months, source: mip-2015}
            """).Plan.Published);

        Assert.Equal(("jp", 1, 4), (series.Name, series.Office, series.FirstMonth));
        Assert.Equal([2016, 2017, 2018], series.Years.Select(year => year.Year));
        Assert.Equal([9.4, 9.3, 12.2], series.Years.Select(year => Math.Round(year.Value, 9)));
        Assert.Equal([PublishedUse.Input, PublishedUse.Judges, PublishedUse.Unverified], series.Years.Select(year => year.Use));
    }

    [Fact]
    public void Years_are_calendar_years_when_nothing_else_is_said()
    {
        PublishedSeries series = Assert.Single(
            Sample.LoadRight(Sample.TwoOffices + "published: {kr: {office: KIPO, by-year: {2019: 10.8 months}}}").Plan.Published);

        Assert.Equal(1, series.FirstMonth);
    }

    [Fact]
    public void What_was_published_may_be_another_figure()
    {
        IReadOnlyList<PublishedSeries> series = Sample.LoadRight(Sample.TwoOffices + """
            published:
              total: {office: JPO, figure: total-pendency, by-year: {2019: 14.3 months}}
              grants: {office: JPO, figure: grants, by-year: {2019: 167945 cases}}
            """).Plan.Published;

        Assert.Equal([PublishedFigure.TotalPendency, PublishedFigure.Grants], series.Select(static each => each.Figure));
        Assert.Equal([14.3, 167945], series.Select(static each => Math.Round(each.Years[0].Value, 9)));
    }

    [Fact]
    public void An_expectation_may_name_a_year_of_an_office_with_published_figures()
    {
        Expectation expectation = Assert.Single(Sample.LoadRight(Sample.TwoOffices + """
            published: {jp: {office: JPO, by-year: {2019: 9.5 months}}}
            expect: ["mean(first-action-pendency-by-action-date, office=JPO, year=2019) < 10 months"]
            """).Plan.Expectations);

        Assert.Equal((1, 2019), (expectation.Office, expectation.Year));
    }

    [Theory]
    [InlineData("mean(first-action-pendency, office=KIPO, year=2019) < 10 months", "CS015")]
    [InlineData("mean(first-action-pendency, year=2019) < 10 months", "CS015")]
    [InlineData("p90(first-action-pendency, office=JPO, year=2019) < 10 months", "CS015")]
    [InlineData("mean(backlog, office=JPO, year=2019) < 10", "CS015")]
    [InlineData("mean(first-action-pendency, office=JPO, lane=ordinary, year=2019) < 10 months", "CS015")]
    [InlineData("mean(first-action-pendency, office=JPO, year=soon) < 10 months", "CS013")]
    public void A_year_of_anything_else_is_refused(string line, string code)
    {
        string text = Sample.TwoOffices + $"published: {{jp: {{office: JPO, by-year: {{2019: 9.5 months}}}}}}\nexpect: [\"{line}\"]\n";

        Assert.Contains(Sample.Messages(text), message => message.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{office: JPA, by-year: {2019: 10.8 months}}", "CS040", "there is no office 'JPA'")]
    [InlineData("{office: JPO, inputs: [2018], by-year: {2019: 10.8 months}}", "CS013", "published.jp.by-year has no figure of 2018")]
    [InlineData("{office: JPO, by-year: {2019: 10.8}}", "CS020", "months")]
    [InlineData("{office: JPO, year-starts: spring, by-year: {2019: 1 month}}", "CS013", "spring")]
    [InlineData("{office: JPO, figure: grants, by-year: {2019: 9 months}}", "CS020", "the figure of 2019 is a number of cases")]
    [InlineData("{office: JPO, by-year: {2019: 900 cases}}", "CS020", "the figure of 2019 is a pendency")]
    [InlineData("{office: JPO, figure: allowances, by-year: {2019: 9 months}}", "CS013", "allowances")]
    [InlineData("{office: JPO}", "CS011", "by-year")]
    [InlineData("{office: JPO, by-year: {2019: {value: 9 months, source: nobody}}}", "CS060", "nobody")]
    public void What_is_wrong_is_reported_with_its_code(string series, string code, string words)
    {
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices + "published: {jp: " + series + "}"),
            message => message.Contains(code, StringComparison.Ordinal) && message.Contains(words, StringComparison.Ordinal));
    }
}
