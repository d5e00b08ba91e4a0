using System.Collections.Concurrent;
using System.Reflection;
using CspSim.Testing;
using Xunit.v3;

[assembly: TimeLimit]

namespace CspSim.Testing;

/// <summary>Ends the test process, naming the test, when one test of the assembly has not ended after its limit.</summary>
/// <remarks>
/// Most tests are not asynchronous, and nothing but the end of the process ends one of those that hangs. The limit is far beyond what
/// any test takes on a machine with ten other busy processes for each of its processors.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TimeLimitAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<string, Timer> _running = new(StringComparer.Ordinal);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        string name = test.TestDisplayName;
        _running[test.UniqueID] = new Timer(
            _ => Environment.FailFast($"{name} has not ended after {s_limit.TotalMinutes} minutes."),
            state: null,
            s_limit,
            Timeout.InfiniteTimeSpan);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_running.TryRemove(test.UniqueID, out Timer? timer))
        {
            timer.Dispose();
        }
    }
}
