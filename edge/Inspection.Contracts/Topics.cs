namespace Inspection.Contracts;

/// <summary>MQTT topic names. The tree is <c>inspection/v1/{site}/{line}/{station}/…</c>.</summary>
public static class Topics
{
    public const string Root = "inspection/v1";

    public static string State(StationAddress station) => $"{Root}/{station}/state";
    public static string Result(StationAddress station) => $"{Root}/{station}/result";
    public static string Evidence(StationAddress station, string resultId) => $"{Root}/{station}/evidence/{resultId}";
    public static string Preview(StationAddress station) => $"{Root}/{station}/preview";
    public static string Bench(StationAddress station) => $"{Root}/{station}/bench";
    public static string Metrics(StationAddress station) => $"{Root}/{station}/metrics";
    public static string Desired(StationAddress station) => $"{Root}/{station}/desired";
    public static string Reported(StationAddress station) => $"{Root}/{station}/reported";
    public static string Command(StationAddress station) => $"{Root}/{station}/cmd";

    /// <summary>Subscription filter for one kind of message from every station, e.g. <c>Every("result")</c>.</summary>
    public static string Every(string kind) => $"{Root}/+/+/+/{kind}";

    /// <summary>Subscription filter for the evidence of every station.</summary>
    public static string EveryEvidence => $"{Root}/+/+/+/evidence/+";

    /// <summary>Takes a topic apart. <paramref name="rest"/> is what follows the station: <c>result</c>, <c>evidence/{id}</c>, …</summary>
    public static bool TryParse(string topic, out StationAddress station, out string rest)
    {
        rest = "";
        station = new StationAddress("", "", "");
        var prefix = Root + "/";
        if (!topic.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        var levels = topic[prefix.Length..].Split('/', 4);
        if (levels.Length < 4 || !StationAddress.TryParse(string.Join('/', levels.Take(3)), out station))
            return false;
        rest = levels[3];
        return rest.Length > 0;
    }
}
