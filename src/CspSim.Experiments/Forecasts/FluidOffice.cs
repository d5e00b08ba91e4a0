using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Offices;

namespace CspSim.Experiments.Forecasts;

/// <summary>One office as a flow of work: what comes in, what its examiners can do, and what is left, step by step through the run.</summary>
/// <remarks>
/// The fluid approximation of a queue (Newell, Applications of Queueing Theory, 2nd ed. 1982, ch. 2): jobs are a liquid, lanes are
/// emptied in their order, responses come back after the law of their delay. It is what a large office does on average; the little queue
/// that chance adds at a load below 1 is put on top of it by <see cref="ChanceQueue"/>.
/// </remarks>
internal sealed class FluidOffice
{
    /// <summary>Steps of a run; with so many the events of the shipped scenarios are met within 2 %.</summary>
    private const int Steps = 480;

    private readonly OfficePlan _plan;
    private readonly double _stepHours;
    private readonly double[] _waiting;
    private readonly double[] _further;
    private readonly double[] _backlog;
    private readonly double[][] _arrived;
    private readonly double[][] _started;
    private readonly double[][] _responses;
    private readonly double[] _delayShares;
    private readonly double _depthHours;
    private readonly double _firstChance;
    private readonly double _laterChance;
    private readonly double _firstHours;
    private readonly double _furtherHours;
    private readonly double _undecidedAtEnd;

    public FluidOffice(WorldPlan world, int office)
    {
        _plan = world.Offices[office];
        var requests = new OfficeRequests(world, office);
        int lanes = _plan.Lanes.Count;
        double length = world.Window.Length.Hours;
        _stepHours = length / Steps;
        _depthHours = requests.DepthHours;
        _backlog = requests.BacklogByLane(office);
        _waiting = [.. _backlog];
        _further = new double[lanes];
        _arrived = Table(lanes);
        _started = Table(lanes);
        _responses = Table(lanes);
        _firstChance = CaseEffort.FirstResponseChance(_plan);
        _laterChance = CaseEffort.LaterResponseChance(_plan);
        _firstHours = CaseEffort.FirstHours(_plan);
        _furtherHours = _firstChance > 0 ? CaseEffort.FurtherActionHours(_plan) : 0;
        _delayShares = _firstChance > 0 ? DelayShares() : [];
        WaitingAtMost = _backlog.Sum();
        InProcessAtMost = WaitingAtMost;
        double[] coming = new double[lanes];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(coming);
            requests.AddByLane(step * _stepHours, (step + 1) * _stepHours, office, coming);
            Advance(step, coming, requests.Undecided((step + 1) * _stepHours));
        }

