namespace CspSim.Scenarios.Building;

/// <summary>The examiners of an office month by month, as hires, learning and leavers make them.</summary>
/// <remarks>
/// Counted in full examiners: those with full output at the start, and of each month's hires their number times their output, less what
/// teaching them takes from the others in their first year. Hires come on the first day of a month. Leavers leave on the last day, a
/// year's share p as 1 - (1 - p)^(1/12) a month of everybody who is there, then the contracts that end. A month has a whole number of
/// examiners; what rounding leaves over is carried on, so that the sum over all months so far is right to half an examiner.
/// </remarks>
internal sealed class StaffSeries
{
    private const int MonthsOfYear = 12;

    private readonly double _stay;
    private readonly IReadOnlyList<double> _output;
    private readonly double _supervision;
    private readonly List<(DateTime Hired, double Count)> _cohorts = [];
    private double _able;

    /// <summary>A staff on the day before the run.</summary>
    /// <param name="start">Examiners with full output.</param>
    /// <param name="leavers">The share who leave in a year.</param>
    /// <param name="output">The output in the first, second, ... year after the hire; at least one.</param>
    /// <param name="supervision">What teaching takes in the first year, for each who is hired.</param>
    public StaffSeries(double start, double leavers, IReadOnlyList<double> output, double supervision)
    {
        _able = start;
        _stay = Math.Pow(1 - leavers, 1.0 / MonthsOfYear);
        _output = output;
        _supervision = supervision;
    }

    /// <summary>Whether more contracts were to end than there were examiners.</summary>
    public bool RanOut { get; private set; }

    /// <summary>Goes through the months.</summary>
    /// <param name="from">The first day of the first month; hires of earlier months have come before it.</param>
    /// <param name="runFrom">The first day of the first month of the run; contracts end from then on.</param>
    /// <param name="months">How many months the run has.</param>
    /// <param name="hires">Hires in a year, by its first day.</param>
    /// <param name="contracts">Contracts that end in a year, by its first day.</param>
    /// <returns>Whole examiners, by month of the run.</returns>
    public IReadOnlyList<(DateTime From, int Count)> Of(
        DateTime from,
        DateTime runFrom,
        int months,
        IReadOnlyDictionary<DateTime, double> hires,
        IReadOnlyDictionary<DateTime, double> contracts)
    {
        List<(DateTime, int)> steps = [];
        double left = 0;
        for (DateTime month = from; steps.Count < months; month = month.AddMonths(1))
        {
            if (InMonth(hires, month) is > 0 and var hired)
            {
                _cohorts.Add((month, hired));
            }

            if (month >= runFrom)
            {
                double full = Full(month) + left;
                int count = (int)Math.Floor(full + 0.5);
                left = full - count;
                steps.Add((month, count));
                _able = (_able * _stay) - InMonth(contracts, month);
                RanOut |= _able < 0;
                _able = Math.Max(0, _able);
            }

            for (int cohort = 0; cohort < _cohorts.Count; cohort++)
            {
                _cohorts[cohort] = _cohorts[cohort] with { Count = _cohorts[cohort].Count * _stay };
            }
        }

        return steps;
    }

    private static double InMonth(IReadOnlyDictionary<DateTime, double> years, DateTime month) =>
        years.Where(year => year.Key <= month && month < year.Key.AddYears(1)).Sum(static year => year.Value) / MonthsOfYear;

    private double Full(DateTime month)
    {
        double full = _able;
        foreach ((DateTime hired, double count) in _cohorts)
        {
            int year = (((month.Year - hired.Year) * MonthsOfYear) + month.Month - hired.Month) / MonthsOfYear;
            full += count * (_output[Math.Min(year, _output.Count - 1)] - (year == 0 ? _supervision : 0));
        }

        return Math.Max(0, full);
    }
}
