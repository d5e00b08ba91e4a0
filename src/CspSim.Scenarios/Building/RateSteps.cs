using CspSim.Model.Filings;

namespace CspSim.Scenarios.Building;

/// <summary>A rate that changes in steps; the first also holds before it.</summary>
internal sealed class RateSteps
{
    private readonly RateStep[] _steps;

    public RateSteps(IEnumerable<RateStep> steps) => _steps = [.. steps.OrderBy(step => step.From)];

    public static RateSteps None { get; } = Always(0);

    public IReadOnlyList<RateStep> Steps => _steps;

    public bool IsZero => Array.TrueForAll(_steps, step => step.PerHour <= 0);

    public static RateSteps Always(double perHour) => new([new RateStep(SimTime.Zero, perHour)]);

    public double At(SimTime time)
    {
        double rate = _steps.Length == 0 ? 0 : _steps[0].PerHour;
        foreach (RateStep step in _steps)
        {
            if (step.From > time)
            {
                break;
            }

            rate = step.PerHour;
        }

        return rate;
    }

    public RateSteps Scaled(double factor) => new(_steps.Select(step => step with { PerHour = step.PerHour * factor }));

    public RateSteps Later(double hours) => new(_steps.Select(step => step with { From = step.From + SimDuration.FromHours(hours) }));

    /// <summary>A function of two rates, step by step of both.</summary>
    public RateSteps With(RateSteps other, Func<double, double, double> combine)
    {
        if (_steps.Length == 1 && other._steps.Length == 1)
        {
            return Always(combine(_steps[0].PerHour, other._steps[0].PerHour));
        }

        IEnumerable<SimTime> times = _steps.Concat(other._steps).Select(step => step.From).Distinct().Order();
        return new RateSteps(times.Select(time => new RateStep(time, combine(At(time), other.At(time)))));
    }

    public RateSteps Plus(RateSteps other) => With(other, (left, right) => left + right);
}
