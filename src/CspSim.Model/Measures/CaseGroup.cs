namespace CspSim.Model.Measures;

/// <summary>Which of the measured cases a figure speaks of.</summary>
/// <remarks>
/// <see cref="Programme"/>, <see cref="Outside"/>, <see cref="Ordinary"/> and <see cref="Waiting"/> part the measured cases without
/// rest; the others are sums of them. Which cases are measured, and which of them ask, does not depend on the arm; which of those are
/// in the programme does.
/// </remarks>
public enum CaseGroup
{
    /// <summary>Cases in the programme: their petition was granted, and their office takes part.</summary>
    Programme,

    /// <summary>Cases that asked for the programme and were left outside; in an arm without a programme all that would ask.</summary>
    Outside,

    /// <summary>Cases that ask for the programme, inside or outside: the first two together.</summary>
    Asked,

    /// <summary>
    /// Of the ordinary cases those whose family could have asked and did not: requested at every office while the programme was open and
    /// before any of them had acted.
    /// </summary>
    Eligible,

    /// <summary>All other cases requested in the measured window, whether filed in one office or in several.</summary>
    Ordinary,

    /// <summary>Cases requested in the measured window: those that ask and the ordinary ones.</summary>
    Requested,

    /// <summary>All other cases that were waiting for their first action when measuring began.</summary>
    Waiting,

    /// <summary>All measured cases.</summary>
    Everybody,
}
