using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>A measure with one value per settled message.</summary>
public sealed record MessageMeasure() : Measure<MessageFacts>(MeasureScope.Message);

/// <summary>What is known of a message when it is settled.</summary>
/// <param name="RequestedAt">When it was handed to the link.</param>
/// <param name="SettledAt">When it was received or given up.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="Delivered">Whether it was received.</param>
public readonly record struct MessageFacts(SimTime RequestedAt, SimTime SettledAt, int Attempts, bool Delivered);

/// <summary>What is measured of messages between offices.</summary>
internal static class MessageMeasures
{
    public static IReadOnlyList<MessageMeasure> All { get; } =
    [
        new()
        {
            Name = "message-delay",
            Title = "Message delay",
            Unit = "hours",
            Definition = "From handing a message to the link to its receipt, in hours; delivered messages only.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.Delivered ? (facts.SettledAt - facts.RequestedAt).Hours : double.NaN,
        },
        new()
        {
            Name = "message-attempts",
            Title = "Attempts per message",
            Unit = "attempts",
            Definition = "Attempts made for one message, whether it was received or given up.",
            Preference = Preference.Lower,
            ValueOf = static (in facts) => facts.Attempts,
        },
        new()
        {
            Name = "message-success",
            Title = "Message success",
            Unit = "share",
            Definition = "Share of settled messages that were received.",
            Preference = Preference.Higher,
            ValueOf = static (in facts) => facts.Delivered ? 1 : 0,
        },
    ];
}
