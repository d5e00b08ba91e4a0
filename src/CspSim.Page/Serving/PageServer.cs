using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CspSim.Experiments.Stories;
using CspSim.Page.WhatIf;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CspSim.Page.Serving;

/// <summary>Serves the what-if page of one scenario on this computer.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    // Nothing is loaded from elsewhere, and nobody shows the page inside another one.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _application;
    private readonly WhatIfSession _session;
    private readonly PageGuard _guard;

    private PageServer(WebApplication application, WhatIfSession session, PageGuard guard)
    {
        _application = application;
        _session = session;
        _guard = guard;
    }

    /// <summary>The address that opens the page once.</summary>
    public Uri Address => new($"{Root}?{PageGuard.TokenName}={_guard.Token}");

    /// <summary>Where it listens.</summary>
    public Uri Root => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        + "/");

    /// <summary>Starts to listen on a free port of this computer alone.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="session">Answers the questions; disposed with the server.</param>
    /// <param name="port">The port; 0: any that is free.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PageServer> StartAsync(
        WhatIfScenario scenario, WhatIfSession session, int port = 0, CancellationToken cancel = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        WebApplication application = builder.Build();
        PageGuard guard = new();
        application.Use(next => context => PassAsync(guard, next, context));
        Map(application, scenario, session);
        await application.StartAsync(cancel);
        return new(application, session, guard);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _session.Dispose();
    }

    private static async Task PassAsync(PageGuard guard, RequestDelegate next, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "no-store";
        if (guard.RefusalOf(context) is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(refusal, context.RequestAborted);
            return;
        }

        await next(context);
    }

    private static void Map(IEndpointRouteBuilder routes, WhatIfScenario scenario, WhatIfSession session)
    {
        IReadOnlyList<Slider> sliders = Slider.Of(scenario.Scenario);
        foreach (PageFile file in PageFile.All)
        {
            routes.MapGet(file.Path, file.ServeAsync);
        }

        routes.MapGet("/scenario", context => WriteAsync(context, PageJson.TextOf(ScenarioFrame.Of(scenario, sliders))));
        routes.MapGet("/loads", async context =>
        {
            string path = context.Request.Query["path"].ToString();
            Slider? slider = sliders.FirstOrDefault(each => string.Equals(each.Path, path, StringComparison.Ordinal));
            if (slider is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            IReadOnlyList<LoadAt> scale = await OwnThread.Run(
                () => LoadScale.Of(scenario, slider, QuestionOf(context).Settings, context.RequestAborted));
            await WriteAsync(context, PageJson.TextOf(LoadFrame.Of(scale)));
        });
        routes.MapGet("/replay", async context =>
        {
            ReplayOfArm? replay = await session.ReplayAsync(QuestionOf(context), context.RequestAborted);
            await WriteAsync(context, replay is null ? "{}" : OptionText.Of(ReplayTrack.Of(
                ReplayJson.Of(new(replay.Arm, StoryBook.Replication), replay.Year))));
        });
        routes.MapGet("/answers", context => TypedResults.ServerSentEvents(
            EventsAsync(session.AskAsync(QuestionOf(context), context.RequestAborted), context.RequestAborted)).ExecuteAsync(context));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        IAsyncEnumerable<WhatIfAnswer> answers, [EnumeratorCancellation] CancellationToken left)
    {
        await foreach (WhatIfAnswer answer in answers.WithCancellation(left))
        {
            yield return new(PageJson.TextOf(AnswerFrame.Of(answer)), "answer");
        }

        yield return new("", "end");
    }

    private static Question QuestionOf(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        return new([.. query["set"].OfType<string>()], [.. query["arm"].OfType<string>()]);
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
