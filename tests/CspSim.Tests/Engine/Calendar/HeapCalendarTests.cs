using CspSim.Engine.Calendar;
using CspSim.Tests.Support;

namespace CspSim.Tests.Engine.Calendar;

public sealed class HeapCalendarTests : CalendarContract
{
    protected override IEventCalendar Create(int capacity = 1024) => new HeapCalendar();
}
