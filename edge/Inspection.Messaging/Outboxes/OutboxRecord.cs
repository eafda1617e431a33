namespace Inspection.Messaging.Outboxes;

/// <param name="Index">What <see cref="Outbox.Acknowledge"/> takes.</param>
/// <param name="Payload">Empty when the record was damaged on disk. Valid until the next record is read.</param>
public readonly record struct OutboxRecord(long Index, ReadOnlyMemory<byte> Payload);
