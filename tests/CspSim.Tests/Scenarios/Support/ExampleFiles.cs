using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Reference;
using CspSim.Tests.Data;

namespace CspSim.Tests.Scenarios.Support;

/// <summary>What the examples of the reference need around them to be scenarios.</summary>
internal static class ExampleFiles
{
    private const string SearchPower = "    search-power: {ko: 100%, ja: 60%, zh: 40%, en: 70%, other: 20%}\n    search-tau: 2.2 h\n";
    private const string Lanes = "    lanes: {csp: {}, accelerated: {families: {share: 10%}}, ordinary: {share: 100%}}\n";
    private const string PriorArt =
        "prior-art: {classes: {ko: 25%, ja: 30%, zh: 15%, en: 25%, other: 5%}, grounds: 2, kinds: {x: 40%, y: 40%, a: 20%}}\n";

    private static readonly string s_base =
        Sample.TwoOffices
            .Replace(
                "    examiners: 40\n",
                "    examiners: 40\n    time-zone: Asia/Seoul\n" + Lanes + SearchPower,
                StringComparison.Ordinal)
        + PriorArt + "csp: {share: {value: 30%, low: 10%, high: 60%}}\nparameters: {csp-share: {default: 30%}}\narms: {no-csp: {}}\n";

    public static MemoryFiles All() => new MemoryFiles()
        .With("base.yaml", s_base)
        .With("requests.csv", "requested\n2026-02-02\n2026-03-02\n")
        .With("requests-by-month.csv", "month,count\n2026-02-01,600\n2026-03-01,700\n")
        .With("empty.csv", "requested\n")
        .With("twice.csv", "date\n2026-01-01\n2027-01-01\n2027-01-01\n2028-01-01\n")
        .With("monthly.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=MONTHLY\nEND:VEVENT\nEND:VCALENDAR\n")
        .With("offices/kr.yaml", File.ReadAllText(ScenarioFolder.Path("offices", "kr.yaml")))
        .With("offices/holidays/kr.yaml", File.ReadAllText(ScenarioFolder.Path("offices", "holidays", "kr.yaml")));

    public static string Around(KeyEntry entry) => entry.Path switch
    {
        "cspsim" => KeyExample.Of(entry) + "\nextends: base.yaml\n",
        "extends" => $"cspsim: 1\nextends: [{entry.Example}, base.yaml]\n",
        _ => Around(KeyExample.Of(entry)),
    };

    public static string Around(string piece) => $"cspsim: 1\nextends: base.yaml\n{piece}\n";
}
