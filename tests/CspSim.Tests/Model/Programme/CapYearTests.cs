using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Programme;

namespace CspSim.Tests.Model.Programme;

public sealed class CapYearTests
{
    private static readonly RunWindow s_window = new()
    {
        Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(9)),
        Length = SimDuration.FromDays(1000),
    };

    // The programme opens on 15 March 2026, 69 days after the start; 2028 is a leap year.
    [Theory]
    [InlineData(69, 2026, 0)]
    [InlineData(69 + 364.99, 2027, 0)]
    [InlineData(69 + 365, 2027, 1)]
    [InlineData(69 + 730.99, 2028, 1)]
    [InlineData(69 + 731, 2028, 2)]
    public void A_grant_counts_to_its_calendar_year_or_to_the_year_of_the_programme(double days, int calendar, int programme)
    {
        SimTime at = SimTime.Zero + SimDuration.FromDays(days);
        ProgrammePlan plan = new() { Protocol = ProtocolCatalog.None, From = SimTime.Zero + SimDuration.FromDays(69) };

        Assert.Equal(calendar, plan.CapYearOf(at, s_window));
        Assert.Equal(programme, (plan with { CapsByProgrammeYear = true }).CapYearOf(at, s_window));
    }
}
