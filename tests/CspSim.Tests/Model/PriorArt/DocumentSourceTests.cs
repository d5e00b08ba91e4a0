using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model;
using CspSim.Model.PriorArt;

namespace CspSim.Tests.Model.PriorArt;

public sealed class DocumentSourceTests
{
    private const int Inventions = 100_000;

    private static readonly PriorArtPlan s_mixed = new()
    {
        Classes = [new DocumentClassPlan("ko", 0.5), new DocumentClassPlan("ja", 0.3), new DocumentClassPlan("en", 0.2)],
        Grounds = new Constant(2),
        ShareOfX = 0.25,
        ShareOfY = 0.35,
        FurtherDocuments = 0.5,
        Ease = new Exponential(1),
        UnpublishedShare = 0.2,
        PublicationDelayHours = new Uniform(0, 1000),
    };

    private static readonly KeyedDraws s_draws = new(11, 1);

    [Fact]
    public void Kinds_collections_substitutes_ease_and_publication_follow_their_shares()
    {
        List<Document> all = [];
        int grounds = 0;
        var documents = new Document[PriorArtPlan.DocumentsMax];
        var source = new DocumentSource(s_mixed, s_draws);
        for (ulong invention = 0; invention < Inventions; invention++)
        {
            int count = source.Draw(invention, 1, documents);
            all.AddRange(documents.AsSpan(0, count));
            grounds += documents.Take(count).Select(document => document.Ground).Distinct().Count();
        }

        // Every ground has 1 + 0.5 documents on average; the tolerances are about five standard errors of 300,000 documents.
        Assert.Equal(2 * Inventions, grounds);
        Assert.InRange(all.Count / (double)grounds, 1.49, 1.51);
        Assert.InRange(Share(all, document => document.Kind == DocumentKind.X), 0.243, 0.257);
        Assert.InRange(Share(all, document => document.Kind == DocumentKind.Y), 0.343, 0.357);
        Assert.InRange(Share(all, document => document.Class == 0), 0.495, 0.505);
        Assert.InRange(Share(all, document => document.Class == 1), 0.295, 0.305);
        Assert.InRange(all.Average(document => document.Ease), 0.99, 1.01);
        Assert.InRange(Share(all, document => document.PublishedAfterHours > 0), 0.196, 0.204);
        Assert.InRange(all.Where(document => document.PublishedAfterHours > 0).Average(document => document.PublishedAfterHours), 493, 507);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.6)]
    [InlineData(0)]
    public void The_number_of_grounds_is_the_rounded_quantile_of_its_law(double scale)
    {
        PriorArtPlan plan = s_mixed with { Grounds = Gamma.FromMeanAndCv(3, 0.7), FurtherDocuments = 0 };
        var source = new DocumentSource(plan, s_draws);
        var documents = new Document[PriorArtPlan.DocumentsMax];
        for (ulong invention = 0; invention < 2000; invention++)
        {
            double drawn = plan.Grounds.Quantile(s_draws.Uniform(invention, DrawPurpose.Grounds, 0)) * scale;

            Assert.Equal((int)Math.Round(drawn, MidpointRounding.AwayFromZero), source.Draw(invention, scale, documents));
        }
    }

    [Fact]
    public void Half_a_ground_is_rounded_up()
    {
        var documents = new Document[PriorArtPlan.DocumentsMax];

        Assert.Equal(
            3,
            new DocumentSource(s_mixed with { Grounds = new Constant(2.5), FurtherDocuments = 0 }, s_draws).Draw(1, 1, documents));
        Assert.Equal(
            2,
            new DocumentSource(s_mixed with { Grounds = new Constant(2), FurtherDocuments = 0 }, s_draws).Draw(1, 1, documents));
    }

    // The law of the ease is continuous: equal values would be one draw for two documents.
    [Fact]
    public void Every_document_is_drawn_for_itself_those_that_say_the_same_too()
    {
        var documents = new Document[PriorArtPlan.DocumentsMax];
        for (ulong invention = 0; invention < 200; invention++)
        {
            int count = new DocumentSource(s_mixed, s_draws).Draw(invention, 1, documents);
            Assert.Equal(count, documents.Take(count).Select(static document => document.Ease).Distinct().Count());
        }
    }

    [Fact]
    public void The_same_invention_always_has_the_same_documents()
    {
        var once = new Document[PriorArtPlan.DocumentsMax];
        var again = new Document[PriorArtPlan.DocumentsMax];
        for (ulong invention = 0; invention < 200; invention++)
        {
            int count = new DocumentSource(s_mixed, s_draws).Draw(invention, 1, once);
            Assert.Equal(count, new DocumentSource(s_mixed, new KeyedDraws(11, 1)).Draw(invention, 1, again));
            Assert.Equal(once.Take(count), again.Take(count));
        }
    }

    [Fact]
    public void A_better_prepared_invention_lacks_grounds_and_keeps_the_others_as_they_are()
    {
        var plan = s_mixed with { Grounds = new Constant(4) };
        var full = new Document[PriorArtPlan.DocumentsMax];
        var less = new Document[PriorArtPlan.DocumentsMax];
        int fullCount = new DocumentSource(plan, s_draws).Draw(7, 1, full);
        int lessCount = new DocumentSource(plan, s_draws).Draw(7, 0.5, less);

        Assert.Equal(2, less.Take(lessCount).Select(document => document.Ground).Distinct().Count());
        Assert.Equal(full.Take(fullCount).Where(document => document.Ground < 2), less.Take(lessCount));
    }

    [Fact]
    public void No_invention_has_more_documents_than_a_mask_can_hold()
    {
        var documents = new Document[PriorArtPlan.DocumentsMax];
        var source = new DocumentSource(s_mixed with { Grounds = new Constant(100), FurtherDocuments = 5 }, s_draws);
        Assert.All(
            Enumerable.Range(0, 100),
            invention => Assert.Equal(PriorArtPlan.DocumentsMax, source.Draw((ulong)invention, 1, documents)));
    }

    private static double Share(List<Document> documents, Func<Document, bool> isSuch) => documents.Count(isSuch) / (double)documents.Count;
}
