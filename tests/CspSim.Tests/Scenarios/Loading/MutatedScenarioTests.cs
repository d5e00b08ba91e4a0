using CspSim.Engine.Random;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Loading;

public sealed class MutatedScenarioTests
{
    private const int MutantCount = 2000;
    private const string Rich = """
        families: {shared: 12%, filing-lag: {uniform: {low: 0 months, high: 12 months}}}
        csp: {offices: [KIPO, JPO], share: 30%, eligibility: 7 business days, from: 2026-03-01}
        link: {latency: 3 s, timeout: 30 s, faults: [{name: x, kind: outage, every: 4 weeks, starts: sat 22:00, lasts: 6 h}]}
        arms: {no-csp: {csp: {mode: none}}, less: {csp: {share: 10%}}}
        compare: {baseline: no-csp, measures: [first-action-pendency]}
        expect: ["mean(first-action-pendency, office=JPO) < 6 months"]

        """;

    private static readonly string[] s_pieces =
    [
        ":", " ", "\n", "\t", "{", "}", "[", "]", ",", "'", "\"", "&a ", "*a", "!x ", "-", "%", "#", "|", "null", "9999999999999",
        "1e308", "-1", "0", "한", "${x}", ".", "value: ", "2026-02-30",
    ];

    [Fact]
    public void A_mutant_of_a_valid_file_gives_a_message_with_a_place_or_a_plan_and_never_an_exception()
    {
        string valid = Sample.TwoOffices + Rich;
        KeyedDraws draws = new(20260105, 1);
        _ = Sample.LoadRight(valid);
        for (uint mutant = 0; mutant < MutantCount; mutant++)
        {
            string text = Mutate(valid, draws, mutant);

            LoadResult result = Sample.Load(text);

            bool hasError = result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
            Assert.True(hasError != result.Scenario is not null, text);
            Assert.All(result.Diagnostics, diagnostic => Assert.True(diagnostic is { Line: > 0, Column: > 0, Message.Length: > 0 }, text));
        }
    }

    private static string Mutate(string text, KeyedDraws draws, uint mutant)
    {
        string result = text;
        int changes = 1 + (int)(draws.Uniform(mutant, 1, 0) * 3);
        for (uint change = 0; change < changes; change++)
        {
            int at = (int)(draws.Uniform(mutant, 2, change) * result.Length);
            int length = (int)(draws.Uniform(mutant, 3, change) * Math.Min(12, result.Length - at));
            string piece = s_pieces[(int)(draws.Uniform(mutant, 4, change) * s_pieces.Length)];
            result = draws.Uniform(mutant, 5, change) switch
            {
                < 0.4 => result.Insert(at, piece),
                < 0.7 => result.Remove(at, length),
                _ => result.Remove(at, length).Insert(at, piece),
            };
        }

        return result;
    }
}
