using CspSim.Experiments.Calibration;

namespace CspSim.Scenarios.Calibration;

/// <summary>A file that has been read and checked for its calibration.</summary>
public sealed class LoadedCalibration
{
    private readonly ReadCalibration _read;
    private readonly SourceText _source;

    internal LoadedCalibration(ReadCalibration read, SourceText source)
    {
        _read = read;
        _source = source;
    }

    /// <summary>What is to be fitted.</summary>
    public CalibrationPlan Plan => _read.Plan;

    /// <summary>The bytes of the file as it is.</summary>
    public byte[] Unfitted => Bytes(_source.Text);

    /// <summary>The bytes of the file with the fitted values, each with a note of what it was fitted to; all else is as it was.</summary>
    /// <param name="result">What came of the plan. Unchanged values leave the file unchanged.</param>
    public byte[] Fitted(CalibrationResult result) => Bytes(FittedText.Of(_source, _read.Sites, result));

    private byte[] Bytes(string text) => [.. _source.BytesBefore > 0 ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
}

/// <summary>What came of reading a file to be calibrated.</summary>
/// <param name="Calibration">The calibration; null when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings by file and place, at most <see cref="DiagnosticBag.Most"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record CalibrationLoadResult(LoadedCalibration? Calibration, IReadOnlyList<Diagnostic> Diagnostics, int LeftOut);
