using System.Diagnostics;
using System.Text.Json;
using Benchmarks.Measuring;
using Inspection.Contracts;
using Inspection.Mqtt;
using Microsoft.Data.Sqlite;
using TestKit;
using TestKit.Stations;

namespace Benchmarks.Gateway;

/// <summary>
/// The same results once to the broker, from which the gateway stores them and <c>mosquitto_sub</c> counts them at the same time, and once into a bare table of SQLite.
/// </summary>
internal sealed class IngestRace
{
    private const int Results = 20_000;
    private const int Batch = 1000;
    private const int InFlight = 200;

    private readonly List<(string Topic, byte[] Json)> messages =
    [
        .. Enumerable.Range(0, Results).Select(static n => GeneratedResults.Make(n, Results)).Select(static result => (
            Topics.Result(result.Station), JsonSerializer.SerializeToUtf8Bytes(result.Message, Wire.Default.ResultMessage))),
    ];

    /// <returns>Milliseconds for a thousand results each.</returns>
    public Comparison Measure(Action<LocalizedText> say)
    {
        using var folder = new TemporaryFolder();
        var batches = Insert(folder.File("batches.db"), Batch);
        var singles = Insert(folder.File("singles.db"), 1);
        using var gateway = GatewayProgram.StartAsync().GetAwaiter().GetResult();
        var (stored, counted) = PublishAsync(gateway).GetAwaiter().GetResult();
        foreach (var (name, time) in (ReadOnlySpan<(LocalizedText, TimeSpan)>)
                 [(Texts.StoredByGateway, stored), (Texts.CountedBySubscriber, counted), (Texts.PlainBatches(Batch), batches), (Texts.PlainSingles, singles)])
            say(Texts.Rate(name, Results / time.TotalSeconds));
        say(Texts.Memory(gateway.Megabytes));
        return Comparison.Of(
            ($"gateway, stored, {Results} results", stored), ("mosquitto_sub, counted", counted), ($"plain SQLite, batches of {Batch}", batches),
            ("plain SQLite, one transaction each", singles));
    }

    private async Task<(TimeSpan Stored, TimeSpan Counted)> PublishAsync(GatewayProgram gateway)
    {
        using var subscriber = Process.Start(new ProcessStartInfo(
            "mosquitto_sub", ["-p", $"{gateway.BrokerPort}", "-V", "5", "-q", "1", "-C", $"{Results}", "-t", Topics.Every("result")])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("mosquitto_sub did not start.");
        subscriber.OutputDataReceived += static (_, _) => { };
        subscriber.BeginOutputReadLine();
        await using var station = MqttConnections.Create(new MqttOptions("127.0.0.1", gateway.BrokerPort, "bench") { MaximumInFlight = InFlight });
        station.Start();
        await station.WaitConnectedAsync(CancellationToken.None);
        // The subscription has no answer that could be waited for.
        await Task.Delay(1000);

        var begin = Stopwatch.GetTimestamp();
        var counted = Task.Run(async () =>
        {
            await subscriber.WaitForExitAsync();
            return Stopwatch.GetElapsedTime(begin);
        });
        await Task.WhenAll(messages.Select(message => station.PublishAsync(
            new MqttMessage(message.Topic, message.Json) { Qos = MqttQos.AtLeastOnce, UserProperties = [new(Wire.SchemaProperty, Wire.Schema)] }, CancellationToken.None)));
        await StoredCounter.WaitAsync(gateway.Client, Results);
        var stored = Stopwatch.GetElapsedTime(begin);
        return (stored, await counted);
    }

    private TimeSpan Insert(string file, int batch)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE results (id INTEGER PRIMARY KEY, topic TEXT, message TEXT)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO results (topic, message) VALUES (@topic, @message)";
        var topic = command.Parameters.Add("@topic", SqliteType.Text);
        var text = command.Parameters.Add("@message", SqliteType.Text);
        var begin = Stopwatch.GetTimestamp();
        foreach (var chunk in messages.Chunk(batch))
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var message in chunk)
            {
                (topic.Value, text.Value) = (message.Topic, System.Text.Encoding.UTF8.GetString(message.Json));
                command.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return Stopwatch.GetElapsedTime(begin);
    }
}
