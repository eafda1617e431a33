using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Swapping;
using Inspection.Mqtt;

namespace Inspection.Messaging.Stations;

/// <summary>Orders and reports over the retained topics <c>desired</c> and <c>reported</c>. Thread-safe. Hears and says nothing after disposal.</summary>
public sealed class MqttSwapChannel : ISwapChannel, IDisposable
{
    /// <summary>An order takes a few hundred bytes.</summary>
    private const int MaximumOrderBytes = 64 * 1024;

    private readonly Lock gate = new();
    private readonly StationAddress station;
    private readonly IMqttConnection connection;
    private readonly CancellationTokenSource stop = new();
    private ReportedMessage? last;

    /// <param name="connection">Borrowed.</param>
    public MqttSwapChannel(StationAddress station, IMqttConnection connection)
    {
        this.station = station;
        this.connection = connection;
        connection.ConnectionChanged += OnConnectionChanged;
    }

    public event Action<DesiredMessage>? Ordered;

    public event Action<LocalizedText>? Misordered;

    /// <summary>An order as whoever gives one publishes it.</summary>
    public static MqttMessage Order(StationAddress station, DesiredMessage order) =>
        WireMessages.Json(Topics.Desired(station), order, Wire.Default.DesiredMessage, MqttQos.AtLeastOnce) with { Retain = true };

    /// <summary>Begins to listen; once the handlers of <see cref="Ordered"/> are in place, since what the broker keeps comes at once.</summary>
    public void Start() => Forget(connection.SubscribeAsync(Topics.Desired(station), MqttQos.AtLeastOnce, OnDesired, stop.Token));

    public void Report(ReportedMessage reported)
    {
        lock (gate)
        {
            last = reported;
            Forget(connection.PublishAsync(Message(reported), stop.Token));
        }
    }

    public void Dispose()
    {
        connection.ConnectionChanged -= OnConnectionChanged;
        stop.Cancel();
    }

    private void OnConnectionChanged(bool isConnected, string? reason)
    {
        lock (gate)
        {
            if (isConnected && last is not null)
                Forget(connection.PublishAsync(Message(last), stop.Token));
        }
    }

    /// <summary>An empty message clears the topic and orders nothing.</summary>
    private void OnDesired(MqttMessage message)
    {
        if (stop.IsCancellationRequested || message.Payload.IsEmpty)
            return;
        if (Read(message) is not { } order)
            Misordered?.Invoke(Texts.OrderMalformed);
        else if (DesiredRules.WhyWrong(order) is { } wrong)
            Misordered?.Invoke(wrong);
        else
            Ordered?.Invoke(order);
    }

    private static DesiredMessage? Read(MqttMessage message)
    {
        try
        {
            return message.Payload.Length <= MaximumOrderBytes ? JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.DesiredMessage) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private MqttMessage Message(ReportedMessage reported) =>
        WireMessages.Json(Topics.Reported(station), reported, Wire.Default.ReportedMessage, MqttQos.AtLeastOnce) with { Retain = true };

    /// <summary>Best effort: what fails here is said again after the next connect.</summary>
    private static void Forget(Task task) =>
        _ = task.ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
