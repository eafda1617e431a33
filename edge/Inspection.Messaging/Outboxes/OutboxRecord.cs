namespace Inspection.Messaging.Outboxes;

/// <param name="Index">What <see cref="Outbox.Acknowledge"/> takes.</param>
/// <param name="Payload">Empty when the record was damaged on disk.</param>
public sealed record OutboxRecord(long Index, ReadOnlyMemory<byte> Payload);
