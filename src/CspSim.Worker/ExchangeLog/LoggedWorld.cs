using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Runs;
using Serilog.Events;

namespace CspSim.Worker.ExchangeLog;

/// <summary>What the log says of an arm: its name, its offices and its start, as values made once and shared by all replications.</summary>
internal sealed class LoggedWorld
{
    private readonly Dictionary<string, LogEventProperty[]> _officeFields;
    private readonly string[] _names;
    private readonly RunWindow _window;

    /// <summary>Prepares the names of one arm.</summary>
    public LoggedWorld(string arm, WorldPlan world)
    {
        Arm = arm;
        _window = world.Window;
        Protocol = world.Programme.Protocol.Name;
        Priority = world.Programme.Priority;
        Sharing = world.Programme.Sharing;
        _names = [.. world.Offices.Select(static office => office.Name)];
        OfficeNames = [.. _names.Select(static name => new ScalarValue(name))];
        _officeFields = new Dictionary<string, LogEventProperty[]>(StringComparer.Ordinal)
        {
            ["Office"] = Fields("Office"),
            ["FromOffice"] = Fields("FromOffice"),
            ["ToOffice"] = Fields("ToOffice"),
        };
    }

    /// <summary>The arm's name.</summary>
    public string Arm { get; }

    /// <summary>The calendar instant of simulated time zero, in UTC.</summary>
    public DateTimeOffset Start => _window.Start.ToUniversalTime();

    /// <summary>The date of an instant, in UTC.</summary>
    public DateTimeOffset DateOf(SimTime time) => _window.DateOf(time).ToUniversalTime();

    /// <summary>The name of the protocol.</summary>
    public string Protocol { get; }

    /// <summary>Whether granted pairs move to the programme's lane.</summary>
    public bool Priority { get; }

    /// <summary>Whether search results cross.</summary>
    public bool Sharing { get; }

    /// <summary>The offices in the order of the scenario.</summary>
    public IReadOnlyList<LogEventPropertyValue> OfficeNames { get; }

    /// <summary>The field that names an office.</summary>
    /// <param name="field">Office, FromOffice or ToOffice.</param>
    /// <param name="office">Index of the office.</param>
    public LogEventProperty Office(string field, int office) => _officeFields[field][office];

    /// <summary>The name of the link between two offices.</summary>
    public string LinkName(int from, int to) => $"{_names[from]}-{_names[to]}";

    /// <summary>The application of a family at an office, as an invented name that cannot be taken for a real number.</summary>
    public string ApplicationName(long family, int office) =>
        Invariant($"{family}@{_names[office]}");

    private LogEventProperty[] Fields(string field) =>
        [.. _names.Select(name => new LogEventProperty(field, new ScalarValue(name)))];
}
