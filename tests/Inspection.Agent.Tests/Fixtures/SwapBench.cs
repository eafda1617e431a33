using System.Text.Json;
using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Messaging.Stations;
using Inspection.Models.Archives;
using Inspection.Mqtt;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>Orders swaps of the bench's station over a real broker, and hears everything that it publishes.</summary>
internal sealed class SwapBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Channel<ReportedMessage> reports = Channel.CreateUnbounded<ReportedMessage>();
    private readonly IMqttConnection connection;

    private SwapBench(int port) => connection = MqttConnections.Create(new MqttOptions("127.0.0.1", port, $"swap-bench-{Guid.NewGuid():N}"), TimeProvider.System);

    /// <summary>Every result in the order of arrival.</summary>
    public List<ResultMessage> Results { get; } = [];

    /// <summary>Every report in the order of arrival.</summary>
    public List<ReportedMessage> Reports { get; } = [];

    public static async Task<SwapBench> OpenAsync(StationBench bench)
    {
        var opened = new SwapBench(bench.Broker.Port);
        var heard = Task.WhenAll(
            opened.connection.SubscribeAsync(Topics.Result(StationBench.Address), MqttQos.AtLeastOnce, opened.OnResult, CancellationToken.None),
            opened.connection.SubscribeAsync(Topics.Reported(StationBench.Address), MqttQos.AtLeastOnce, opened.OnReport, CancellationToken.None));
        opened.connection.Start();
        await heard;
        return opened;
    }

    /// <summary>An order for the package in a folder of this machine.</summary>
    public static DesiredMessage Order(string id, string folder, string version, SwapSettings settings)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (sha256, bytes) = PackageArchive.WriteFile(folder, file);
            return new DesiredMessage(id, new DesiredModel("painted-pair", version, sha256, bytes, new Uri(folder).AbsoluteUri), settings);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public Task GiveAsync(DesiredMessage order) => connection.PublishAsync(MqttSwapChannel.Order(StationBench.Address, order), CancellationToken.None);

    /// <summary>The next report that fits; those before it are passed over.</summary>
    public async Task<ReportedMessage> UntilAsync(Func<ReportedMessage, bool> fits)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var report = await reports.Reader.ReadAsync(limit.Token);
            if (fits(report))
                return report;
        }
    }

    public Task<ReportedMessage> UntilAsync(string orderId, SwapStep step) => UntilAsync(report => report.OrderId == orderId && report.Step == step);

    /// <summary>The end of an order, whatever it is.</summary>
    public Task<ReportedMessage> SettledAsync(string orderId) =>
        UntilAsync(report => report.OrderId == orderId && report.Step is SwapStep.Running or SwapStep.RolledBack or SwapStep.Refused);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void OnResult(MqttMessage message) => Results.Add(HeardRun.Read(message, Wire.Default.ResultMessage));

    private void OnReport(MqttMessage message)
    {
        var report = JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.ReportedMessage).ShouldNotBeNull();
        Reports.Add(report);
        reports.Writer.TryWrite(report);
    }
}
