using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>Text message on a bench's socket: the whole bench. Each one replaces the one before.</summary>
/// <param name="Type"><see cref="TypeWord"/>.</param>
/// <param name="Bench">Where it is <see cref="BenchPresence.Present"/>.</param>
internal sealed record LiveBench(string Type, string Station, BenchPresence Presence, BenchMessage? Bench = null)
{
    public const string TypeWord = "bench";

    public static byte[] Encode(LiveBench news) => JsonSerializer.SerializeToUtf8Bytes(news, LiveJson.Default.LiveBench);
}
