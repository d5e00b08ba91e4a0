using CspSim.Model.Programme;

namespace CspSim.Tests.Scenarios.Building;

public sealed class ProgrammeBuilderTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData(", priority-until: first-action", false)]
    [InlineData(", priority-until: end", true)]
    public void Priority_lasts_to_the_end_only_where_the_file_says_so(string key, bool toTheEnd) =>
        Assert.Equal(toTheEnd, Programme(key).PriorityToTheEnd);

    [Theory]
    [InlineData("", true)]
    [InlineData(", priority: ahead-of-queue", true)]
    [InlineData(", priority: none", false)]
    public void The_programme_goes_out_of_turn_unless_the_file_says_that_it_does_not(string key, bool priority) =>
        Assert.Equal(priority, Programme(key).Priority);

    [Theory]
    [InlineData("", ReportPayload.Citations)]
    [InlineData(", payload: citations-and-draft", ReportPayload.CitationsAndDraft)]
    public void A_report_carries_what_the_file_says(string key, ReportPayload payload) => Assert.Equal(payload, Programme(key).Payload);

    [Theory]
    [InlineData("400 / year", 400)]
    [InlineData("10 / month", 120)]
    public void A_cap_counts_pairs_in_a_year(string written, int cap) => Assert.Equal(cap, Programme($", cap: {written}").YearlyCap);

    private static ProgrammePlan Programme(string keys) =>
        Sample.LoadRight(Sample.TwoOffices + $"csp: {{mode: parallel, offices: [KIPO, JPO]{keys}}}\nfamilies: {{shared: 12%}}\n")
            .Plan.Arms[0].World.Programme;
}
