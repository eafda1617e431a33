using System.Text.Json;
using System.Threading.Channels;
using Inspection.Agent.Station;
using Inspection.Agent.Swapping.Packages;
using Inspection.Contracts;
using Inspection.Inference.Exports;
using Inspection.Messaging.Stations;
using Inspection.Models;
using Inspection.Models.Archives;
using Inspection.Mqtt;

namespace Inspection.Agent.Swapping;

/// <summary>An order from a terminal to a running station.</summary>
/// <param name="Root">The folder that holds <c>models/packages</c>.</param>
/// <param name="Gateway">Where the station fetches the package; null: from its own disk.</param>
/// <param name="Patience">How long to wait until the order is settled.</param>
internal sealed record SwapOrder(string Root, string Model, StationAddress Station, BrokerAddress Broker, string? Gateway, SwapSettings Settings, TimeSpan Patience)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    /// <summary>Publishes the order and says each step of the station.</summary>
    /// <returns>The exit code: done when the station runs the model, failed when it refused it, rolled it back, or did not settle in time.</returns>
    /// <exception cref="InputException">Model or address cannot be used, or there is no broker.</exception>
    public async Task<int> GiveAsync(TimeProvider time, Action<LocalizedText> say, CancellationToken cancellation)
    {
        var library = new ModelLibrary(Path.Combine(Root, "models", "packages"), new KnownExports());
        using var offered = OfferedPackage.Of(ModelChoice.Parse(Model), library.Resolve(Model));
        var message = new DesiredMessage(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), Describe(offered.Package), Settings);
        if (DesiredRules.WhyWrong(message) is { } wrong)
            throw new InputException(wrong);
        var reports = Channel.CreateUnbounded<ReportedMessage>();
        await using var connection = Connect();
        var subscribed = connection.SubscribeAsync(Topics.Reported(Station), MqttQos.AtLeastOnce, received => Hear(received, reports), cancellation);
        connection.Start();
        await OrderAsync(connection, message, subscribed, time, cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await FollowAsync(message, reports.Reader, say, limit.Token);
        }
        catch (OperationCanceledException)
        {
            say(Texts.StationSilent(Station.ToString(), Patience.TotalSeconds));
            return ExitCodes.FailedWhileRunning;
        }
    }

    private DesiredModel Describe(ModelPackage package)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (sha256, bytes) = PackageArchive.WriteFile(package.Folder, file);
            return new DesiredModel(package.Manifest.Name, package.Manifest.Version, sha256, bytes, AddressOf(package, sha256), ModelChoice.Parse(Model).Precision);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private string AddressOf(ModelPackage package, string sha256)
    {
        if (Gateway is null)
            return new Uri(package.Folder).AbsoluteUri;
        return Uri.TryCreate(Gateway, UriKind.Absolute, out var gateway) && gateway.Scheme is "http" or "https"
            ? new Uri(gateway, $"/api/v1/models/{sha256}").AbsoluteUri
            : throw new InputException(Texts.GatewayAddress(Gateway));
    }

    private IMqttConnection Connect()
    {
        try
        {
            return MqttConnections.Create(new MqttOptions(Broker.Host, Broker.Port, $"inspection-swap-{Guid.NewGuid():N}")
            {
                Username = Broker.User,
                Password = Broker.User is null ? null : Environment.GetEnvironmentVariable(BrokerAddress.PasswordVariable),
                Tls = Broker.CaFile is { } caFile ? new MqttTlsOptions(caFile) : null,
            });
        }
        catch (MqttException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }

    private async Task OrderAsync(IMqttConnection connection, DesiredMessage message, Task subscribed, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await subscribed.WaitAsync(ConnectLimit, time, cancellation);
            await connection.PublishAsync(MqttSwapChannel.Order(Station, message), cancellation);
        }
        catch (Exception error) when (error is TimeoutException or MqttException)
        {
            throw new InputException(Texts.NoBroker($"{Broker.Host}:{Broker.Port}", error.Message), error);
        }
    }

    private static void Hear(MqttMessage received, Channel<ReportedMessage> reports)
    {
        if (JsonSerializer.Deserialize(received.Payload.Span, Wire.Default.ReportedMessage) is { } report)
            reports.Writer.TryWrite(report);
    }

    private static async Task<int> FollowAsync(DesiredMessage message, ChannelReader<ReportedMessage> reports, Action<LocalizedText> say, CancellationToken cancellation)
    {
        SwapStep? said = null;
        while (true)
        {
            var report = await reports.ReadAsync(cancellation);
            if (report.OrderId != message.Id)
                continue;
            if (report.Step != said)
                say(Texts.SwapAt(message.Model, report.Step, report.Reason?.ToLocalized()));
            said = report.Step;
            if (said == SwapStep.Running)
                return ExitCodes.Done;
            if (said is SwapStep.Refused or SwapStep.RolledBack)
                return ExitCodes.FailedWhileRunning;
        }
    }
}
