namespace CspSim.Model.PriorArt;

/// <summary>The keys by which one application draws.</summary>
/// <param name="Invention">That of its invention: the family, or the application itself when it is filed once.</param>
/// <param name="Application">Its own.</param>
internal readonly record struct ArtKey(ulong Invention, ulong Application);
