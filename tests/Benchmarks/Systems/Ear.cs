using Inspection.Contracts;
using Inspection.Mqtt;

namespace Benchmarks.Systems;

/// <summary>One subscriber of the broker, the same for every program under test. Messages are kept as they came and read afterwards, so that listening costs next to nothing.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Lock gate = new();
    private readonly List<Arrival> arrivals = [];
    private readonly IMqttConnection connection;

    private Ear(int port) => connection = MqttConnections.Create(new MqttOptions("127.0.0.1", port, $"bench-{Guid.NewGuid():N}"));

    public int Count
    {
        get
        {
            lock (gate)
                return arrivals.Count;
        }
    }

    /// <returns>Listens already; the caller owns it.</returns>
    public static async Task<Ear> OpenAsync(int port, IEnumerable<string> filters, CancellationToken cancellation)
    {
        var ear = new Ear(port);
        var subscribed = Task.WhenAll(filters.Select(filter => ear.connection.SubscribeAsync(filter, MqttQos.AtLeastOnce, ear.Hear, cancellation)).ToArray());
        ear.connection.Start();
        await subscribed;
        return ear;
    }

    /// <summary>Everything so far, in the order of arrival.</summary>
    /// <param name="from">So many are left out.</param>
    public IReadOnlyList<Arrival> Heard(int from = 0)
    {
        lock (gate)
            return arrivals[from..];
    }

    public Task PublishAsync(MqttMessage message, CancellationToken cancellation) => connection.PublishAsync(message, cancellation);

    /// <summary>Waits until so many messages have come.</summary>
    /// <param name="from">Must run until then.</param>
    /// <exception cref="InputException">It ended, or was silent for <paramref name="patience"/>.</exception>
    public async Task WaitAsync(int count, RunningProgram from, TimeSpan patience, CancellationToken cancellation)
    {
        var (seen, silentSince) = (Count, DateTimeOffset.UtcNow);
        while (seen < count)
        {
            from.RequireRunning();
            await Task.Delay(Glance, cancellation);
            if (Count > seen)
                (seen, silentSince) = (Count, DateTimeOffset.UtcNow);
            else if (DateTimeOffset.UtcNow - silentSince > patience)
                throw new InputException(Texts.Silent(from.Name, patience.TotalSeconds));
        }
    }

    /// <summary>Waits for a message, looking from the given one on.</summary>
    /// <param name="read">Null: not yet this one.</param>
    /// <exception cref="InputException">The program ended, or the message did not come within <paramref name="patience"/>.</exception>
    public async Task<(Arrival Arrival, T Message)> FindAsync<T>(int start, Func<Arrival, T?> read, RunningProgram from, TimeSpan patience, CancellationToken cancellation) where T : class
    {
        for (var until = DateTimeOffset.UtcNow + patience; DateTimeOffset.UtcNow < until; await Task.Delay(Glance, cancellation))
        {
            from.RequireRunning();
            foreach (var arrival in Heard(start))
            {
                start++;
                if (read(arrival) is { } message)
                    return (arrival, message);
            }
        }
        throw new InputException(Texts.Silent(from.Name, patience.TotalSeconds));
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Hear(MqttMessage message)
    {
        var arrival = new Arrival(DateTimeOffset.UtcNow, message.Topic, message.Payload);
        lock (gate)
            arrivals.Add(arrival);
    }
}
