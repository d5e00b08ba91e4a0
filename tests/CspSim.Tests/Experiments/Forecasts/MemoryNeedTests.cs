using System.Runtime.CompilerServices;
using CspSim.Engine.Calendar;
using CspSim.Experiments.Forecasts;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using Xunit;

namespace CspSim.Tests.Experiments.Forecasts;

/// <summary>The bytes that a forecast reckons with are those of the structures of the run.</summary>
public sealed class MemoryNeedTests
{
    private const double Tolerance = 0.1;

    [Fact]
    public void Rows_have_the_size_that_is_reckoned_with()
    {
        Near(Unsafe.SizeOf<Application>(), MemoryNeed.ApplicationBytes);
        Near(Unsafe.SizeOf<Family>(), MemoryNeed.FamilyBytes);
        Near(Unsafe.SizeOf<LaneEntry>(), MemoryNeed.LaneEntryBytes);
        Near(Unsafe.SizeOf<ScheduledEvent>(), MemoryNeed.EventBytes);
    }

    private static void Near(int actual, int reckoned) => Assert.InRange(reckoned, actual * (1 - Tolerance), actual * (1 + Tolerance));
}
