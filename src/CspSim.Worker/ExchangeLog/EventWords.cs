using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>The words of the log for kinds, messages, outcomes and reasons, as fields made once. They are a contract with readers.</summary>
internal static class EventWords
{
    private static readonly LogEventProperty[] s_kinds = Fields<ExchangeEventKind>("EventName", static word => word);
    private static readonly LogEventProperty[] s_messages = Fields<MessageKind>("Message", static word => word);
    private static readonly LogEventProperty[] s_leaveReasons = Fields<LeaveReason>("Reason", Hyphenated);
    private static readonly LogEventProperty[] s_outcomes = Fields<LinkOutcome>("Outcome", Hyphenated);
    private static readonly LogEventProperty[] s_outcomeReasons = Fields<LinkOutcome>("Reason", Hyphenated);

    /// <summary>The field EventName.</summary>
    public static LogEventProperty NameOf(ExchangeEventKind kind) => s_kinds[(int)kind];

    /// <summary>The field Message.</summary>
    public static LogEventProperty NameOf(MessageKind kind) => s_messages[(int)kind];

    /// <summary>The field Reason of a family that is not in the programme.</summary>
    public static LogEventProperty NameOf(LeaveReason reason) => s_leaveReasons[(int)reason];

    /// <summary>How an attempt ended, under the field Outcome or Reason.</summary>
    public static LogEventProperty NameOf(string field, LinkOutcome outcome) =>
        (string.Equals(field, "Outcome", StringComparison.Ordinal) ? s_outcomes : s_outcomeReasons)[(int)outcome];

    /// <summary>BreakerOpen becomes breaker-open.</summary>
    internal static string Hyphenated(string word)
    {
        System.Text.StringBuilder text = new(word.Length + 4);
        foreach (char letter in word)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static LogEventProperty[] Fields<TWord>(string field, Func<string, string> spelling)
        where TWord : struct, Enum
    {
        string[] names = Enum.GetNames<TWord>();
        return [.. names.Select(name => new LogEventProperty(field, new ScalarValue(spelling(name))))];
    }
}
