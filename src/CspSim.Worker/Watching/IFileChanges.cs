namespace CspSim.Worker.Watching;

/// <summary>Tells when files have been saved anew.</summary>
internal interface IFileChanges
{
    /// <summary>Ends when one of the files looks different and nobody is still writing to any.</summary>
    /// <param name="files">The files as they looked when they were last read.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    Task NextAsync(IReadOnlyDictionary<string, FileStamp> files, CancellationToken stop);
}
