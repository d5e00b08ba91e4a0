using System.Globalization;
using CspSim.Experiments.Plans;
using CspSim.Scenarios.Loading;
using CspSim.Validation.Fuzz;
using Xunit;

namespace CspSim.Validation.Loads;

public sealed class OfficeLoadTests
{
    public static void Probe(string file, string setting)
    {
        ExperimentPlan plan = ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, file), new LoadOptions { Sets = setting.Length > 0 ? [setting] : [] }).Scenario!.Plan;
        foreach (ArmPlan arm in plan.Arms)
        {
            Print(file + " " + arm.Name, OfferedWork.Of(arm.World, plan.Seed));
        }
    }

    [Fact]
    public void Random()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var world = RandomWorld.Draw(seed);
            world = world with { Link = CspSim.Model.Exchange.LinkPlan.Instant, Programme = world.Programme with { TranslationDelay = CspSim.Model.Offices.Delay.None, WaitForPartner = CspSim.Engine.SimDuration.FromDays(3650), WaitForDraft = CspSim.Engine.SimDuration.FromDays(3650) }, Window = world.Window with { Length = CspSim.Engine.SimDuration.FromDays(3 * 365) },
                Offices = [.. world.Offices.Select(o => o with { Examiners = [.. o.Examiners.Select(e => e with { Count = Math.Max(1, e.Count) })] })] };
            bool docs = world.PriorArt is not null;
            world = world with { Offices = [.. world.Offices.Select((o, i) => o.Outcome is CspSim.Model.PriorArt.DocumentOutcome && world.PriorArt is { } art ? o with { Outcome = CspSim.Model.PriorArt.SampledExamination.WithEstimates(art, o, i) } : o)] };
            var loads = CspSim.Experiments.Loads.OfficeLoad.Of(world);
            world = world with { Offices = [.. world.Offices.Select((o, i) => o with { Examiners = [.. o.Examiners.Select(e => e with { Count = e.Count * (int)Math.Ceiling(loads[i].Ratio / 1.2) })] })] };
            Print($"{seed} {world.Programme.Protocol.Name} {(docs ? "docs" : "")} {(world.Programme.Selection == CspSim.Model.Programme.SelectionPlan.None ? "" : "sel")}", OfferedWork.Of(world, seed));
        }
    }

    private static void Print(string what, IReadOnlyList<(double Planned, double Found, double Error)> work)
    {
        foreach ((double planned, double found, double error) in work)
        {
            double off = (found / planned) - 1;
            File.AppendAllText("/tmp/loadprobe.txt", string.Create(CultureInfo.InvariantCulture, $"{what,-50} {planned:0.000} {found:0.000} {off * 100:0.0}% err {error / planned * 100:0.0}% {(Math.Abs(found - planned) > (0.03 * planned) + (4 * error) ? "BAD" : "")}\n"));
        }
    }
}
