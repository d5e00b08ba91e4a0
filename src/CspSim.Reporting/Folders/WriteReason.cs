namespace CspSim.Reporting.Folders;

/// <summary>Why something could not be written, in the words of the system.</summary>
public static class WriteReason
{
    // The system adds the path, which is often that of a passing file that nobody else can find.
    private const string PathMark = " : '";

    /// <summary>The reason without a path and without a full stop.</summary>
    /// <param name="failure">What writing has thrown.</param>
    public static string Of(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "the folder is not there",
        { Message: string message } => message.Split(PathMark, 2)[0].TrimEnd('.'),
    };
}
