using CspSim.Experiments.Plans;
using CspSim.Scenarios.Files;
using CspSim.Tests.Scenarios;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Front;
using CspSim.Worker.Reading;

namespace CspSim.Tests.Worker;

public sealed class ScenarioReadingTests
{
    private static readonly CommandCall s_call = CommandLineParser.Parse(["run", "a.yaml"], out _)!;

    // What is saved while a study runs belongs to the next one.
    [Fact]
    public void A_scenario_is_read_again_as_it_was_read_first()
    {
        const string named = "cspsim: 1\nextends: base.yaml\nname: ";
        ChangingFiles files = new(new MemoryFiles().With("base.yaml", Sample.TwoOffices).With("a.yaml", named + "first\n"));
        ScenarioReading reading = ScenarioReading.Of(s_call, "a.yaml", files);

        files.Now = new MemoryFiles().With("base.yaml", "nothing of it").With("a.yaml", named + "second\n");
        ExperimentPlan? plan = reading.PlanAt(s_call, ["run.replications=3"]);

        Assert.Equal(("first", 3), (plan?.Name, plan?.Replications.AtMost));
    }

    [Fact]
    public void A_file_that_was_not_there_stays_away()
    {
        ChangingFiles files = new(new MemoryFiles());
        RememberedFiles remembered = new(files);
        Assert.Null(remembered.Read("a.yaml"));

        files.Now = new MemoryFiles().With("a.yaml", "cspsim: 1");

        Assert.Null(remembered.Read("a.yaml"));
        Assert.NotNull(files.Read("a.yaml"));
    }

    private sealed class ChangingFiles(IScenarioFiles files) : IScenarioFiles
    {
        public IScenarioFiles Now { get; set; } = files;

        public byte[]? Read(string path) => Now.Read(path);

        public IReadOnlyList<string> NamesIn(string folder) => Now.NamesIn(folder);
    }
}
