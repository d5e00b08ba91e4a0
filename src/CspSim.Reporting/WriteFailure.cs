namespace CspSim.Reporting;

/// <summary>Separates failures of writing a file from faults of the program, and gives the reason in the words of the system.</summary>
public static class WriteFailure
{
    // The system adds the path, which is often that of a passing file that nobody else can find.
    private const string PathMark = " : '";

    /// <summary>
    /// Whether it says that something could not be written. A limit on the size of files is one that .NET reports as a wrong argument.
    /// </summary>
    /// <param name="failure">What was thrown.</param>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException || IsTooLarge(failure);

    /// <summary>The reason without a path and without a full stop.</summary>
    /// <param name="failure">What was thrown.</param>
    public static string Reason(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            UnauthorizedAccessException => "permission denied",
            DirectoryNotFoundException => "the folder is not there",
            _ when IsTooLarge(failure) => "the file would be larger than the limit of this system or session",
            _ => failure.Message.Split(PathMark, 2)[0].TrimEnd('.'),
        };
    }

    private static bool IsTooLarge(Exception failure) => failure is ArgumentOutOfRangeException { ParamName: "value", ActualValue: null };
}

/// <summary>A file that could not be written.</summary>
/// <param name="FileName">Its name in the result folder.</param>
/// <param name="Reason">Why, in the words of the system.</param>
public sealed record OutputFailure(string FileName, string Reason);
