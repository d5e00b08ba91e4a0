using CspSim.Model.Exchange;

namespace CspSim.Scenarios.Building;

/// <summary>Makes one fault of the link.</summary>
internal sealed class FaultBuilder(TimeAxis axis)
{
    private const string OutageExample = "{name: x, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}";
    private const string LossExample = "{name: x, kind: loss, probability: 15%}";

    private static readonly KeyEntry[] s_outageKeys = [FaultKeys.At, FaultKeys.Every, FaultKeys.Starts, FaultKeys.Up, FaultKeys.Lasts];
    private static readonly KeyEntry[] s_outageForms = [FaultKeys.At, FaultKeys.Every, FaultKeys.Up];
    private static readonly KeyEntry[] s_messageKeys = [FaultKeys.From, FaultKeys.To, FaultKeys.Probability];
    private static readonly string[] s_dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The fault; a wrong one never strikes.</summary>
    public LinkFault Build(Reading fault)
    {
        string name = fault.Read(FaultKeys.Name).Value;
        MessageFault? ofMessages = fault.Read(FaultKeys.Kind);
        if (Array.Find(ofMessages is null ? s_messageKeys : s_outageKeys, fault.Has) is { } foreign)
        {
            return Wrong(fault, "CS015", fault.KeyOf(foreign),
                $"'{foreign.Name}' does not belong to a fault of kind {fault.Text(FaultKeys.Kind)}",
                ofMessages is null ? OutageExample : LossExample);
        }

        return ofMessages is null ? Outage(fault, name) : OfMessages(fault, name, ofMessages);
    }

    private LinkFault OfMessages(Reading fault, string name, MessageFault kind)
    {
        if (fault.Read(FaultKeys.Probability) is not { } probability)
        {
            return Missing(fault, FaultKeys.Probability);
        }

        SimTime from = axis.At(fault.Read(FaultKeys.From)) ?? SimTime.Always;
        SimTime to = axis.EndOf(fault.Read(FaultKeys.To)) ?? SimTime.Never;
        if (to <= from)
        {
            return Wrong(fault, "CS015", fault.PlaceOf(FaultKeys.To), $"the fault '{name}' ends before it begins",
                "'to' must be later than 'from'");
        }

        WarnOutside(fault, name, fault.Has(FaultKeys.From) && from >= SimTime.Zero ? FaultKeys.From : FaultKeys.To, from, to);
        return kind(name, from, to, probability);
    }

    private LinkFault Outage(Reading fault, string name)
    {
        if (s_outageForms.Count(fault.Has) != 1)
        {
            return Wrong(fault, "CS015", fault.Node, $"the outage '{name}' needs one of at, every or up", OutageExample);
        }

        if (fault.Read(FaultKeys.Lasts) is not { } lasts)
        {
            return Missing(fault, FaultKeys.Lasts);
        }

        if (fault.Read(FaultKeys.Up) is { } up)
        {
            return new RandomOutage(name, up, lasts);
        }

        if (lasts is not Constant || lasts.Mean <= 0)
        {
            return Wrong(fault, "CS034", fault.PlaceOf(FaultKeys.Lasts),
                $"the outage '{name}' at a fixed time lasts a fixed time, longer than 0", "lasts: 6 h");
        }

        SimDuration length = SimDuration.FromHours(lasts.Mean);
        if (axis.At(fault.Read(FaultKeys.At)) is not { } at)
        {
            return Recurring(fault, name, length);
        }

        WarnOutside(fault, name, FaultKeys.At, at, at + length);
        return new FixedOutage(name, at, length);
    }

    /// <summary>Warns of a fault that begins after the run or is over before it.</summary>
    private void WarnOutside(Reading fault, string name, KeyEntry key, SimTime from, SimTime to)
    {
        SimTime end = SimTime.Zero + axis.Length;
        if (from >= end || to <= SimTime.Zero)
        {
            string when = from >= end ? $"begins on {axis.DateOf(from)}, after" : $"is over on {axis.DateOf(to)}, before";
            fault.Warning("CS108", key,
                $"the fault '{name}' {when} the run ({axis.DateOf(SimTime.Zero)} to {axis.DateOf(end)}): it has no effect",
                "a day inside the run, or another run");
        }
    }

    private LinkFault Recurring(Reading fault, string name, SimDuration lasts)
    {
        SimDuration every = fault.Read(FaultKeys.Every)!.Value;
        if (every <= lasts)
        {
            return Wrong(fault, "CS015", fault.PlaceOf(FaultKeys.Every),
                $"the outage '{name}' returns every {fault.Text(FaultKeys.Every)} and lasts {fault.Text(FaultKeys.Lasts)}: the link would "
                + "never be up",
                "'every' must be longer than 'lasts'");
        }

        if (fault.Read(FaultKeys.Starts) is not { } starts)
        {
            return Missing(fault, FaultKeys.Starts);
        }

        string[] parts = starts.Value.Split(' ');
        if (!CalendarText.TryReadTimeOfDay(parts[1], out TimeSpan time) || time >= TimeSpan.FromDays(1))
        {
            return Wrong(fault, "CS055", starts, $"there is no time of day {parts[1]}", "starts: sat 22:00");
        }

        SimTime first = First(parts[0], time);
        WarnOutside(fault, name, FaultKeys.Starts, first, SimTime.Never);
        return new RecurringOutage(name, first, every, lasts);
    }

    /// <summary>The first such day and time at or after the start of the run.</summary>
    private SimTime First(string day, TimeSpan time)
    {
        DateTime midnight = axis.Start.DateTime.Date;
        int daysAhead = (Array.IndexOf(s_dayNames, day) - (int)midnight.DayOfWeek + 7) % 7;
        SimTime first = axis.At(midnight.AddDays(daysAhead) + time);
        return first >= SimTime.Zero ? first : first + SimDuration.FromDays(7);
    }

    private static LossFault Missing(Reading fault, KeyEntry key) => Wrong(fault, "CS011", fault.Node,
        $"'{key.Name}' is missing in the fault '{fault.Text(FaultKeys.Name)}'", $"{key.Name}: {key.Example}");

    private static LossFault Wrong(Reading fault, string code, Node at, string message, string help)
    {
        fault.Error(code, at, message, help);
        return new LossFault(fault.Text(FaultKeys.Name), SimTime.Always, SimTime.Never, 0);
    }
}
