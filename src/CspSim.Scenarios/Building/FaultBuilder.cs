using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange;

namespace CspSim.Scenarios.Building;

/// <summary>Makes one fault of the link.</summary>
internal sealed class FaultBuilder(TimeAxis axis)
{
    private static readonly string[] OutageKeys = ["at", "every", "starts", "up", "lasts"];
    private static readonly string[] OutageForms = ["at", "every", "up"];
    private static readonly string[] MessageKeys = ["from", "to", "probability"];
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The fault; null after reporting that it is wrong.</summary>
    public LinkFault? Build(Reading fault)
    {
        string name = fault.Text("name")!;
        string kind = fault.Text("kind")!;
        bool isOutage = kind is "outage";
        if (Array.Find(isOutage ? MessageKeys : OutageKeys, fault.Has) is { } foreign)
        {
            fault.Error("CS015", fault.Node.Find(foreign)!.Key, $"'{foreign}' does not belong to a fault of kind {kind}",
                isOutage ? "{name: x, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}" : "{name: x, kind: loss, probability: 15%}");
            return null;
        }

        return isOutage ? Outage(fault, name) : OfMessages(fault, name, kind);
    }

    private LinkFault? OfMessages(Reading fault, string name, string kind)
    {
        if (!Needs(fault, "probability"))
        {
            return null;
        }

        SimTime from = axis.At(fault.Text("from")) ?? SimTime.Always;
        SimTime to = axis.At(fault.Text("to"), endOfDay: true) ?? SimTime.Never;
        double probability = fault.Number("probability")!.Value;
        if (to <= from)
        {
            fault.Error("CS015", "to", $"the fault '{name}' ends before it begins", "'to' must be later than 'from'");
            return null;
        }

        WarnOutside(fault, name, fault.Has("from") && from >= SimTime.Zero ? "from" : "to", from, to);
        return kind switch
        {
            "loss" => new LossFault(name, from, to, probability),
            "corruption" => new CorruptionFault(name, from, to, probability),
            _ => new DuplicationFault(name, from, to, probability),
        };
    }

    private LinkFault? Outage(Reading fault, string name)
    {
        string[] forms = [.. OutageForms.Where(fault.Has)];
        if (forms.Length != 1)
        {
            fault.Error("CS015", fault.Node, $"the outage '{name}' needs one of at, every or up",
                "{name: x, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}");
            return null;
        }

        if (!Needs(fault, "lasts"))
        {
            return null;
        }

        Distribution lasts = fault.Law("lasts");
        if (forms[0] is "up")
        {
            return new RandomOutage(name, fault.Law("up"), lasts);
        }

        if (lasts is not Constant || lasts.Mean <= 0)
        {
            fault.Error("CS034", "lasts", $"the outage '{name}' at a fixed time lasts a fixed time, longer than 0", "lasts: 6 h");
            return null;
        }

        SimDuration length = SimDuration.FromHours(lasts.Mean);
        if (forms[0] is "every")
        {
            return Recurring(fault, name, length);
        }

        SimTime at = axis.At(fault.Text("at"))!.Value;
        WarnOutside(fault, name, "at", at, at + length);
        return new FixedOutage(name, at, length);
    }

    /// <summary>Warns of a fault that begins after the run or is over before it.</summary>
    private void WarnOutside(Reading fault, string name, string key, SimTime from, SimTime to)
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

    private RecurringOutage? Recurring(Reading fault, string name, SimDuration lasts)
    {
        SimDuration every = fault.Duration("every")!.Value;
        if (every <= lasts)
        {
            fault.Error("CS015", "every",
                $"the outage '{name}' returns every {fault.Text("every")} and lasts {fault.Text("lasts")}: the link would never be up",
                "'every' must be longer than 'lasts'");
            return null;
        }

        if (!Needs(fault, "starts") || First(fault) is not { } first)
        {
            return null;
        }

        WarnOutside(fault, name, "starts", first, SimTime.Never);
        return new RecurringOutage(name, first, every, lasts);
    }

    /// <summary>The first such day and time at or after the start of the run.</summary>
    private SimTime? First(Reading fault)
    {
        ScalarNode written = fault.Scalar("starts")!;
        string[] parts = written.Value.Split(' ');
        if (!CalendarText.TryReadTimeOfDay(parts[1], out TimeSpan time) || time >= TimeSpan.FromDays(1))
        {
            fault.Error("CS055", written, $"there is no time of day {parts[1]}", "starts: sat 22:00");
            return null;
        }

        DateTime midnight = axis.Start.DateTime.Date;
        int daysAhead = (Array.IndexOf(DayNames, parts[0]) - (int)midnight.DayOfWeek + 7) % 7;
        SimTime first = axis.At(midnight.AddDays(daysAhead) + time);
        return first >= SimTime.Zero ? first : first + SimDuration.FromDays(7);
    }

    private static bool Needs(Reading fault, string key)
    {
        if (fault.Has(key))
        {
            return true;
        }

        fault.Error("CS011", fault.Node, $"'{key}' is missing in the fault '{fault.Text("name")}'",
            $"{key}: {fault.Key.Child(key)!.Entry.Example}");
        return false;
    }
}
