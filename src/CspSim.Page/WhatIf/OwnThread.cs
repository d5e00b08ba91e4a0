namespace CspSim.Page.WhatIf;

/// <summary>Work that takes longer than a request may hold up others.</summary>
internal static class OwnThread
{
    /// <summary>Does some work on a thread of its own.</summary>
    /// <remarks>
    /// The pool has as many threads as there are processors, and adds one in half a second. With two of them taken by work, the next
    /// question was not even read for two or three seconds.
    /// </remarks>
    /// <param name="work">The work.</param>
    public static Task<T> Run<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
