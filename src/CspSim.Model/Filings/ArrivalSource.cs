using CspSim.Engine;
using CspSim.Engine.Numerics;
using CspSim.Engine.Random;

namespace CspSim.Model.Filings;

/// <summary>Gives the arrivals of one stream one after the other.</summary>
/// <remarks>
/// A changing rate is met by inversion: the n-th arrival comes when the cumulated rate reaches the n-th point of a unit-rate
/// process (Cinlar, Introduction to Stochastic Processes, 1975, ch. 4.7). The cursor over the steps only moves forward.
/// </remarks>
internal sealed class ArrivalSource
{
    private readonly ArrivalPlan _plan;
    private readonly KeyedDraws _draws;
    private readonly ulong _key;
    private readonly bool _steady;
    private readonly double _meanTicks;
    private readonly SimTime _from;
    private int _step;
    private double _stepEndTicks;
    private double _ticks;

    /// <summary>A source whose first arrival comes after <paramref name="from"/>.</summary>
    public ArrivalSource(ArrivalPlan plan, uint stream, SimTime from, KeyedDraws draws)
    {
        _plan = plan;
        _draws = draws;
        _key = EntityKey.Stream(stream);
        Stream = stream;
        _from = from;
        _ticks = from.Ticks;
        _steady = plan.Rates.Count == 1;
        _meanTicks = _steady ? SimDuration.TicksPerHour / plan.Rates[0].PerHour : 0;
        if (plan.Rates.Count > 0)
        {
            _stepEndTicks = EndOfStep(0);
            SkipPastSteps();
        }
    }

    public uint Stream { get; }

    /// <summary>Arrivals given so far; also the number of the next one, from 0.</summary>
    public long Count { get; private set; }

    /// <summary>The next arrival; <see cref="SimTime.Never"/> when there is none.</summary>
    public SimTime Next()
    {
        SimTime next = _plan.Pattern switch
        {
            ArrivalPattern.Poisson => After(-PortableMath.Log(_draws.Uniform(_key, DrawPurpose.Interarrival, (uint)Count))),
            ArrivalPattern.Even => After(Count == 0 ? 0.5 : 1),
            _ => NextDate(),
        };
        Count++;
        return next;
    }

    private SimTime After(double units)
    {
        if (_steady)
        {
            _ticks += units * _meanTicks;
        }
        else
        {
            while (true)
            {
                double perTick = _plan.Rates[_step].PerHour / SimDuration.TicksPerHour;
                double room = perTick * (_stepEndTicks - _ticks);
                if (units <= room && perTick > 0)
                {
                    _ticks += units / perTick;
                    break;
                }

                if (_step == _plan.Rates.Count - 1)
                {
                    return SimTime.Never;
                }

                units -= room;
                _ticks = _stepEndTicks;
                _stepEndTicks = EndOfStep(++_step);
            }
        }

        return _ticks >= long.MaxValue ? SimTime.Never : new SimTime((long)_ticks);
    }

    private SimTime NextDate()
    {
        while (_step < _plan.Dates.Count && _plan.Dates[_step] < _from)
        {
            _step++;
        }

        return _step < _plan.Dates.Count ? _plan.Dates[_step++] : SimTime.Never;
    }

    private double EndOfStep(int step) => step + 1 < _plan.Rates.Count ? _plan.Rates[step + 1].From.Ticks : double.PositiveInfinity;

    private void SkipPastSteps()
    {
        while (_stepEndTicks <= _ticks)
        {
            _stepEndTicks = EndOfStep(++_step);
        }
    }
}
