using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Messaging.Stations;

/// <summary>How a station connects.</summary>
public static class StationOptions
{
    /// <summary>Options with the station's client id and its last will: the retained state <c>offline</c>.</summary>
    /// <param name="bootId">Of this start of the agent.</param>
    /// <param name="now">When the agent started (UTC); the last will carries it, since the broker cannot put in the time at which it is said.</param>
    public static MqttOptions For(StationAddress station, string host, int port, string bootId, DateTimeOffset now) =>
        new(host, port, $"inspection:{station.Site}:{station.Line}:{station.Station}")
        {
            Will = Announcement(station, new StateMessage(StationStatus.Offline, bootId, now)),
        };

    internal static MqttMessage Announcement(StationAddress station, StateMessage state) =>
        WireMessages.Json(Topics.State(station), state, Wire.Default.StateMessage, MqttQos.AtLeastOnce) with { Retain = true };
}
