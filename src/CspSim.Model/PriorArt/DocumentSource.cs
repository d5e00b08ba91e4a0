using CspSim.Engine;
using CspSim.Engine.Numerics;
using CspSim.Engine.Random;

namespace CspSim.Model.PriorArt;

/// <summary>Draws the documents of an invention. They are drawn again whenever they are needed and stored nowhere.</summary>
internal sealed class DocumentSource(PriorArtPlan plan, KeyedDraws draws)
{
    private const int SlotsPerGround = 64;

    private readonly double[] _classBounds = Bounds(plan);

    // The number of grounds takes few values: their probabilities are computed once, a quantile of a gamma law takes microseconds.
    private readonly double[] _groundBounds = GroundBounds(plan, 1);
    private double[] _scaledGroundBounds = [];
    private double _scale = double.NaN;

    // A geometric number of further documents with mean m has the ratio m / (1 + m).
    private readonly double _logRatio = plan.FurtherDocuments > 0
        ? PortableMath.Log(plan.FurtherDocuments / (1 + plan.FurtherDocuments))
        : double.NegativeInfinity;

    /// <summary>Writes the documents of an invention and returns how many there are.</summary>
    /// <param name="invention">The key of the invention: that of the family, or of an application that is filed once.</param>
    /// <param name="groundsScale">Factor on the number of grounds, for inventions that are better prepared; 1 for all others.</param>
    /// <param name="documents">Room for <see cref="PriorArtPlan.DocumentsMax"/>.</param>
    public int Draw(ulong invention, double groundsScale, Span<Document> documents)
    {
        int count = Outline(invention, groundsScale, documents);
        Describe(invention, documents[..count], uint.MaxValue);
        return count;
    }

    /// <summary>Adds to the outline of some documents what a search asks.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="documents">All its documents, in outline.</param>
    /// <param name="which">Those that are searched for.</param>
    public void Describe(ulong invention, Span<Document> documents, uint which)
    {
        uint of = 0;
        for (int i = 0; i < documents.Length; i++)
        {
            of = i > 0 && documents[i].Ground == documents[i - 1].Ground ? of + 1 : 0;
            if ((which & (1u << i)) != 0)
            {
                Describe(invention, (documents[i].Ground * (uint)SlotsPerGround) + of, ref documents[i]);
            }
        }
    }

    /// <summary>Like <see cref="Draw"/>, without what only a search asks: class, ease and publication.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="groundsScale">Factor on the number of grounds.</param>
    /// <param name="documents">Room for <see cref="PriorArtPlan.DocumentsMax"/>.</param>
    public int Outline(ulong invention, double groundsScale, Span<Document> documents)
    {
        int grounds = GroundsOf(draws.Uniform(invention, DrawPurpose.Grounds, 0), groundsScale);
        int count = 0;
        for (int ground = 0; ground < grounds; ground++)
        {
            draws.UniformPair(invention, DrawPurpose.Grounds, (uint)(ground + 1), out double kind, out double further);
            int ofGround = Math.Min(1 + FurtherOf(further), PriorArtPlan.DocumentsMax - count);
            for (int i = 0; i < ofGround; i++)
            {
                documents[count].Ground = (byte)ground;
                documents[count++].Kind = KindOf(kind);
            }
        }

        return count;
    }

    /// <summary>Makes the documents of an invention easier to find, once the classification of its field is shared.</summary>
    /// <param name="invention">The key of the invention.</param>
    /// <param name="at">When its search is complete.</param>
    /// <param name="documents">Its documents.</param>
    public void Classify(ulong invention, SimTime at, Span<Document> documents)
    {
        if (plan.SharedClassification is { } shared && at >= shared.From && draws.Uniform(invention, DrawPurpose.Field, 0) < shared.Share)
        {
            for (int i = 0; i < documents.Length; i++)
            {
                documents[i].Ease *= shared.EaseFactor;
            }
        }
    }

    /// <summary>P(rounded number of grounds is at most k) for each k below the most.</summary>
    private static double[] GroundBounds(PriorArtPlan plan, double scale)
    {
        double[] bounds = new double[PriorArtPlan.DocumentsMax];
        for (int k = 0; k < bounds.Length; k++)
        {
            // Half a ground is rounded up: what counts is the probability of less than that.
            bounds[k] = scale > 0 ? plan.Grounds.Cumulative(Math.BitDecrement((k + 0.5) / scale)) : 1;
        }

        return bounds;
    }

    private int GroundsOf(double uniform, double scale)
    {
        double[] bounds = _groundBounds;
        if (scale is not 1.0)
        {
            if (!scale.Equals(_scale))
            {
                _scale = scale;
                _scaledGroundBounds = GroundBounds(plan, scale);
            }

            bounds = _scaledGroundBounds;
        }

        int grounds = 0;
        while (grounds < bounds.Length && uniform >= bounds[grounds])
        {
            grounds++;
        }

        return grounds;
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
        document.Ease = plan.Ease.Draw(ease);
        document.PublishedAfterHours = 0;
        if (plan.UnpublishedShare > 0)
        {
            draws.UniformPair(invention, DrawPurpose.Publication, slot, out double isLate, out double delay);
            document.PublishedAfterHours = isLate < plan.UnpublishedShare ? plan.PublicationDelayHours.Draw(delay) : 0;
        }
    }
}
