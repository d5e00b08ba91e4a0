using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Tests.Model.Outcomes;

namespace CspSim.Tests.Model.Measures;

public sealed class MeasureCatalogTests
{
    private const double HoursPerMonth = 730.5; // 365.25 / 12 days of 24 hours.

    // Filed at month 0, requested at 2, petition at 3, granted at 3.5, search begun at 5, first action at 6, ended at 14.
    private static readonly CaseFacts s_case = new()
    {
        FiledAt = Month(0),
        RequestedAt = Month(2),
        PetitionedAt = Month(3),
        GrantedAt = Month(3.5),
        SearchStartedAt = Month(5),
        FirstActionAt = Month(6),
        EndedAt = Month(14),
        Clock = PendencyClock.Request,
        BlockedTime = SimDuration.FromDays(12),
        SearchHours = 20,
        ReadingHours = 3,
        ActionHours = 7,
        Actions = 4,
        ActedAlone = true,
        Ending = Ending.Allowed,
        IsAllowedAtOnce = true,
        Art = new ArtFacts(
            Relevant: 8,
            Known: 6,
            FromPartnerOnly: 2,
            HasMissedArt: true,
            HasDocuments: true) { FailsAudit = true },
    };

    private static readonly CaseFacts s_notGranted = s_case with { GrantedAt = SimTime.Never };

    private static readonly PairFacts s_pair = new()
    {
        LastRequestedAt = Month(1),
        FirstActedAt = Month(4),
        LastActedAt = Month(4) + SimDuration.FromDays(6),
        Overlap = 0.2,
        DifferentCitations = 1,
        SameFinding = 0,
        DuplicatedSearchHours = 5.5,
    };

    private static readonly OfficeFacts s_office = new()
    {
        BacklogMean = 120.5,
        BacklogAtStart = 94,
        BacklogAtEnd = 130,
        BusyHours = 9300,
        AvailableHours = 10_000,
        Requests = 66,
        FirstActions = 77,
        ReadingHours = 500,
        ReadingExaminers = 0.125,
        Grants = 90,
        Refusals = 31,
        Months = 24,
        Withdrawals = new WithdrawalCounts(Effective: 3, Void: 2),
    };

    public static TheoryData<string, double> Values_by_hand() => new()
    {
        { "first-action-pendency", 4 },
        { "first-action-pendency-by-action-date", 4 },
        { "petition-to-first-action", 3 },
        { "queue-wait", 3 * HoursPerMonth },
        { "partner-wait", 12 },
        { "acted-alone", 1 },
        { "search-effort", 20 },
        { "reading-effort", 3 },
        { "first-action-effort", 7 },
        { "effort-per-case", 30 },
        { "search-recall", 0.75 },
        { "partner-documents", 2 },
        { "first-action-allowances", 1 },
        { "total-pendency", 12 },
        { "first-action-to-disposal", 8 },
        { "actions-per-disposal", 4 },
        { "action-effort", 7 },
        { "total-effort", 30 },
        { "allowance-rate", 1 },
        { "missed-art", 1 },
        { "audited-missed-art", 1 },
        { "citation-overlap", 0.2 },
        { "different-citations", 1 },
        { "same-finding", 0 },
        { "duplicated-search", 5.5 },
        { "agreement", 0 },
        { "agreement-kappa", 0 },
        { "pair-pendency", 3 + (6 / 30.4375) },
        { "first-action-lag", 6 },
        { "message-delay", 36 },
        { "message-attempts", 3 },
        { "message-success", 1 },
        { "backlog", 120.5 },
        { "backlog-at-end", 130 },
        { "backlog-drift", 1.5 },
        { "utilisation", 0.93 },
        { "lane-entries", 33 },
        { "first-actions", 77 },
        { "withdrawn", 3 },
        { "withdrawals-too-late", 2 },
        { "programme-hours", 250 },
        { "programme-examiners", 0.125 },
        { "grants", 45 },
        { "refusals", 15.5 },
    };

    [Theory]
    [MemberData(nameof(Values_by_hand))]
    public void Each_measure_has_the_value_its_definition_gives(string name, double expected)
    {
        double value = MeasureCatalog.Find(name) switch
        {
            CaseMeasure measure => measure.ValueOf(s_case),
            PairMeasure measure => measure.ValueOf(s_pair),
            OutcomeMeasure measure => measure.ValueOf(new OutcomeFacts(Ending.Allowed, Ending.Refused)),
            OutcomeCountMeasure measure => measure.ValueOf(Counts(both: 450, onlyFirst: 150, onlySecond: 300, neither: 100)),
            MessageMeasure measure => measure.ValueOf(new MessageFacts(Month(1), Month(1) + SimDuration.FromHours(36), 3, Delivered: true)),
            OfficeMeasure measure => measure.ValueOf(s_office),
            _ => throw new ArgumentException($"No measure is called {name}.", nameof(name)),
        };

        Assert.Equal(expected, value, 9);
    }

    [Fact]
    public void Every_measure_has_a_value_by_hand() =>
        Assert.Equal(
            MeasureCatalog.All.Select(measure => measure.Name).Order(StringComparer.Ordinal),
            Values_by_hand().Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Theory]
    [InlineData("petition-to-first-action")]
    [InlineData("partner-wait")]
    [InlineData("acted-alone")]
    public void Figures_of_programme_cases_leave_out_those_not_granted(string name)
    {
        Assert.True(double.IsNaN(((CaseMeasure)MeasureCatalog.Find(name)!).ValueOf(s_notGranted)));
    }

