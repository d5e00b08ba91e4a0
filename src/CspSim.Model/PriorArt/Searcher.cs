using CspSim.Engine.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Offices;

namespace CspSim.Model.PriorArt;

/// <summary>What one office finds.</summary>
/// <remarks>
/// A document is found when its keyed draw for the office lies under p = 1 - exp(-effort x power x ease / tau), the law of random
/// search (B. O. Koopman, "The theory of search, II. Target detection", Operations Research 4(5), 1956). One draw per document and office:
/// more effort finds all that less effort finds.
/// </remarks>
internal sealed class Searcher(SearchPowerPlan plan, int office, KeyedDraws draws)
{
    private readonly double[] _power = [.. plan.PowerByClass];

    /// <summary>The documents found, bit i for document i.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="effortHours">All effort spent on searching it so far.</param>
    /// <param name="ageHours">Time since its first filing.</param>
    /// <param name="among">The documents that are asked for; all when not given. Only they need class, ease and publication.</param>
    public uint Find(ulong invention, ReadOnlySpan<Document> documents, double effortHours, double ageHours, uint among = uint.MaxValue) =>
        Find(invention, documents, effortHours, ageHours, among, _power);

    /// <summary>The documents that an audit of the office finds: the same law with the luck of another examiner.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="effortHours">The effort of the audit.</param>
    /// <param name="ageHours">Time since the first filing of the invention.</param>
    /// <param name="among">The documents that are asked for.</param>
    public uint Audit(ulong invention, ReadOnlySpan<Document> documents, double effortHours, double ageHours, uint among) =>
        Find(invention, documents, effortHours, ageHours, among, _power, DrawPurpose.AuditDetection);

    /// <summary>The documents found by somebody with other powers than the office's own.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="effortHours">All effort spent on searching it so far.</param>
    /// <param name="ageHours">Time since its first filing.</param>
    /// <param name="among">The documents that are asked for.</param>
    /// <param name="power">The power in each collection.</param>
    public uint Find(
        ulong invention,
        ReadOnlySpan<Document> documents,
        double effortHours,
        double ageHours,
        uint among,
        ReadOnlySpan<double> power) =>
        Find(invention, documents, effortHours, ageHours, among, power, DrawPurpose.Detection);

    private uint Find(
        ulong invention,
        ReadOnlySpan<Document> documents,
        double effortHours,
        double ageHours,
        uint among,
        ReadOnlySpan<double> power,
        uint purpose)
    {
        uint found = 0;
        double perHour = 1 / plan.TauHours;
        for (int i = 0; i < documents.Length; i++)
        {
            ref readonly Document document = ref documents[i];
            if ((among & (1u << i)) != 0 && document.PublishedAfterHours <= ageHours)
            {
                double probability = -PortableMath.Expm1(-effortHours * power[document.Class] * document.Ease * perHour);
                double uniform = draws.Uniform(invention, purpose, ((uint)office << 8) | (uint)i);
                found |= uniform < probability ? 1u << i : 0;
            }
        }

        return found;
    }
}
