using k8s;
using k8s.Models;

namespace CspSim.Acceptance;

/// <summary>The files with which a study is spread over machines say what the command line understands.</summary>
public sealed class ClusterFileTests
{
    private static readonly string s_folder = Path.Combine(CspSimProgram.Repository, "scenarios", "cluster");

    [Fact]
    public void The_Kubernetes_file_is_an_indexed_Job_whose_parts_are_those_of_the_command()
    {
        V1Job job = KubernetesYaml.Deserialize<V1Job>(File.ReadAllText(Path.Combine(s_folder, "kubernetes.yml")), strict: true);

        V1JobSpec spec = job.Spec;
        V1Container container = Assert.Single(spec.Template.Spec.Containers);
        Assert.Equal(("batch/v1", "Job"), (job.ApiVersion, job.Kind));
        Assert.Equal(("Indexed", "Never"), (spec.CompletionMode, spec.Template.Spec.RestartPolicy));
        Assert.Equal(["sh", "-c"], container.Command);
        Assert.Contains($"\"$((JOB_COMPLETION_INDEX + 1))/{spec.Completions}\"", Assert.Single(container.Args), StringComparison.Ordinal);
        Assert.Contains(" --store /store", container.Args[0], StringComparison.Ordinal);
        Assert.Equal(
            spec.Template.Spec.Volumes.Select(static volume => volume.Name),
            container.VolumeMounts.Select(static mount => mount.Name),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_key_that_Kubernetes_does_not_know_is_noticed() =>
        Assert.ThrowsAny<Exception>(static () => KubernetesYaml.Deserialize<V1Job>("kind: Job\nspec: {completion: 3}\n", strict: true));

    [Fact]
    [Trait("Category", "Sweep")]
    public void The_line_for_GNU_parallel_does_what_it_says()
    {
        string line = File.ReadLines(Path.Combine(s_folder, "README.md"))
            .Single(static each => each.Contains("GNU parallel", StringComparison.Ordinal)).Split('`')[1];
        using ResultsFolder store = new();
        using ResultsFolder results = new();
        string[] parts = line.Split(" && ");
        string part = parts[0]["parallel cspsim ".Length..parts[0].IndexOf(" :::", StringComparison.Ordinal)];
        for (int number = 1; number <= 8; number++)
        {
            string[] words = part.Replace("FILE", "tests/CspSim.Acceptance/Scenarios/two-offices.yaml", StringComparison.Ordinal)
                .Replace("{}", $"{number}", StringComparison.Ordinal)
                .Replace("store store", $"store {store.Path}", StringComparison.Ordinal)
                .Split(' ');
            Assert.Equal(0, CspSimProgram.Run(words).ExitCode);
        }

        string gather = parts[1]["cspsim ".Length..].Replace("store", store.Path, StringComparison.Ordinal);
        ProgramResult gathered = CspSimProgram.Run([.. gather.Split(' '), "--results", results.Path]);
        Assert.True(gathered.ExitCode == 0, gathered.ToString());
        Assert.NotEmpty(results.Single());
    }
}
