namespace Inspection.Messaging.Outboxes;

/// <param name="Index">What <see cref="Outbox.Acknowledge"/> takes.</param>
public sealed record OutboxRecord(long Index, ReadOnlyMemory<byte> Payload);
