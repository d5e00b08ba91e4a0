using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Sinks.SystemConsole.Themes;

namespace CspSim.Worker.Hosting;

/// <summary>Puts the parts of the program together: log, queue, worker and the way it is interrupted.</summary>
public static class WorkerHost
{
    /// <summary>The source of exchange events on the console.</summary>
    public const string ExchangeSource = "CspSim.Exchange";

    /// <summary>Builds the host. It runs nothing until a request is added to its <see cref="PendingRuns"/>.</summary>
    /// <param name="showLog">Whether the exchange log is let through to the console.</param>
    /// <param name="onInterrupt">Called once, when the user interrupts for the first time.</param>
    /// <param name="clock">The clock of the machine; null: the system's.</param>
    public static IHost Build(bool showLog, Action? onInterrupt = null, TimeProvider? clock = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "cspsim",
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.Services.AddSerilog(LoggerOf(showLog), dispose: true);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton<PendingRuns>();
        builder.Services.AddSingleton<RunExecution>();
        builder.Services.AddHostedService<SimulationWorker>();
        builder.Services.AddSingleton<IHostLifetime>(services =>
            new InterruptLifetime(services.GetRequiredService<IHostApplicationLifetime>(), onInterrupt));

        // A stop waits until what is finished has been written; replications do not hold it up, and a second interrupt ends at once.
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        return builder.Build();
    }

    // In code and not from a file of settings: reading those needs reflection, which a native program does not have.
    private static Logger LoggerOf(bool showLog) => new LoggerConfiguration()
        .MinimumLevel.Warning()
        .MinimumLevel.Override(ExchangeSource, showLog ? LogEventLevel.Information : LogEventLevel.Fatal)
        .WriteTo.Console(
            outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Arm} {Message:lj}{NewLine}",
            formatProvider: CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose,
            theme: ConsoleTheme.None)
        .CreateLogger();
}
