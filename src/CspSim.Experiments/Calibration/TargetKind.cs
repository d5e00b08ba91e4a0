using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>A measure that can be a target, because it needs no queue to be known.</summary>
public sealed class TargetKind
{
    internal TargetKind(string measure, bool needsDocuments, bool needsPartner, Func<OfficeView, OfficeView?, SampledMean> value)
    {
        Measure = measure;
        NeedsDocuments = needsDocuments;
        NeedsPartner = needsPartner;
        Value = value;
    }

    /// <summary>The name of the measure.</summary>
    public string Measure { get; }

    /// <summary>Whether outcomes must follow from documents.</summary>
    public bool NeedsDocuments { get; }

    /// <summary>Whether it is about two offices.</summary>
    public bool NeedsPartner { get; }

    /// <summary>Its value for an office and, where it is about two, the other one.</summary>
    internal Func<OfficeView, OfficeView?, SampledMean> Value { get; }
}
