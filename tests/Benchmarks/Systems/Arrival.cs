namespace Benchmarks.Systems;

/// <summary>A message at the subscriber.</summary>
/// <param name="At">When it had come through the broker.</param>
internal readonly record struct Arrival(DateTimeOffset At, string Topic, ReadOnlyMemory<byte> Payload);
