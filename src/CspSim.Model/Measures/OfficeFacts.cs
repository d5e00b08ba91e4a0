namespace CspSim.Model.Measures;

/// <summary>The books of one office over the measured window.</summary>
/// <param name="BacklogMean">Applications with request and without first action, averaged over time.</param>
/// <param name="BacklogAtEnd">The same at the end.</param>
/// <param name="Utilisation">Case time spent over case time available; 0 to 1.</param>
/// <param name="FirstActions">First actions issued.</param>
public readonly record struct OfficeFacts(double BacklogMean, double BacklogAtEnd, double Utilisation, long FirstActions);