        _undecidedAtEnd = requests.Undecided(length);
        InProcessAtMost += ChanceQueue(length);
    }

    /// <summary>First actions in the run.</summary>
    public double FirstActions { get; private set; }

    /// <summary>Responses of applicants in the run.</summary>
    public double Responses { get; private set; }

    /// <summary>Further actions in the run.</summary>
    public double FurtherActions { get; private set; }

    /// <summary>Applications without first action at the end of the run.</summary>
    public double BacklogAtEnd => _waiting.Sum() + _undecidedAtEnd;

    /// <summary>The most applications in process at one time: waiting, being examined, awaiting a response.</summary>
    public double InProcessAtMost { get; private set; }

    /// <summary>The most jobs waiting at one time.</summary>
    public double WaitingAtMost { get; private set; }

    /// <summary>When the search of a request begins, in hours; positive infinity when not before the end of the run.</summary>
    /// <param name="lane">The lane in which it waits.</param>
    /// <param name="requestedHours">Its request, in hours from the start of the run; negative inside the backlog.</param>
    public double StartOf(int lane, double requestedHours)
    {
        double before = requestedHours < 0
            ? _backlog[lane] * Math.Clamp(1 + (requestedHours / Math.Max(_depthHours, 1e-9)), 0, 1)
            : Value(_arrived[lane], requestedHours);
        double[] started = _started[lane];
        int at = Array.BinarySearch(started, before);
        at = at < 0 ? ~at : at;
        while (at > 0 && started[at - 1] >= before)
        {
            at--;
        }

        if (at >= started.Length)
        {
            return before <= started[^1] + 0.5 ? requestedHours : double.PositiveInfinity;
        }

        double rise = at == 0 ? 0 : started[at] - started[at - 1];
        double hours = at == 0 ? 0 : (at - 1 + (rise > 0 ? (before - started[at - 1]) / rise : 1)) * _stepHours;
        return Math.Max(hours, requestedHours);
    }

    // Cumulated at the end of each step, the starting backlog included; entry 0 is the start.
    private double Value(double[] cumulated, double hours)
    {
        double at = Math.Clamp(hours / _stepHours, 0, Steps);
        int step = Math.Min((int)at, Steps - 1);
        return cumulated[step] + ((cumulated[step + 1] - cumulated[step]) * (at - step));
    }

    private static double[][] Table(int lanes)
    {
        double[][] table = new double[lanes][];
        for (int lane = 0; lane < lanes; lane++)
        {
            table[lane] = new double[Steps + 1];
        }

        return table;
    }

    private double[] DelayShares()
    {
        Delay delay = _plan.Outcome.ResponseDelay;
        const int probe = 20;
        double hoursOfUnit = delay.InBusinessDays && !_plan.Calendar.IsAlways
            ? (_plan.Calendar.AddBusinessDays(SimTime.Zero, probe) - SimTime.Zero).Hours / probe
            : delay.InBusinessDays ? 24 : 1;
        var shares = new List<double>();
        double below = 0;
        for (int step = 0; step < Steps && below < 1 - 1e-6; step++)
        {
            double upTo = delay.Length.Cumulative((step + 0.5) * _stepHours / hoursOfUnit);
            shares.Add(upTo - below);
            below = upTo;
        }

        return [.. shares];
    }

    private void Advance(int step, double[] coming, double undecided)
    {
        for (int lane = 0; lane < _waiting.Length; lane++)
        {
            _arrived[lane][step] = _arrived[lane][step] == 0 ? _backlog[lane] : _arrived[lane][step];
            _arrived[lane][step + 1] = _arrived[lane][step] + coming[lane];
            _waiting[lane] += coming[lane];
            _further[lane] += _responses[lane][step];
            Responses += _responses[lane][step];
        }

        SimTime from = TimeInHours.At(step * _stepHours);
        double hours = OfficeLoad.Capacity(_plan, from, TimeInHours.At((step + 1) * _stepHours)).CaseHours;
        for (int lane = 0; lane < _waiting.Length; lane++)
        {
            hours = Serve(step, lane, hours);
            _started[lane][step + 1] = _arrived[lane][step + 1] - _waiting[lane];
        }

        double waiting = _waiting.Sum() + _further.Sum();
        WaitingAtMost = Math.Max(WaitingAtMost, waiting);
        InProcessAtMost = Math.Max(InProcessAtMost, waiting + undecided + Awaiting());
    }

    private double Awaiting() => (_firstChance * FirstActions) + (_laterChance * FurtherActions) - Responses;

    // Further actions have the older requests, so they go first where the oldest request does; elsewhere both flow alike.
    private double Serve(int step, int lane, double hours)
    {
        double furtherWork = _further[lane] * _furtherHours;
        double firstWork = _waiting[lane] * _firstHours;
        double work = furtherWork + firstWork;
        double share = work > 0 ? Math.Min(1, hours / work) : 1;
        double furtherShare = _plan.Lanes[lane].Order == LaneOrder.FirstCome || furtherWork <= 0 ? share : Math.Min(1, hours / furtherWork);
        double firstShare = firstWork > 0 ? Math.Min(1, Math.Max(0, hours - (furtherShare * furtherWork)) / firstWork) : 1;
        double firsts = _waiting[lane] * firstShare;
        double further = _further[lane] * furtherShare;
        _waiting[lane] -= firsts;
        _further[lane] -= further;
        FirstActions += firsts;
        FurtherActions += further;
        Answer(step, _plan.FurtherActionLane ?? lane, (_firstChance * firsts) + (_laterChance * further));
        return Math.Max(0, hours - (firsts * _firstHours) - (further * _furtherHours));
    }

    private void Answer(int step, int lane, double responses)
    {
        if (responses <= 0)
        {
            return;
        }

        double[] coming = _responses[lane];
        int last = Math.Min(_delayShares.Length, Steps - step);
        for (int later = 0; later < last; later++)
        {
            // What would come back inside this very step comes at the next: the step has been served.
            coming[Math.Min(step + Math.Max(later, 1), Steps)] += responses * _delayShares[later];
        }
    }

    /// <summary>Jobs in service and waiting by chance at a load below 1.</summary>
    /// <remarks>
    /// Sakasegawa, Annals of the Institute of Statistical Mathematics 29 (1977) 67-75: Lq = r^sqrt(2(c+1)) / (1 - r) x (1 + cv^2) / 2 for c
    /// examiners at load r. A queue near load 1 grows towards that only as the root of time, which bounds it.
    /// </remarks>
    private double ChanceQueue(double lengthHours)
    {
        (double personHours, double caseHours) = OfficeLoad.Capacity(_plan, SimTime.Zero, TimeInHours.At(lengthHours));
        double examiners = personHours / lengthHours;
        double work = (FirstActions * _firstHours) + (FurtherActions * _furtherHours);
        double load = caseHours > 0 ? Math.Min(work / caseHours, 1) : 0;
        double mean = _plan.SearchEffortHours.Mean;
        double spread = mean > 0 ? (1 + (_plan.SearchEffortHours.Variance / (mean * mean))) / 2 : 1;
        double bound = Math.Sqrt((FirstActions + FurtherActions) * 2 * spread);
        double queue = load < 1 ? Math.Pow(load, Math.Sqrt(2 * (examiners + 1))) / (1 - load) * spread : bound;
        return (load * examiners) + Math.Min(queue, bound);
    }
}
