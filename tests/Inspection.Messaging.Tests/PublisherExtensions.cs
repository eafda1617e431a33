using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Messaging.Publishing;

namespace Inspection.Messaging.Tests;

internal static class PublisherExtensions
{
    /// <summary>As the loop publishes: the JSON names the picture's topic exactly where there is a picture, which follows.</summary>
    public static void Publish(this MqttResultPublisher publisher, ResultMessage result, byte[] evidenceJpeg)
    {
        var named = result with { Evidence = evidenceJpeg.Length == 0 ? null : Topics.Evidence(StationFixture.Station, result.ResultId) };
        var id = Encoding.UTF8.GetBytes(result.ResultId);
        publisher.Publish(id, JsonSerializer.SerializeToUtf8Bytes(named, Wire.Default.ResultMessage));
        if (evidenceJpeg.Length > 0)
            publisher.Attach(id, evidenceJpeg);
    }
}
