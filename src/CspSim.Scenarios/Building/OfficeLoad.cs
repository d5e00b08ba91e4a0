namespace CspSim.Scenarios.Building;

/// <summary>How much work an office is offered, mean over the run.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Office">The office.</param>
/// <param name="CasesPerYear">Requests a year of 365.25 days, cross-filed ones included.</param>
/// <param name="HoursPerCase">Examiner's effort of a case, further actions included, without what the programme adds or saves.</param>
/// <param name="Examiners">Mean number of examiners.</param>
/// <param name="AvailableHoursPerYear">Hours a year that they have for cases.</param>
public sealed record OfficeLoad(string Arm, string Office, double CasesPerYear, double HoursPerCase, double Examiners, double AvailableHoursPerYear)
{
    /// <summary>Offered hours per available hour; 1 or more means that the queue grows without end.</summary>
    public double Ratio => AvailableHoursPerYear > 0 ? CasesPerYear * HoursPerCase / AvailableHoursPerYear : double.PositiveInfinity;
}
