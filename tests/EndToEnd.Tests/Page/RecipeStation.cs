using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>A station that takes orders as the gateway sees it: reports each step, and runs what it was ordered or refuses it. It inspects nothing.</summary>
internal sealed class RecipeStation : IAsyncDisposable
{
    private readonly StationAddress address;
    private readonly ModelIdentity own;
    private readonly BilingualText? refusal;
    private readonly IMqttConnection connection;
    private readonly string bootId = $"ordered-{Guid.NewGuid():N}"[..16];

    private RecipeStation(int brokerPort, StationAddress address, ModelIdentity own, BilingualText? refusal)
    {
        this.own = own;
        this.address = address;
        this.refusal = refusal;
        connection = MqttConnections.Create(new MqttOptions("127.0.0.1", brokerPort, $"ordered-{address}".Replace('/', '-')));
    }

    /// <summary>Starts with a model of the gateway, so that there is a way back to it.</summary>
    /// <param name="client">Of somebody with a session.</param>
    /// <param name="refusal">Why it refuses every order; null: it obeys.</param>
    public static async Task<RecipeStation> StartAsync(GatewayProgram gateway, HttpClient client, string name, BilingualText? refusal = null)
    {
        var model = (await client.GetFromJsonAsync<JsonElement>("api/v1/models"))[0];
        var own = new ModelIdentity(Word("name"), Word("version"), Word("modelSha256"));
        var station = new RecipeStation(gateway.BrokerPort, new StationAddress("lab", "line1", name), own, refusal);
        station.connection.Start();
        await station.connection.WaitConnectedAsync(CancellationToken.None);
        await station.AnnounceAsync(null);
        await station.connection.SubscribeAsync(Topics.Desired(station.address), MqttQos.AtLeastOnce, station.OnOrder, CancellationToken.None);
        return station;

        string Word(string key) => model.GetProperty(key).GetString() ?? throw new InvalidOperationException($"The model has no {key}.");
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void OnOrder(MqttMessage message)
    {
        if (JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.DesiredMessage) is { } order)
            _ = ObeyAsync(order);
    }

    private async Task ObeyAsync(DesiredMessage order)
    {
        var model = new ModelIdentity(order.Model.Name, order.Model.Version, order.Model.Sha256);
        var recipe = order.Recipe is { } ordered ? new RecipeIdentity($"{ordered.Product} r{ordered.Revision}", "0123456789ab") : null;
        foreach (var step in (SwapStep[])[SwapStep.Downloading, SwapStep.Checking])
            await ReportAsync(order, step, own);
        if (refusal is not null)
        {
            await ReportAsync(order, SwapStep.Refused, own);
            return;
        }
        await AnnounceAsync(recipe);
        await ReportAsync(order, SwapStep.Running, model);
    }

    private Task ReportAsync(DesiredMessage order, SwapStep step, ModelIdentity runs) => PublishAsync(
        Topics.Reported(address),
        new ReportedMessage(bootId, DateTimeOffset.UtcNow, step, runs, runs, 0, 0, order.Id, order.Model, Reason: step == SwapStep.Refused ? refusal : null),
        Wire.Default.ReportedMessage);

    private Task AnnounceAsync(RecipeIdentity? recipe) => PublishAsync(
        Topics.State(address), new StateMessage(StationStatus.Online, bootId, DateTimeOffset.UtcNow, own, "dir:parts", recipe), Wire.Default.StateMessage);

    private Task PublishAsync<T>(string topic, T content, JsonTypeInfo<T> type) => connection.PublishAsync(
        new MqttMessage(topic, JsonSerializer.SerializeToUtf8Bytes(content, type))
        {
            Qos = MqttQos.AtLeastOnce,
            Retain = true,
            ContentType = Wire.JsonContentType,
            UserProperties = [new(Wire.SchemaProperty, Wire.Schema)],
        },
        CancellationToken.None);
}
