using CspSim.Engine.Collectors;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Measures;

/// <summary>Shares of cases beyond a bound. The office searches 10 h and drafts 6 h with one examiner.</summary>
public sealed class ShareBoundTests
{
    private const double HoursPerMonth = 730.5;

    // Requests at 0, 10, 20, 30: first actions at 16, 32, 48, 64; pendencies 16, 22, 28, 34.
    private static readonly OfficePlan s_four = Worlds.Office("A", 10, 6).WithOrdinary(Worlds.Dated(0, 10, 20, 30));

    // A case that is as long as the bound is neither above nor below it.
    [Theory]
    [InlineData(22, true, 2)]
    [InlineData(22, false, 1)]
    [InlineData(15.9, true, 4)]
    [InlineData(16, true, 3)]
    [InlineData(34, true, 0)]
    [InlineData(34, false, 3)]
    [InlineData(34.1, false, 4)]
    public void Every_case_is_compared_with_the_bound_itself(double hours, bool isAbove, int counted)
    {
        Tally share = Ended(Share("first-action-pendency", hours / HoursPerMonth, isAbove), untilHours: 100)!;

        Assert.Equal((4, counted), (share.Count, (int)share.Sum));
    }

    // Stopped at 40: pendencies 16 and 22, and two unfinished ones that have waited 20 and 10 h so far.
    [Theory]
    [InlineData(18, true, 3, 2, 1)]
    [InlineData(18, false, 3, 1, 1)]
    [InlineData(9, true, 4, 4, 0)]
    [InlineData(9, false, 4, 0, 0)]
    [InlineData(20, true, 2, 1, 2)]
    [InlineData(20, false, 3, 1, 1)]
    [InlineData(50, true, 2, 0, 2)]
    [InlineData(50, false, 2, 2, 2)]
    public void An_unfinished_case_counts_once_its_time_so_far_decides(
        double hours, bool isAbove, int decided, int counted, int undecided)
    {
        Measure share = Share("first-action-pendency", hours / HoursPerMonth, isAbove);
        SimRun run = Run(share, untilHours: 40);
        Tally? ended = run.Measure(share.Name, 0, CaseGroup.Ordinary);
        Tally? unfinished = run.Unfinished(share.Name, 0, CaseGroup.Ordinary);

        Assert.Equal((decided, counted), (ended?.Count ?? 0, (int)(ended?.Sum ?? 0)));
        Assert.Equal((undecided, 0.0), (unfinished?.Count ?? 0, unfinished?.Sum ?? 0));
    }

    [Fact]
    public void What_is_no_time_stays_undecided_until_it_is_known()
    {
        Measure share = Share("effort-per-case", 15, isAbove: true);
        SimRun run = Run(share, untilHours: 40);

        Assert.Equal(2, run.Measure(share.Name, 0, CaseGroup.Ordinary)!.Sum);
        Assert.Equal(2, run.Unfinished(share.Name, 0, CaseGroup.Ordinary)!.Count);
    }

    [Fact]
    public void A_share_is_a_measure_of_the_same_cases()
    {
        Measure counted = MeasureCatalog.Find("missed-art")!;
        Measure share = counted.ShareBeyond(new ShareBound(0.5, IsAbove: true, "50%"))!;

        Assert.Equal(
            ("share(missed-art > 50%)", "Allowances with missed art > 50%", "share", counted.Scope, true, false),
            (share.Name, share.Title, share.Unit, share.Scope, share.NeedsDocuments, share.CountsUnfinished));
        Assert.True(Share("audited-missed-art", 0.5, isAbove: true).NeedsAudit);
    }

    [Theory]
    [InlineData("first-action-pendency", true, Preference.Lower)]
    [InlineData("first-action-pendency", false, Preference.Higher)]
    [InlineData("search-recall", true, Preference.Higher)]
    [InlineData("search-recall", false, Preference.Lower)]
    [InlineData("allowance-rate", true, Preference.Neither)]
    public void Fewer_cases_beyond_a_bound_are_welcome_where_such_values_are_not(string measure, bool isAbove, Preference expected) =>
        Assert.Equal(expected, Share(measure, 0.5, isAbove).Preference);

    [Theory]
    [InlineData("pair-pendency")]
    [InlineData("message-delay")]
    [InlineData("first-action-pendency-by-action-date")]
    public void Families_messages_and_actions_have_shares_too(string measure) =>
        Assert.Equal(MeasureCatalog.Find(measure)!.Scope, Share(measure, 1, isAbove: true).Scope);

    [Theory]
    [InlineData("backlog")]
    [InlineData("agreement")]
    [InlineData("agreement-kappa")]
    public void What_has_no_value_for_each_case_has_no_share(string measure) =>
        Assert.Null(MeasureCatalog.Find(measure)!.ShareBeyond(new ShareBound(1, IsAbove: true, "1")));

    [Fact]
    public void A_share_has_no_share() => Assert.Null(Share("total-pendency", 1, isAbove: true).ShareBeyond(new ShareBound(1, true, "1")));

    [Fact]
    public void What_has_no_value_is_not_counted()
    {
        CaseMeasure share = (CaseMeasure)Share("partner-wait", 1, isAbove: true);

        Assert.True(double.IsNaN(share.ValueOf(new CaseFacts
        {
            FiledAt = default,
            RequestedAt = default,
            GrantedAt = CspSim.Engine.SimTime.Never,
            PetitionedAt = default,
            SearchStartedAt = default,
            FirstActionAt = default,
            EndedAt = default,
            Clock = default,
            BlockedTime = default,
            SearchHours = 0,
            ReadingHours = 0,
            ActionHours = 0,
            Actions = 1,
            ActedAlone = false,
        })));
    }

    private static Measure Share(string measure, double value, bool isAbove) =>
        MeasureCatalog.Find(measure)!.ShareBeyond(new ShareBound(value, isAbove, "it"))!;

    private static Tally? Ended(Measure share, double untilHours) =>
        Run(share, untilHours).Measure(share.Name, 0, CaseGroup.Ordinary);

    private static SimRun Run(Measure measure, double untilHours) => SimRun.Of(
        Worlds.World([s_four], null, ProgrammePlan.None) with { Window = Worlds.Window(untilHours) },
        measures: [measure]);
}
