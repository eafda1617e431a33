using Inspection.Messaging.Outboxes;
using TestKit;

namespace Inspection.Messaging.Tests;

/// <summary>What an outbox still holds of what is acknowledged.</summary>
public sealed class KeptRecordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ReadKept_AfterAReopening_HoldsTheLatestOfWhatWasAcknowledged()
    {
        using (var outbox = Open())
        {
            for (var number = 1; number <= 50; number++)
                outbox.Append([(byte)number, .. new byte[999]]);
            outbox.Acknowledge(49);
        }
        using var again = Open();
        var kept = new List<byte>();

        again.ReadKept(record =>
        {
            kept.Add(record.Span[0]);
            return true;
        });

        kept.ShouldBe(Enumerable.Range(kept[0], 50 - kept[0]).Select(static number => (byte)number));
        kept.Count.ShouldBeGreaterThan(10);
        again.TryRead(out var waiting).ShouldBeTrue();
        waiting.Index.ShouldBe(50);
    }

    [Fact]
    public void Append_RoomTakenByWhatIsKept_IsGivenBack()
    {
        using var outbox = Open();
        var payload = new byte[1000];
        for (var number = 1; number <= 30; number++)
            outbox.Append(payload);
        outbox.Acknowledge(30);

        for (var number = 1; number <= 65; number++)
            outbox.Append(payload);

        outbox.Waiting.ShouldBe(65);
    }

    [Fact]
    public void ReadKept_WhileItsSegmentIsDeleted_GoesOnWithWhatIsLeft()
    {
        using var outbox = Open();
        for (var number = 1; number <= 40; number++)
            outbox.Append([(byte)number, .. new byte[999]]);
        outbox.Acknowledge(40);
        var kept = new List<byte>();

        outbox.ReadKept(record =>
        {
            if (kept.Count == 0)
            {
                for (var number = 1; number <= 60; number++)
                    outbox.Append(new byte[1000]);
            }
            kept.Add(record.Span[0]);
            return true;
        });

        kept.ShouldBeInOrder();
        kept[^1].ShouldBe((byte)40);
    }

    private Outbox Open() => Outbox.Open(folder.Path, maximumBytes: 80_000);
}
