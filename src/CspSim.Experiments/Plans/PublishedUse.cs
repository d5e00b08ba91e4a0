namespace CspSim.Experiments.Plans;

/// <summary>What a published figure may say of a run.</summary>
public enum PublishedUse
{
    /// <summary>It was kept out of every input: its distance from the run is an error of the model.</summary>
    Judges,

    /// <summary>An input was found from it; that the run comes near it proves nothing.</summary>
    Input,

    /// <summary>It is named, but nobody has confirmed it.</summary>
    Unverified,
}
