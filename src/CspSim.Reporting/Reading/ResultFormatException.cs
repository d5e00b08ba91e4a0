namespace CspSim.Reporting.Reading;

/// <summary>A document that is no result, or not one that can be read; the message tells the place in it.</summary>
internal sealed class ResultFormatException(string message) : Exception(message);
