using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>Carries what somebody does to a virtual bench to its station.</summary>
internal sealed class BenchDesk(BrokerAccess broker)
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(3);

    /// <returns>The station's answer; null: it gave none in time.</returns>
    public async Task<CommandResponse?> OperateAsync(StationAddress station, BenchInput input, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        await using var connection = broker.CreateTransient("inspection-gateway-operate");
        connection.Start();
        try
        {
            await connection.WaitConnectedAsync(ending.Token);
            var request = StationCommands.Message(station, new CommandRequest(CommandRequest.Operate, Input: input), (uint)limit.TotalSeconds);
            return StationCommands.Read(await connection.RequestAsync(request, limit, ending.Token));
        }
        catch (Exception problem) when (problem is MqttException or TimeoutException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
