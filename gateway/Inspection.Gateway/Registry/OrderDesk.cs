using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Mqtt;

namespace Inspection.Gateway.Registry;

/// <summary>Gives orders to stations: publishes their desired state, retained, so that a station that is off takes it up when it comes back.</summary>
internal sealed class OrderDesk(BrokerAccess broker)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <returns>False when the broker has not taken the order in time; it was then not given.</returns>
    public async Task<bool> GiveAsync(StationAddress station, DesiredMessage order, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        await using var connection = broker.CreateTransient("inspection-gateway-order");
        connection.Start();
        try
        {
            await connection.WaitConnectedAsync(limit.Token);
            await connection.PublishAsync(
                new MqttMessage(Topics.Desired(station), JsonSerializer.SerializeToUtf8Bytes(order, Wire.Default.DesiredMessage))
                {
                    Qos = MqttQos.AtLeastOnce,
                    Retain = true,
                    ContentType = Wire.JsonContentType,
                    UserProperties = [new(Wire.SchemaProperty, Wire.Schema)],
                },
                limit.Token);
            return true;
        }
        catch (Exception problem) when (problem is MqttException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
