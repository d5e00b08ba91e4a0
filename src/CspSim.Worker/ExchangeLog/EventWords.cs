using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Reporting.Documents;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>
/// The words of the log for kinds, messages, outcomes and reasons, as fields made once. They are a contract with readers.
/// </summary>
internal static class EventWords
{
    private static readonly LogEventProperty[] s_kinds = Fields<ExchangeEventKind>("EventName", static word => word.ToString());
    private static readonly LogEventProperty[] s_messages = Fields<MessageKind>("Message", static word => word.ToString());
    private static readonly LogEventProperty[] s_outsideReasons = Fields<OutsideReason>("Reason", Names.Of);
    private static readonly LogEventProperty[] s_outcomes = Fields<LinkOutcome>("Outcome", Names.Of);
    private static readonly LogEventProperty[] s_outcomeReasons = Fields<LinkOutcome>("Reason", Names.Of);

    /// <summary>The field EventName.</summary>
    public static LogEventProperty NameOf(ExchangeEventKind kind) => s_kinds[(int)kind];

    /// <summary>The field Message.</summary>
    public static LogEventProperty NameOf(MessageKind kind) => s_messages[(int)kind];

    /// <summary>The field Reason of a family that is not in the programme.</summary>
    public static LogEventProperty NameOf(OutsideReason reason) => s_outsideReasons[(int)reason];

    /// <summary>How an attempt ended, under the field Outcome or Reason.</summary>
    public static LogEventProperty NameOf(string field, LinkOutcome outcome) =>
        (string.Equals(field, "Outcome", StringComparison.Ordinal) ? s_outcomes : s_outcomeReasons)[(int)outcome];

    private static LogEventProperty[] Fields<TWord>(string field, Func<TWord, string> spelling)
        where TWord : struct, Enum =>
        [.. Enum.GetValues<TWord>().Select(word => new LogEventProperty(field, new ScalarValue(spelling(word))))];
}
