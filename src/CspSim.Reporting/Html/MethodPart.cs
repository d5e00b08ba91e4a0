using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The method of a report: expectations, how the numbers were made, what each measure is.</summary>
internal static class MethodPart
{
    /// <summary>Writes it.</summary>
    public static void Write(Markup page, ResultJson result)
    {
        if (result.Expectations.Count > 0)
        {
            page.Raw("<section class=\"card\" id=\"expectations\">\n")
                .Element("h2", new("What was expected", "기대했던 것", "期待したこと"))
                .Raw("\n<ul>\n");
            foreach (ExpectationJson expected in result.Expectations)
            {
                LocalText outcome = expected.Met ? new("met", "충족", "満たす") : new("not met", "불충족", "満たさない");
                page.Raw("<li>").Element("b", outcome)
                    .Raw(" ").Text(expected.Text).Raw(expected.Values.Count == 0 ? "" : ": ")
                    .Text(string.Join(", ", expected.Values.Select(static value => $"{value.Arm} {Numbers.Of(value.Value)}")))
                    .Raw("</li>\n");
            }

            page.Raw("</ul>\n</section>\n");
        }

        page.Raw("<section class=\"card\" id=\"method\">\n")
            .Element("h2", new("How it was made", "어떻게 만들어졌는가", "どのように作られたか"))
            .Raw("\n<dl>\n");
        // The table of inputs marks what is assumed; the item would name each of them once more.
        bool hasInputs = result.Inputs is { Count: > 0 };
        foreach (ReportingItem item in (result.Reporting ?? []).Where(item => !hasInputs || item.Name is not "assumptions"))
        {
            page.Element("dt", MethodWords.Name(item)).Element("dd", MethodWords.Text(item)).Raw("\n");
        }

        foreach (MeasureJson measure in result.Measures)
        {
            page.Element("dt", MeasureTerms.Title(measure) + ", " + Terms.Unit(measure.Unit))
                .Element("dd", MeasureTerms.Definition(measure)).Raw("\n");
        }

        page.Raw("</dl>\n");
        foreach (string sentence in result.Methods)
        {
            page.Element("p class=\"text\"", MethodWords.Sentence(sentence)).Raw("\n");
        }

        page.Raw("</section>\n");
    }
}
