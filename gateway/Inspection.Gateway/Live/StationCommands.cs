using System.Text.Json;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Gateway.Live;

/// <summary>Commands to stations as messages.</summary>
internal static class StationCommands
{
    /// <param name="expirySeconds">A command that waits longer at the broker is not wanted any more.</param>
    public static MqttMessage Message(StationAddress station, CommandRequest request, uint expirySeconds) =>
        new(Topics.Command(station), JsonSerializer.SerializeToUtf8Bytes(request, Wire.Default.CommandRequest))
        {
            Qos = MqttQos.AtLeastOnce,
            ContentType = Wire.JsonContentType,
            UserProperties = [new(Wire.SchemaProperty, Wire.Schema)],
            ExpirySeconds = expirySeconds,
        };

    /// <returns>Null where the answer is none.</returns>
    public static CommandResponse? Read(MqttMessage answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Payload.Span, Wire.Default.CommandResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
