using System.Text.Json.Serialization;

namespace Benchmarks.Looping;

/// <summary>Medians of where the loop's time went, milliseconds; <paramref name="HandOver"/> is the rest: judged part to socket, disk and waking included.</summary>
internal sealed record LoopStages(
    [property: JsonPropertyName("queue")] double Queue,
    [property: JsonPropertyName("preprocess")] double Preprocess,
    [property: JsonPropertyName("inference")] double Inference,
    [property: JsonPropertyName("decode_and_judge")] double DecodeAndJudge,
    [property: JsonPropertyName("hand_over")] double HandOver);
