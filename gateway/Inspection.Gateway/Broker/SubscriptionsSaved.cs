namespace Inspection.Gateway.Broker;

/// <summary>
/// Started once the gateway has subscribed: a broker killed before it had saved that would come back without a reader, and throw away what stations send until the gateway
/// is connected again.
/// </summary>
internal sealed class SubscriptionsSaved(MosquittoProcess broker) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        broker.Save();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
