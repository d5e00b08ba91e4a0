namespace CspSim.Reporting.Folders;

/// <summary>A file that could not be written.</summary>
/// <param name="FileName">Its name in the result folder.</param>
/// <param name="Reason">Why, in the words of the system.</param>
public sealed record OutputFailure(string FileName, string Reason);
