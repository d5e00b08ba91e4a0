using CspSim.Engine;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>What one series of an arm says of its warm-up: the months at its start that MSER-5 leaves out.</summary>
/// <param name="Office">Index of the office.</param>
/// <param name="Series">The series.</param>
/// <param name="Months">Months to leave out: 0 or more.</param>
/// <param name="IsTooShort">Whether the run is too short for the series to tell.</param>
public sealed record WarmUpCheck(int Office, WarmUpSeries Series, int Months, bool IsTooShort)
{
    /// <summary>
    /// Every office and series of an arm with a warm-up, from monthly means of all replications that begin with the run; none without a
    /// warm-up and none of an office that has no steady state.
    /// </summary>
    /// <param name="result">The result, with a replication at least.</param>
    /// <param name="arm">Index of the arm.</param>
    public static IReadOnlyList<WarmUpCheck> Of(ExperimentResult result, int arm)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Replications == 0 || result.Plan.Arms[arm].World.Window.WarmUp <= SimDuration.Zero)
        {
            return [];
        }

        ArmResult found = result.Arms[arm];
        return
        [
            .. from office in Enumerable.Range(0, found.Months.Count)
            where !found.Loads[office].IsOverload
            from series in SeriesOf(result)
            select Of(office, series, found.Months[office].Select(month => ValueOf(series, month))),
        ];
    }

    // What comes last settles last: it is asked where it is measured.
    private static IEnumerable<WarmUpSeries> SeriesOf(ExperimentResult result) =>
        Enum.GetValues<WarmUpSeries>()
            .Where(series => series != WarmUpSeries.TotalPendency || result.FindMeasure("total-pendency") is not null);

    private static double ValueOf(WarmUpSeries series, MonthFigure month) => series switch
    {
        WarmUpSeries.Backlog => month.Backlog,
        WarmUpSeries.Pendency => month.PendencyByAction,
        _ => month.PendencyByEnd,
    };

    private static WarmUpCheck Of(int office, WarmUpSeries series, IEnumerable<double> months)
    {
        Truncation truncation = Mser.Find([.. months.Where(static value => !double.IsNaN(value))]);
        return new(office, series, truncation.Values, truncation.IsTooShort);
    }
}

/// <summary>A series of months that shows when a run has come to its steady state.</summary>
public enum WarmUpSeries
{
    /// <summary>The backlog at the end of each month.</summary>
    Backlog,

    /// <summary>The mean pendency of the first actions of each month.</summary>
    Pendency,

    /// <summary>The mean total pendency of the applications that end in each month; asked where total pendency is measured.</summary>
    TotalPendency,
}
