using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Support;

/// <summary>Links that do with each message what the test says.</summary>
public sealed class FakeLinkFactory(Func<Message, FakeFate> fate) : ILinkFactory
{
    /// <summary>Delivers inside the call that sends.</summary>
    public static FakeLinkFactory AtOnce { get; } = new(_ => new FakeFate(null));

    /// <summary>Gives every message up after an hour.</summary>
    public static FakeLinkFactory Dead { get; } = new(_ => new FakeFate(1, LinkOutcome.Outage));

    /// <summary>Refuses every message inside the call that sends.</summary>
    public static FakeLinkFactory DeadAtOnce { get; } = new(_ => new FakeFate(null, LinkOutcome.BreakerOpen));

    /// <summary>Delivers everything twice.</summary>
    public static FakeLinkFactory Duplicating { get; } = new(_ => new FakeFate(8, CopyAfterHours: 3));

    /// <summary>Delivers after some hours.</summary>
    public static FakeLinkFactory Delayed(double hours) => new(_ => new FakeFate(hours));

    /// <summary>Delivers after some hours, but never messages of one kind.</summary>
    public static FakeLinkFactory Losing(MessageKind kind, double hours) =>
        new(message => message.Kind == kind ? new FakeFate(hours, LinkOutcome.Loss) : new FakeFate(hours));

    public IReadOnlyList<LinkOutage> OutagesOf(LinkPlan plan, KeyedDraws draws, SimTime until) => [];

    public ILink Create(LinkPlan plan, int officeCount, ILinkHost host) => new FakeLink(fate, host);
}
