using System.Collections.Concurrent;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Mqtt;

namespace Inspection.Gateway.Registry;

/// <summary>Gives orders to stations: publishes their desired state, retained, so that a station that is off takes it up when it comes back.</summary>
internal sealed class OrderDesk(BrokerAccess broker)
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(5);

    /// <returns>False when the broker has not taken the order in time; it was then not given.</returns>
    public async Task<bool> GiveAsync(StationAddress station, DesiredMessage order, CancellationToken cancellation) =>
        (await GiveAllAsync([(station, order)], cancellation)).Contains(order.Id);

    /// <summary>Gives many orders over one connection.</summary>
    /// <returns>Ids of those that the broker has taken in time; the others were not given.</returns>
    public async Task<IReadOnlySet<string>> GiveAllAsync(IReadOnlyList<(StationAddress Station, DesiredMessage Order)> orders, CancellationToken cancellation)
    {
        var taken = new ConcurrentBag<string>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        await using var connection = broker.CreateTransient("inspection-gateway-order");
        connection.Start();
        try
        {
            await connection.WaitConnectedAsync(ending.Token);
            await Task.WhenAll(orders.Select(async given =>
            {
                await connection.PublishAsync(Message(given.Station, given.Order), ending.Token);
                taken.Add(given.Order.Id);
            }));
        }
        catch (Exception problem) when (problem is MqttException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // What is not among those taken was not given.
        }
        return taken.ToHashSet();
    }

    private static MqttMessage Message(StationAddress station, DesiredMessage order) =>
        new(Topics.Desired(station), JsonSerializer.SerializeToUtf8Bytes(order, Wire.Default.DesiredMessage))
        {
            Qos = MqttQos.AtLeastOnce,
            Retain = true,
            ContentType = Wire.JsonContentType,
            UserProperties = [new(Wire.SchemaProperty, Wire.Schema)],
        };
}
