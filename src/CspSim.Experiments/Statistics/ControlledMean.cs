namespace CspSim.Experiments.Statistics;

/// <summary>The mean of replication values, corrected by a control: a number of the same replications whose mean is known.</summary>
/// <remarks>
/// Replications whose control came out high by chance tell by how much the value did. The estimate is the regression line at the known
/// mean, its interval that of a regression with n - 2 degrees of freedom: exact where value and control are jointly normal. S. S. Lavenberg
/// and P. D. Welch, "A perspective on the use of control variables to increase the efficiency of Monte Carlo simulations", Management
/// Science 27(3), 1981; B. L. Nelson, "Control variate remedies", Operations Research 38(6), 1990.
/// </remarks>
internal sealed record ControlledMean
{
    // Two numbers are fitted.
    private const int CountLeast = 3;

    /// <summary>The corrected mean; the plain one where there are fewer than three replications or the control does not vary.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>How much the value rises with the control; 0 where nothing is corrected.</summary>
    public required double Slope { get; init; }

    /// <summary>Corrects a mean.</summary>
    /// <param name="values">One value a replication; NaN for a replication without one, which is left out.</param>
    /// <param name="controls">The control of the same replications.</param>
    /// <param name="knownMean">The mean of the control in theory.</param>
    /// <param name="confidence">The level: more than 0, less than 1.</param>
    /// <exception cref="ArgumentException">The series differ in length.</exception>
    public static ControlledMean Of(ReadOnlySpan<double> values, ReadOnlySpan<double> controls, double knownMean, double confidence)
    {
        if (values.Length != controls.Length)
        {
            throw new ArgumentException("Values and controls are of the same replications.", nameof(controls));
        }

        Moments value = default;
        Moments control = default;
        double products = 0;
        for (int at = 0; at < values.Length; at++)
        {
            if (!double.IsNaN(values[at]) && !double.IsNaN(controls[at]))
            {
                double distance = values[at] - (value.Count == 0 ? 0 : value.Mean);
                value.Add(values[at]);
                control.Add(controls[at]);
                products += distance * (controls[at] - control.Mean);
            }
        }

        if (value.Count < CountLeast || control.Variance == 0)
        {
            return new() { Mean = Estimate.OfMean(values, confidence), Slope = 0 };
        }

        double squares = control.Variance * (control.Count - 1);
        double slope = products / squares;
        double off = control.Mean - knownMean;
        double rest = Math.Max(0, (value.Variance * (value.Count - 1)) - (slope * products)) / (value.Count - 2);
        double error = Math.Sqrt(rest * ((1.0 / value.Count) + (off * off / squares)));
        double mean = value.Mean - (slope * off);
        double halfWidth = StudentT.Quantile((1 + confidence) / 2, value.Count - 2) * error;
        return new()
        {
            Mean = new(mean, Interval.Around(mean, halfWidth), IntervalMethod.StudentT, value.StandardDeviation, value.Count),
            Slope = slope,
        };
    }
}
