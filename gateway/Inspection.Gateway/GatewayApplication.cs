using System.Text.Json.Serialization;
using Inspection.Gateway.Api;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Hosting;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Ingest.Gaps;
using Inspection.Gateway.Live;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Gateway.Products;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Quality.Report;
using Inspection.Gateway.Registry;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Gateway.Registry.Deployments;
using Inspection.Gateway.Registry.Uploads;
using Inspection.Gateway.Storage;
using Microsoft.Extensions.Logging.Console;

namespace Inspection.Gateway;

/// <summary>Puts the gateway together.</summary>
internal static class GatewayApplication
{
    /// <param name="forDescription">Only the OpenAPI document is wanted, at build time: starting the application then touches no file, port or process.</param>
    public static WebApplication Build(WebApplicationBuilder builder, GatewayOptions options, bool forDescription = false)
    {
        AddServices(builder, options);
        if (!forDescription)
            AddHostedServices(builder.Services, options);
        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseWebPage();
        app.UseAuthentication();
        app.UseMiddleware<Gatekeeper>();
        app.UseWebSockets(LiveEndpoints.Sockets);
        app.MapApiV1();
        app.MapHallLink();
        app.MapHealth();
        app.MapOpenApi();
        app.MapWebPage();
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, GatewayOptions options)
    {
        builder.WebHost.UseUrls(options.Urls);
        // Against names that a stranger's web site lets point here: a gateway for this machine alone answers to this machine's names alone.
        if (options.ServesLoopbackOnly && builder.Configuration["AllowedHosts"] is null)
            builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(static console => console.FormatterName = PlainConsoleFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A missing page is said at /; what connections do is said by those who own them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error);
        builder.Logging.AddFilter("Inspection.Mqtt", LogLevel.Error);
        // It warns that keys lie in a folder; the folder is the gateway's user's alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // The program itself says in one line why it could not start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<FailureAnswers>();
        builder.Services.Configure<RouteHandlerOptions>(static routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddOpenApiDescription();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Retention);
        builder.Services.AddSingleton<GatewayCounters>();
        builder.Services.AddSingleton<IngestStatus>();
        builder.Services.AddSingleton<StationBoard>();
        builder.Services.AddSingleton<PrometheusText>();
        builder.Services.AddSingleton<BrokerAccess>();
        builder.Services.AddSingleton<PreviewFeeds>();
        builder.Services.AddSingleton<BenchFeeds>();
        builder.Services.AddSingleton<BenchDesk>();
        builder.Services.AddSingleton<LiveWall>();
        builder.Services.AddSingleton<DefectPlaces>();
        builder.Services.AddSingleton<PackageCatalog>();
        builder.Services.AddSingleton<OrderDesk>();
        builder.Services.AddSingleton(options.Uploads);
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddSingleton<UploadDesk>();
        builder.Services.AddSingleton<DeploymentStore>();
        builder.Services.AddSingleton<DeploymentDesk>();
        builder.Services.AddSingleton<PictureSet>();
        builder.Services.AddSingleton<ComparisonStore>();
        builder.Services.AddSingleton<ComparisonDesk>();
        builder.Services.AddSingleton<ProductStore>();
        builder.Services.AddSingleton<TemplateStore>();
        builder.Services.AddSingleton<RecipeDesk>();
        builder.Services.AddSingleton<ComparisonRecipes>();
        builder.Services.AddSingleton(Database.Of(options.ConnectionString, options.DatabaseFile));
        builder.Services.AddSingleton<WriteConnection>();
        builder.Services.AddSingleton<AuditLog>();
        builder.Services.AddSingleton<StationStore>();
        builder.Services.AddSingleton<ResultWriter>();
        builder.Services.AddSingleton<ResultReader>();
        builder.Services.AddSingleton<PictureCounter>();
        builder.Services.AddSingleton<StatisticsReader>();
        builder.Services.AddSingleton<LimitedReading>();
        builder.Services.AddSingleton<QualityReader>();
        builder.Services.AddSingleton<TrendReader>();
        builder.Services.AddSingleton<ReportReader>();
        builder.Services.AddSingleton<ReviewStore>();
        builder.Services.AddSingleton<ChoiceReader>();
        builder.Services.AddSingleton<StoredSequences>();
        builder.Services.AddSingleton<MissingResults>();
        builder.Services.AddSingleton<StorageRetry>();
        builder.Services.AddSessions(options);
        builder.Services.AddSingleton(services =>
            new EvidenceStore(services.GetRequiredService<Database>(), options.EvidenceFolder, services.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Started in this order, after them HTTP; stopped the other way round.</summary>
    private static void AddHostedServices(IServiceCollection services, GatewayOptions options)
    {
        services.AddHostedService<HomeFolder>();
        services.AddHostedService<FirstStart>();
        services.AddHostedService(static provider => provider.GetRequiredService<UploadDesk>());
        if (options.OwnBroker is { } own)
        {
            services.AddSingleton(new MosquittoProcess(own, new MosquittoConfiguration(options.BrokerFolder, own)));
            services.AddHostedService<BrokerSupervisor>();
        }
        services.AddHostedService<IngestService>();
        if (options.OwnBroker is not null)
            services.AddHostedService<SubscriptionsSaved>();
        services.AddHostedService<EvidenceRetention>();
        if (options.SupervisorProcessId is not { } supervisor)
            return;
        services.AddSingleton<IHostLifetime, SupervisedLifetime>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SupervisorWatch>(provider, supervisor));
    }
}
