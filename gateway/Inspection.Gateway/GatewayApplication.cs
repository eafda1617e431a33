using Inspection.Gateway.Api;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;
using Inspection.Gateway.Options;
using Inspection.Gateway.Storage;
using Inspection.Mqtt;

namespace Inspection.Gateway;

/// <summary>Puts the gateway together.</summary>
internal static class GatewayApplication
{
    /// <summary>Nothing is opened, written or started before the application starts: the build-time generator of the OpenAPI document comes this far too.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, GatewayOptions options, Func<MqttOptions, IMqttConnection> connect)
    {
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApiDescription();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<GatewayCounters>();
        builder.Services.AddSingleton<IngestStatus>();
        builder.Services.AddSingleton<StationBoard>();
        builder.Services.AddSingleton<PrometheusText>();
        builder.Services.AddSingleton(new BrokerAccess(options.Broker, connect));
        builder.Services.AddSingleton<PreviewFeeds>();
        builder.Services.AddSingleton(new Database(options.DatabaseFile));
        builder.Services.AddSingleton<WriteConnection>();
        builder.Services.AddSingleton<StationStore>();
        builder.Services.AddSingleton<ResultWriter>();
        builder.Services.AddSingleton<ResultReader>();
        builder.Services.AddSingleton<StatisticsReader>();
        builder.Services.AddSingleton<StorageRetry>();
        builder.Services.AddSingleton(services =>
            new EvidenceStore(services.GetRequiredService<Database>(), options.EvidenceFolder, services.GetRequiredService<TimeProvider>()));

        // Started in this order, after them HTTP; stopped the other way round.
        builder.Services.AddHostedService<HomeFolder>();
        if (options.OwnBroker is { } own)
        {
            builder.Services.AddSingleton(new MosquittoProcess(own, new MosquittoConfiguration(options.BrokerFolder, own)));
            builder.Services.AddHostedService<BrokerSupervisor>();
        }
        builder.Services.AddHostedService<IngestService>();
        if (options.SupervisorProcessId is { } supervisor)
            builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<SupervisorWatch>(services, supervisor));

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseWebPage();
        app.UseWebSockets();
        app.MapApiV1();
        app.MapHealth();
        app.MapOpenApi();
        app.MapWebPage();
        return app;
    }
}
