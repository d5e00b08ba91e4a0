using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>Further copies of a slow message, with every time worked out by hand.</summary>
public sealed class PollyLinkHedgeTests
{
    private static ResiliencePlan Hedge(double afterSeconds, int copies, double? timeoutSeconds = null) => new()
    {
        Hedge = new HedgePlan(LinkPlans.Seconds(afterSeconds), copies),
        AttemptTimeout = timeoutSeconds is { } limit ? LinkPlans.Seconds(limit) : null,
    };

    [Fact]
    public void A_lost_first_copy_is_overtaken_by_the_second()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(60, 1, timeoutSeconds: 200), LinkPlans.Loss(toSeconds: 30)));
        host.Send(0);

        string[] expected =
        [
            "65 #1 attempt 2 from 60: Ok",
            "65 #1 attempt 1 from 0: Overtaken",
            "65 #1 delivered by 2",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_lost_first_copy_that_nothing_watches_for_is_overtaken_all_the_same()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(60, 1), LinkPlans.Loss(toSeconds: 30)));
        host.Send(0);

        string[] expected =
        [
            "65 #1 attempt 2 from 60: Ok",
            "65 #1 attempt 1 from 0: Overtaken",
            "65 #1 delivered by 2",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void When_all_copies_are_lost_and_nothing_watches_the_message_ends_with_the_last()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(60, 2), LinkPlans.Loss(toSeconds: 1000)));
        host.Send(0);

        string[] expected =
        [
            "120 #1 attempt 1 from 0: Loss",
            "120 #1 attempt 2 from 60: Loss",
            "120 #1 attempt 3 from 120: Loss",
            "120 #1 given up after 3: Loss",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_lost_copy_and_a_refused_one_leave_nothing_to_wait_for()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(60, 1), LinkPlans.Loss(toSeconds: 30), LinkPlans.Outage(50, 100)));
        host.Send(0);

        string[] expected =
        [
            "60 #1 attempt 2 from 60: Outage",
            "60 #1 attempt 1 from 0: Loss",
            "60 #1 given up after 2: Loss",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void No_copy_is_sent_after_the_message_is_due()
    {
        RecordingHost host = new(LinkPlans.With(500, Hedge(60, 10)));
        host.Send(0, dueSeconds: 130);

        // Copies at 0, 60 and 120; the next would start at 180. The first arrives at 500.
        string[] expected =
        [
            "500 #1 attempt 1 from 0: Ok",
            "500 #1 attempt 2 from 60: Overtaken",
            "500 #1 attempt 3 from 120: Overtaken",
            "500 #1 delivered by 3",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_copy_may_still_start_at_the_instant_when_the_message_is_due()
    {
        RecordingHost host = new(LinkPlans.With(500, Hedge(60, 10)));
        host.Send(0, dueSeconds: 60);

        host.Run().RequireTrace("500 #1 attempt 1 from 0: Ok", "500 #1 attempt 2 from 60: Overtaken", "500 #1 delivered by 2");
    }

    [Fact]
    public void A_copy_that_would_start_a_moment_after_the_message_is_due_is_not_sent()
    {
        RecordingHost host = new(LinkPlans.With(500, Hedge(60, 10)));
        host.Send(0, dueSeconds: 59.9999999);

        host.Run().RequireTrace("500 #1 attempt 1 from 0: Ok", "500 #1 delivered by 1");
    }

    [Fact]
    public void A_copy_that_fails_after_the_message_is_due_is_followed_by_none()
    {
        RecordingHost host = new(LinkPlans.With(70, Hedge(60, 3), LinkPlans.Corruption(toSeconds: 1000)));
        host.Send(0, dueSeconds: 69);

        // Copies at 0 and 60; the first fails at 70, the second at 130.
        string[] expected =
        [
            "70 #1 attempt 1 from 0: Corruption",
            "130 #1 attempt 2 from 60: Corruption",
            "130 #1 given up after 2: Corruption",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_lost_message_that_is_due_before_its_further_copy_ends_at_once()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(60, 3), LinkPlans.Loss(toSeconds: 1000)));
        host.Send(0, dueSeconds: 59);

        host.Run().RequireTrace("0 #1 attempt 1 from 0: Loss", "0 #1 given up after 1: Loss");
    }

    [Fact]
    public void No_copy_is_sent_at_the_instant_of_the_arrival()
    {
        RecordingHost host = new(LinkPlans.With(60, Hedge(30, 2, timeoutSeconds: 500)));
        host.Send(0);

        // Copies at 0 and 30; the third would follow at 60, when the first arrives.
        string[] expected =
        [
            "60 #1 attempt 1 from 0: Ok",
            "60 #1 attempt 2 from 30: Overtaken",
            "60 #1 delivered by 2",
        ];
        host.Run().RequireTrace(expected);
    }

    [Fact]
    public void A_failed_copy_is_followed_by_the_next_at_once()
    {
        RecordingHost host = new(LinkPlans.With(5, Hedge(30, 1, timeoutSeconds: 500), LinkPlans.Corruption(toSeconds: 3)));
        host.Send(0);

        string[] expected =
        [
            "5 #1 attempt 1 from 0: Corruption",
            "10 #1 attempt 2 from 5: Ok",
            "10 #1 delivered by 2",
        ];
        host.Run().RequireTrace(expected);
    }
}
