namespace CspSim.Experiments.Plans;

/// <summary>Into which parts the short tables of a result divide what they show. Everybody together is shown always, and the arms are the rows.</summary>
public enum Breakdown
{
    /// <summary>Each office.</summary>
    Office,

    /// <summary>Families that ask for the programme, and applications filed in one office alone.</summary>
    InProgramme,

    /// <summary>Programme, controls and ordinary applications.</summary>
    Group,

    /// <summary>Each entry lane of each office.</summary>
    Lane,

    /// <summary>Each arm: the rows, whatever else is named.</summary>
    Arm,
}
