using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Mechanisms;

/// <summary>
/// Goal: serial sharing saves hours of searching twice and pays for them in time, unless the second office has a queue of its own.
/// Method: two offices with free examiners and exponential searches of mean 10 h, where both protocols have closed forms (nothing
/// stands against these inventions; documents are there because only with them search hours of a pair are counted); then a second
/// office with a backlog and the oldest request first, where the first office's search lies inside the wait that the pair has anyway.
/// </summary>
public sealed class SerialAgainstParallelTests
{
    // Reading a report takes 0.5 h, drafting 3 h; who knows the partner's result searches a fifth less.
    private const string World = """
        cspsim: 1
        prior-art: {classes: {all: 100%}, grounds: 0, kinds: {x: 100%, y: 0%, a: 0%}}
        offices:
          FIRST: &office
            calendar: always
            examiners: 2000
            search: {exponential: {mean: 10 h}}
            first-action: 3 h
            search-power: {all: 100%}
            search-tau: 10 h
            outcome: {documents: {overcomes: 100%}}
          SECOND: *office
        families: {streams: {all: {offices: [FIRST, SECOND], rate: 4000 / year}}}
        csp: {share: 100%, wait-for-partner: none, notices: false, priority: none, reading: 0.5 h, search-saving: 20%}
        compare: {measures: [pair-pendency, duplicated-search, search-effort, effort-per-case, first-action-lag]}
        run: {length: 5 years, replications: 20, seed: 105}
        arms:
          parallel: {csp: {mode: parallel}}
          serial: {csp: {mode: serial}}

        """;

    // 40 examiners do 40 x 8,766 h / 13 h = 27,000 cases a year: 30,000 waiting cases are more than a year of work.
    private const string SecondOfficeWithBacklog = """
        cspsim: 1
        prior-art: {classes: {all: 100%}, grounds: 0, kinds: {x: 100%, y: 0%, a: 0%}}
        offices:
          FIRST: {calendar: always, examiners: 2000, search: {exponential: {mean: 10 h}}, first-action: 3 h, search-power: {all: 100%},
                search-tau: 10 h, outcome: {documents: {overcomes: 100%}}}
          SECOND:
            calendar: always
            examiners: 40
            arrivals: {poisson: {rate: 20000 / year}}
            backlog: {cases: 30000, oldest: 1 year}
            search: {exponential: {mean: 10 h}}
            first-action: 3 h
            search-power: {all: 100%}
            search-tau: 10 h
            outcome: {documents: {overcomes: 100%}}
        families: {streams: {all: {offices: [FIRST, SECOND], rate: 1000 / year}}}
        csp: {share: 100%, wait-for-partner: none, notices: false, priority: none, reading: 0.5 h, search-saving: 20%}
        compare: {measures: [pair-pendency, duplicated-search]}
        run: {length: 2 years, replications: 12, seed: 106}
        arms:
          parallel: {csp: {mode: parallel}}
          serial: {csp: {mode: serial}}

        """;

    private static readonly Lazy<SmallWorld> s_free = new(static () => SmallWorld.Of(World));
    private static readonly Lazy<SmallWorld> s_backlog = new(static () => SmallWorld.Of(SecondOfficeWithBacklog));

    [Fact]
    public void Serial_sharing_saves_hours_of_searching_twice()
    {
        // The smaller of two exponential searches: of means 10 and 10 in parallel, of 10 and 8 in serial sharing.
        SmallWorld.AssertExact(1 / ((1 / 10.0) + (1 / 10.0)), 0.01, s_free.Value.Mean("duplicated-search", "parallel"));
        SmallWorld.AssertExact(1 / ((1 / 10.0) + (1 / 8.0)), 0.01, s_free.Value.Mean("duplicated-search", "serial"));
        Assert.True(s_free.Value.Difference("duplicated-search", "serial", "parallel").High < 0);
        Assert.True(s_free.Value.Difference("effort-per-case", "serial", "parallel").High < 0);
    }

    [Fact]
    public void Without_queues_serial_sharing_is_later_by_the_search_that_no_longer_runs_beside_the_other()
    {
        // Parallel: the larger search, 15 h, then reading and drafting, 3.5 h. Serial: a search of 10 h, reading and a search of
        // 8 h at the second office, then reading and drafting of the combined result at the first.
        SmallWorld.AssertExact(18.5, 0.01, s_free.Value.Mean("pair-pendency", "parallel"));
        SmallWorld.AssertExact(10 + 0.5 + 8 + 3.5, 0.01, s_free.Value.Mean("pair-pendency", "serial"));
        Assert.True(s_free.Value.Difference("pair-pendency", "serial", "parallel").Low > 0);
    }

    [Fact]
    public void Behind_a_backlog_of_the_second_office_serial_sharing_costs_no_time_and_still_saves_hours()
    {
        Interval time = s_backlog.Value.Difference("pair-pendency", "serial", "parallel");

        Assert.True(time.High < 0.5, $"{time.Low} to {time.High} h later");
        Assert.True(s_backlog.Value.Mean("pair-pendency", "parallel").Low > 1000);
        Assert.True(s_backlog.Value.Difference("duplicated-search", "serial", "parallel").High < 0);
    }
}
