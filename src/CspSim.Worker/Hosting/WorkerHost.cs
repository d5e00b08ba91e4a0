using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;

namespace CspSim.Worker.Hosting;

/// <summary>Puts the parts of the program together: settings, log, queue, worker and the way it is interrupted.</summary>
public static class WorkerHost
{
    /// <summary>The source of exchange events on the console.</summary>
    public const string ExchangeSource = "CspSim.Exchange";

    /// <summary>Builds the host. It runs nothing until a request is added to its <see cref="PendingRuns"/>.</summary>
    /// <param name="showLog">Whether the exchange log is let through to the console.</param>
    /// <param name="onInterrupt">Told once, when the user interrupts for the first time.</param>
    /// <param name="clock">The clock of the machine; null: the system's.</param>
    /// <exception cref="InvalidDataException">The settings cannot be read.</exception>
    public static IHost Build(bool showLog, Action? onInterrupt = null, TimeProvider? clock = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "cspsim",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        if (showLog)
        {
            builder.Configuration.AddInMemoryCollection([new($"Serilog:MinimumLevel:Override:{ExchangeSource}", "Information")]);
        }

        Logger logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);

        builder.Services.AddSingleton<Serilog.ILogger>(logger);
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
}
