using System.Net.Sockets;
using System.Reflection;
using Inspection.Contracts;
using Inspection.Gateway;
using Inspection.Gateway.Api;
using Inspection.Gateway.Options;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Gateway.Registry.Uploads;
using Microsoft.AspNetCore.Connections;

if (args is [UploadTrial.Command, _, _, _])
    return UploadTrial.Run(args, Console.Out, TimeProvider.System);
if (args is [ComparisonTrial.Command, _, _])
    return ComparisonTrial.Run(args, Console.Out, TimeProvider.System);
try
{
    if (new CommandLine().Parse(args) is not { } arguments)
        return ExitCodes.Done;
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = WebPage.FindFolder() });
    builder.Configuration.AddInMemoryCollection(arguments);
    var options = GatewayOptions.Read(builder.Configuration);
    // Microsoft.Extensions.ApiDescription.Server runs this program at build time, under this entry assembly and with a server that serves nothing.
    var forDescription = Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";
    await using var app = GatewayApplication.Build(builder, options, forDescription);
    if (forDescription)
    {
        await app.RunAsync();
        return ExitCodes.Done;
    }
    if (!await StartAsync(app, options))
        return ExitCodes.Done;
    Console.WriteLine(Texts.Ready(string.Join(' ', app.Urls), $"{options.Broker.Host}:{options.Broker.Port}"));
    await app.WaitForShutdownAsync();
    return ExitCodes.Done;
}
catch (InputException problem)
{
    Console.Error.WriteLine(problem.Text);
    return ExitCodes.WrongInput;
}

// What was already started is stopped again when a later part, HTTP last, cannot start. False when told to stop meanwhile.
static async Task<bool> StartAsync(WebApplication app, GatewayOptions options)
{
    try
    {
        await app.StartAsync();
        return true;
    }
    catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
    {
        await app.StopAsync();
        return false;
    }
    catch (Exception problem)
    {
        await app.StopAsync();
        if (problem is IOException { InnerException: AddressInUseException })
            throw new InputException(Texts.PortInUse(options.Urls), problem);
        if (problem is IOException or SocketException or FormatException or InvalidOperationException)
            throw new InputException(Texts.CannotListen(options.Urls, problem.Message), problem);
        throw;
    }
}
