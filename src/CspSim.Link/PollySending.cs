using CspSim.Link.Clock;
using Polly;

namespace CspSim.Link;

/// <summary>One message on its way: from the moment it was handed to the link until it is settled.</summary>
/// <remarks>
/// Kept and used again by the link. A copy that is lost where nothing watches for it never comes back to Polly, which is what
/// would happen to a real call. The message is settled when every copy that can still be on its way is such a copy.
/// </remarks>
internal sealed class PollySending(PollyLink link) : ILinkTimer
{
    private static readonly ResiliencePropertyKey<PollySending> s_key = new("CspSim.Sending");

    private readonly List<LostCopy> _lost = [];
    private int _copies;
    private int _failedCopies;
    private bool _roundIsClosed;
    private bool _isSettledAsLost;

    /// <summary>The message. A field, because the run takes it by reference.</summary>
    public Message Message;

    /// <summary>What stands between its sender and its receiver.</summary>
    public Gateway Gateway { get; private set; } = null!;

    /// <summary>Attempts made so far. A refusal by the breaker is none.</summary>
    public int Attempts { get; private set; }

    /// <summary>Whether a copy has been received.</summary>
    public bool IsReceived { get; private set; }

    /// <summary>The second copy that follows the received one, if any.</summary>
    public SimDuration? SecondCopyAfter { get; private set; }

    /// <summary>The pause before the attempt that is to come.</summary>
    public SimDuration NextPause { get; set; }

    /// <summary>Whether it is not tried again because the next attempt would start too late.</summary>
    public bool MissesDeadline { get; set; }

    /// <summary>Copies that were lost and that nobody will hear of.</summary>
    public IReadOnlyList<LostCopy> Lost => _lost;

    /// <summary>The sending that an execution of the pipeline belongs to.</summary>
    public static PollySending Of(ResilienceContext context) => context.Properties.GetValue(s_key, null!);

    /// <summary>Makes the sending known to all strategies of an execution.</summary>
    public void Mark(ResilienceContext context) => context.Properties.Set(s_key, this);

    /// <summary>A new message.</summary>
    public void Begin(in Message message, Gateway gateway)
    {
        Message = message;
        Gateway = gateway;
        Attempts = 0;
        IsReceived = false;
        SecondCopyAfter = null;
        MissesDeadline = false;
        _isSettledAsLost = false;
        BeginRound();
    }

    /// <summary>The first copy of a round of the retry.</summary>
    public void BeginRound()
    {
        _lost.Clear();
        _copies = 1;
        _failedCopies = 0;
        _roundIsClosed = false;
    }

    /// <summary>No further copy will be sent in this round.</summary>
    public void CloseRound()
    {
        _roundIsClosed = true;
        SettleIfLost();
    }

    /// <summary>A further copy is being sent.</summary>
    public void OnCopyAdded() => _copies++;

    /// <summary>A copy has failed, and the sender knows.</summary>
    public void OnCopyFailed()
    {
        _failedCopies++;
        SettleIfLost();
    }

    /// <summary>One attempt, called by the pipeline.</summary>
    public ValueTask<Outcome<LinkOutcome>> AttemptAsync(CancellationToken cancellation) => link.AttemptAsync(this, cancellation);

    /// <summary>An attempt begins.</summary>
    /// <returns>Its number, 1 for the first.</returns>
    public int NextAttempt() => ++Attempts;

    /// <summary>A copy has been received.</summary>
    public void OnReceived(SimDuration? secondCopyAfter)
    {
        IsReceived = true;
        SecondCopyAfter = secondCopyAfter;
    }

    /// <summary>A copy is lost, and nothing watches for it.</summary>
    public void OnCopyLost(int attempt, SimTime startedAt)
    {
        _lost.Add(new LostCopy(attempt, startedAt));
        SettleIfLost();
    }

    /// <inheritdoc/>
    public void OnDue() => link.Start(this);

    private void SettleIfLost()
    {
        bool noneWillFollow = _roundIsClosed || _copies == Gateway.CopiesMax;
        bool noneWillArrive = _lost.Count > 0 && _lost.Count + _failedCopies == _copies;
        if (noneWillFollow && noneWillArrive && !_isSettledAsLost)
        {
            _isSettledAsLost = true;
            link.SettleAsLost(this);
        }
    }

    /// <summary>An attempt that was lost where nothing watches for it.</summary>
    /// <param name="Attempt">Its number.</param>
    /// <param name="StartedAt">When it started.</param>
    internal readonly record struct LostCopy(int Attempt, SimTime StartedAt);
}