    [Theory]
    [InlineData("first-action-pendency", 6)]
    [InlineData("first-action-pendency-by-action-date", 6)]
    [InlineData("total-pendency", 14)]
    public void An_office_that_counts_from_filing_has_longer_pendency(string name, double expectedMonths)
    {
        CaseFacts facts = s_case with { Clock = PendencyClock.Filing };

        Assert.Equal(expectedMonths, ((CaseMeasure)MeasureCatalog.Find(name)!).ValueOf(facts), 9);
    }

    [Fact]
    public void A_message_given_up_has_no_delay_and_counts_against_success()
    {
        var givenUp = new MessageFacts(Month(1), Month(2), 5, Delivered: false);

        Assert.True(double.IsNaN(((MessageMeasure)MeasureCatalog.Find("message-delay")!).ValueOf(givenUp)));
        Assert.Equal(0, ((MessageMeasure)MeasureCatalog.Find("message-success")!).ValueOf(givenUp));
        Assert.Equal(5, ((MessageMeasure)MeasureCatalog.Find("message-attempts")!).ValueOf(givenUp));
    }

    [Fact]
    public void Each_measure_says_what_it_is_once()
    {
        Assert.Equal(MeasureCatalog.All.Count, MeasureCatalog.All.Select(measure => measure.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            MeasureCatalog.All.Count,
            MeasureCatalog.All.Select(measure => measure.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.All(MeasureCatalog.All, measure => Assert.EndsWith(".", measure.Definition, StringComparison.Ordinal));
        Assert.All(MeasureCatalog.All, measure => Assert.NotEmpty(measure.Unit));
        Assert.Null(MeasureCatalog.Find("no-such-measure"));
    }

    // Neither allowed at once, nor against a document that nobody knew, nor alone; the one relevant document is known.
    [Theory]
    [InlineData("first-action-allowances", 0)]
    [InlineData("missed-art", 0)]
    [InlineData("audited-missed-art", 0)]
    [InlineData("acted-alone", 0)]
    [InlineData("search-recall", 1)]
    public void A_case_of_which_nothing_of_the_kind_is_true_counts_as_nought(string name, double expected)
    {
        CaseFacts plain = s_case with
        {
            ActedAlone = false,
            IsAllowedAtOnce = false,
            Art = new ArtFacts(Relevant: 1, Known: 1, FromPartnerOnly: 0, HasMissedArt: false, HasDocuments: true),
        };

        Assert.Equal(expected, ((CaseMeasure)MeasureCatalog.Find(name)!).ValueOf(plain));
    }

    [Fact]
    public void Times_that_go_on_while_a_case_is_open_count_unfinished_ones() => Assert.Equal(
        ["first-action-pendency", "first-action-to-disposal", "pair-pendency", "petition-to-first-action", "queue-wait", "total-pendency"],
        MeasureCatalog.All
            .Where(static measure => measure.CountsUnfinished).Select(static measure => measure.Name).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void What_needs_documents_says_so() => Assert.Equal(
        [
            "agreement", "agreement-kappa", "audited-missed-art", "citation-overlap", "different-citations", "duplicated-search",
            "missed-art", "partner-documents", "same-finding", "search-recall",
        ],
        MeasureCatalog.All
            .Where(static measure => measure.NeedsDocuments).Select(static measure => measure.Name).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void What_needs_to_know_how_cases_end_says_so() => Assert.Equal(
        ["allowance-rate", "first-action-allowances", "grants", "refusals"],
        MeasureCatalog.All
            .Where(static measure => measure.NeedsEndings).Select(static measure => measure.Name).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void What_a_scenario_must_ask_for_says_so() => Assert.Equal(
        [
            "audited-missed-art", "different-citations", "first-action-to-disposal", "grants", "lane-entries", "programme-examiners",
            "programme-hours", "refusals", "same-finding",
        ],
        MeasureCatalog.All
            .Where(static measure => measure.IsOnRequest).Select(static measure => measure.Name).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    // Of an office, of single cases at two moments, of messages, of pairs at two moments, and of all pairs of a run.
    [Theory]
    [InlineData("backlog", FollowUp.None, false, CaseGroup.Everybody)]
    [InlineData("first-action-pendency-by-action-date", FollowUp.None, false, CaseGroup.Everybody)]
    [InlineData("message-delay", FollowUp.None, false, CaseGroup.Everybody)]
    [InlineData("first-action-pendency", FollowUp.FirstActions, false, CaseGroup.Requested)]
    [InlineData("total-pendency", FollowUp.Decisions, false, CaseGroup.Requested)]
    [InlineData("pair-pendency", FollowUp.FirstActions, true, CaseGroup.Everybody)]
    [InlineData("agreement", FollowUp.Decisions, true, CaseGroup.Everybody)]
    [InlineData("agreement-kappa", FollowUp.Decisions, true, CaseGroup.Everybody)]
    public void What_a_measure_belongs_to_says_how_far_a_run_must_go_and_whose_level_stands_for_all(
        string name, FollowUp needs, bool isOfFamilies, CaseGroup level)
    {
        Measure measure = MeasureCatalog.Find(name)!;

        Assert.Equal((needs, isOfFamilies, level), (measure.Needs, measure.IsOfFamilies, measure.LevelGroup));
    }

    private static OutcomeCounts Counts(int both, int onlyFirst, int onlySecond, int neither) =>
        OutcomeCountsTests.Counts(both, onlyFirst, onlySecond, neither);

    private static SimTime Month(double months) => SimTime.Zero + SimDuration.FromMonths(months);
}
