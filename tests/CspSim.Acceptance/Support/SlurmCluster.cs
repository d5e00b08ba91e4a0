using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CspSim.Acceptance.Support;

/// <summary>
/// A Slurm cluster of two nodes on this machine: a controller, two node daemons and their key service, gone after the test.
/// </summary>
internal sealed class SlurmCluster : IDisposable
{
    private static readonly string[] s_programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol"];

    private readonly string _folder = Directory.CreateTempSubdirectory("cspsim-slurm-").FullName;
    private readonly List<Process> _daemons = [];

    private SlurmCluster()
    {
        File.WriteAllBytes(Key, Enumerable.Range(0, 1024).Select(static at => (byte)((at * 73) + (at >> 3))).ToArray());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Key, UnixFileMode.UserRead);
        }

        File.WriteAllText(Configuration, ConfigurationText());
        Start("munged", "--force", "--foreground", "--socket", Socket, "--key-file", Key, "--pid-file", File_("munge.pid"), "--log-file",
            File_("munge.log"), "--seed-file", File_("munge.seed"), "--num-threads", "2");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Socket), CspSimProgram.Patience), "munged has made no socket.");
        Start("slurmctld", "-D");
        Start("slurmd", "-D", "-N", "n1");
        Start("slurmd", "-D", "-N", "n2");
        WaitUntil(() => Run("sinfo", "-h", "-o", "%D %t").Contains("2 idle", StringComparison.Ordinal));
    }

    /// <summary>Starts a cluster; null where Slurm is not installed.</summary>
    public static SlurmCluster? Begin() => s_programs.All(IsInstalled) ? new() : null;

    /// <summary>Runs a program of the cluster, or one that calls such programs, and returns what it says.</summary>
    /// <param name="words">The program and its arguments.</param>
    public string Run(params string[] words) => Run(new Dictionary<string, string>(StringComparer.Ordinal), words);

    /// <summary>The same with more variables in its environment.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="words">The program and its arguments.</param>
    public string Run(IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        ProcessStartInfo start = StartOf(words);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }

    /// <summary>Waits until something holds; asks every tenth of a second.</summary>
    public void WaitUntil(Func<bool> holds)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(waited.Elapsed < CspSimProgram.Patience, Run("squeue") + Run("sinfo"));
            Thread.Sleep(100);
        }
    }

    public void Dispose()
    {
        foreach (Process daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill(entireProcessTree: true);
            daemon.WaitForExit();
            daemon.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Key => File_("munge.key");

    private string Socket => File_("munge.socket");

    private string Configuration => File_("slurm.conf");

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string File_(string name) => Path.Combine(_folder, name);

    private string ConfigurationText()
    {
        string host = Environment.MachineName;
        return string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=here
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={FreePort()}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            AuthInfo=socket={Socket}
            CryptoType=crypto/munge
            StateSaveLocation={_folder}/state
            SlurmdSpoolDir={_folder}/%n
            SlurmctldPidFile={_folder}/controller.pid
            SlurmdPidFile={_folder}/%n.pid
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            ReturnToService=2
            NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={FreePort()} CPUs=1
            NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={FreePort()} CPUs=1
            PartitionName=all Nodes=n1,n2 Default=YES State=UP

            """);
    }

    private void Start(params string[] words)
    {
        Process daemon = Process.Start(StartOf(words))!;
        daemon.OutputDataReceived += static (_, _) => { };
        daemon.ErrorDataReceived += static (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
        _daemons.Add(daemon);
    }

    private ProcessStartInfo StartOf(string[] words)
    {
        ProcessStartInfo start = new(words[0], words[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = CspSimProgram.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = Configuration;
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin";
        return start;
    }
}
