namespace CspSim.Experiments.Plans;

/// <summary>Into which parts the short tables of a result divide what they show; the arms are the rows.</summary>
public enum Breakdown
{
    /// <summary>Each office.</summary>
    Office,

    /// <summary>Cases in the programme, all that ask for it, and ordinary ones.</summary>
    InProgramme,

    /// <summary>Every group of cases, those left outside and those waiting when measuring begins included.</summary>
    Group,

    /// <summary>Each entry lane of each office.</summary>
    Lane,

    /// <summary>Each arm: the rows, whatever else is named.</summary>
    Arm,
}
