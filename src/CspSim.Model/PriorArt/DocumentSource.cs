using CspSim.Engine.Numerics;
using CspSim.Engine.Random;
using CspSim.Model.Runs;

namespace CspSim.Model.PriorArt;

/// <summary>Draws the documents of an invention. They are drawn again whenever they are needed and stored nowhere.</summary>
internal sealed class DocumentSource(PriorArtPlan plan, KeyedDraws draws)
{
    private const int SlotsPerGround = 64;

    private readonly double[] _classBounds = Bounds(plan);

    // A geometric number of further documents with mean m has the ratio m / (1 + m).
    private readonly double _logRatio = plan.FurtherDocuments > 0 ? PortableMath.Log(plan.FurtherDocuments / (1 + plan.FurtherDocuments)) : double.NegativeInfinity;

    /// <summary>Writes the documents of an invention and returns how many there are.</summary>
    /// <param name="invention">The key of the invention: that of the family, or of an application that is filed once.</param>
    /// <param name="groundsScale">Factor on the number of grounds, for inventions that are better prepared; 1 for all others.</param>
    /// <param name="documents">Room for <see cref="PriorArtPlan.DocumentsMax"/>.</param>
    public int Draw(ulong invention, double groundsScale, Span<Document> documents)
    {
        double drawn = plan.Grounds.Quantile(draws.Uniform(invention, DrawPurpose.Grounds, 0)) * groundsScale;
        int grounds = (int)Math.Clamp(Math.Round(drawn, MidpointRounding.AwayFromZero), 0, PriorArtPlan.DocumentsMax);
        int count = 0;
        for (int ground = 0; ground < grounds; ground++)
        {
            draws.UniformPair(invention, DrawPurpose.Grounds, (uint)(ground + 1), out double kind, out double further);
            int ofGround = Math.Min(1 + FurtherOf(further), PriorArtPlan.DocumentsMax - count);
            for (int i = 0; i < ofGround; i++)
            {
                documents[count].Ground = (byte)ground;
                documents[count].Kind = KindOf(kind);
                Describe(invention, (uint)((ground * SlotsPerGround) + i), ref documents[count++]);
            }
        }

        return count;
    }

    private static double[] Bounds(PriorArtPlan plan)
    {
        double[] bounds = new double[plan.Classes.Count];
        double sum = 0;
        for (int i = 0; i < bounds.Length; i++)
        {
            sum += plan.Classes[i].Share;
            bounds[i] = sum;
        }

        return bounds;
    }

    private DocumentKind KindOf(double uniform)
    {
        if (uniform < plan.ShareOfX)
        {
            return DocumentKind.X;
        }

        return uniform < plan.ShareOfX + plan.ShareOfY ? DocumentKind.Y : DocumentKind.A;
    }

    private int FurtherOf(double uniform) =>
        double.IsNegativeInfinity(_logRatio) ? 0 : (int)Math.Min(PortableMath.Log(uniform) / _logRatio, PriorArtPlan.DocumentsMax);

    private void Describe(ulong invention, uint slot, ref Document document)
    {
        draws.UniformPair(invention, DrawPurpose.Document, slot, out double ofClass, out double ease);
        int at = 0;
        while (at < _classBounds.Length - 1 && ofClass >= _classBounds[at])
        {
            at++;
        }

        document.Class = (byte)at;
        document.Ease = plan.Ease.Quantile(ease);
        document.PublishedAfterHours = 0;
        if (plan.UnpublishedShare > 0)
        {
            draws.UniformPair(invention, DrawPurpose.Publication, slot, out double isLate, out double delay);
            document.PublishedAfterHours = isLate < plan.UnpublishedShare ? plan.PublicationDelayHours.Quantile(delay) : 0;
        }
    }
}
