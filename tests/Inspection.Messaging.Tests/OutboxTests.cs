using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Messaging.Outboxes;
using TestKit;

namespace Inspection.Messaging.Tests;

public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TryRead_Appended_ComesInOrder()
    {
        using var outbox = Open();
        outbox.Append([1]);
        outbox.Append([2, 2]);

        Read(outbox).ShouldBe([[1], [2, 2]]);
        outbox.Waiting.ShouldBe(2);
    }

    [Fact]
    public void TryRead_Empty_IsFalse()
    {
        using var outbox = Open();

        outbox.TryRead(out _).ShouldBeFalse();
        outbox.Waiting.ShouldBe(0);
    }

    [Fact]
    public void Open_AfterDisposal_HoldsWhatWasNotAcknowledged()
    {
        using (var first = Open())
        {
            for (byte number = 1; number <= 5; number++)
                first.Append([number]);
            Read(first);
            first.Acknowledge(2);
        }

        using var second = Open();
        second.Waiting.ShouldBe(3);
        Read(second).ShouldBe([[3], [4], [5]]);
    }

    [Fact]
    public void Open_AfterEverythingWasAcknowledged_GoesOnWithHigherIndexes()
    {
        using (var first = Open())
        {
            first.Append([1]);
            first.TryRead(out var only);
            first.Acknowledge(only.Index);
        }

        using var second = Open();
        second.TryRead(out _).ShouldBeFalse();
        second.Append([2]);
        second.TryRead(out var next).ShouldBeTrue();
        next.Index.ShouldBe(2);
    }

    [Fact]
    public void Open_WatermarkLost_RepeatsWhatIsStillThere()
    {
        using (var first = Open())
        {
            first.Append([1]);
            first.Append([2]);
            first.Acknowledge(1);
        }
        File.WriteAllBytes(folder.File("acknowledged"), [1, 2, 3]);

        using var second = Open();

        Read(second).ShouldBe([[1], [2]]);
    }

    [Fact]
    public void Open_FolderOwnedByAnother_IsAnInputException()
    {
        using var first = Open();

        Should.Throw<InputException>(() => Open()).Text.Korean.ShouldContain(folder.Path);
    }

    [Fact]
    public void Open_FileInPlaceOfTheFolder_IsAnInputException()
    {
        File.WriteAllText(folder.File("file"), "");

        Should.Throw<InputException>(() => Outbox.Open(folder.File("file"))).Message.ShouldContain(folder.File("file"));
    }

    [Fact]
    public void Append_BoundReached_ThrowsUntilSomeAreAcknowledged()
    {
        using var outbox = Open(maximumBytes: 10_000);
        var payload = new byte[1000];
        var full = Should.Throw<PublisherException>(() =>
        {
            while (true)
                outbox.Append(payload);
        });
        full.Text.English.ShouldContain("full");
        outbox.Waiting.ShouldBe(9);

        ReadRecords(outbox);
        outbox.Acknowledge(9);

        outbox.Append(payload);
        outbox.Waiting.ShouldBe(1);
    }

    [Fact]
    public void Append_LongerThanTheBound_Throws()
    {
        using var outbox = Open(maximumBytes: 100);

        Should.Throw<PublisherException>(() => outbox.Append(new byte[200]));

        outbox.Append([1]);
        Read(outbox).ShouldBe([[1]]);
    }

    [Fact]
    public void Append_DiskFails_ThrowsAndTheOutboxGoesOn()
    {
        using var outbox = Open(maximumBytes: 10_000);
        outbox.Append(new byte[2000]);
        // The next record begins a new segment, whose name is already taken by a folder.
        Directory.CreateDirectory(folder.File($"{2:D19}.segment"));

        Should.Throw<PublisherException>(() => outbox.Append([2])).Text.English.ShouldContain(folder.Path);

        Directory.Delete(folder.File($"{2:D19}.segment"));
        outbox.Append([2]);
        ReadRecords(outbox).Count.ShouldBe(2);
    }

    [Fact]
    public void Acknowledge_WholeSegments_AreDeletedButTheLast()
    {
        using var outbox = Open(maximumBytes: 80_000);
        for (var number = 0; number < 50; number++)
            outbox.Append(new byte[1000]);
        var before = Segments().Length;

        outbox.Acknowledge(49);

        before.ShouldBeGreaterThan(3);
        var kept = Segments().Sum(static path => new FileInfo(path).Length);
        kept.ShouldBeInRange(10_000, 80_000 / 4 + 10_000 + 1100);
        ReadRecords(outbox).Select(record => record.Index).ShouldBe([50]);
    }

    [Fact]
    public void Open_TruncatedAtEachByte_LosesNoWholeRecord()
    {
        byte[] whole;
        using (var outbox = Open())
        {
            for (byte number = 1; number <= 3; number++)
                outbox.Append([number, number, number]);
            whole = File.ReadAllBytes(Segments().Single());
        }
        var recordLength = whole.Length / 3;

        for (var length = 0; length <= whole.Length; length++)
        {
            using var cut = new TemporaryFolder();
            var file = cut.File($"{1:D19}.segment");
            File.WriteAllBytes(file, whole[..length]);
            using var outbox = Outbox.Open(cut.Path);
            outbox.Append([9]);

            var expected = Enumerable.Range(1, length / recordLength).Select(n => new[] { (byte)n, (byte)n, (byte)n }).Append([9]);
            Read(outbox).ShouldBe(expected, $"cut at byte {length}");
            outbox.Damaged.ShouldBe(0);
        }
    }

    [Fact]
    public void TryRead_EachByteOfTheMiddleRecordSpoilt_OthersComeAndTheDamageIsCounted()
    {
        byte[] whole;
        using (var outbox = Open())
        {
            for (byte number = 1; number <= 3; number++)
                outbox.Append([number, number, number]);
            whole = File.ReadAllBytes(Segments().Single());
        }
        var recordLength = whole.Length / 3;

        for (var at = recordLength; at < 2 * recordLength; at++)
        {
            using var spoilt = new TemporaryFolder();
            var bytes = whole.ToArray();
            bytes[at] ^= 0x55;
            File.WriteAllBytes(spoilt.File($"{1:D19}.segment"), bytes);
            using var outbox = Outbox.Open(spoilt.Path);

            var records = ReadRecords(outbox);

            records.Where(record => !record.Payload.IsEmpty).Select(record => record.Index).ShouldBe([1, 3], $"byte {at}");
            outbox.Damaged.ShouldBe(1);
            outbox.Acknowledge(records[^1].Index);
            outbox.Waiting.ShouldBe(0);
        }
    }

    [Fact]
    public void TryRead_LastRecordDamaged_CanBeAcknowledged()
    {
        using (var outbox = Open())
            outbox.Append([1, 2, 3]);
        var bytes = File.ReadAllBytes(Segments().Single());
        bytes[^1] ^= 1;
        File.WriteAllBytes(Segments().Single(), bytes);

        using var again = Open();
        again.TryRead(out var damaged).ShouldBeTrue();
        damaged.Payload.IsEmpty.ShouldBeTrue();
        again.Acknowledge(damaged.Index);

        again.Waiting.ShouldBe(0);
    }

    /// <summary>Random appends, reads, acknowledgements, reopenings and torn ends against a list in memory.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Outbox_AnyHistory_HoldsExactlyWhatWasNotAcknowledged(int seed)
    {
        var random = new Random(seed);
        var waiting = new Queue<byte[]>();
        var read = 0;
        var firstIndex = 1L;
        var outbox = Open(maximumBytes: 100_000);
        try
        {
            for (var step = 0; step < 3000; step++)
            {
                switch (random.Next(20))
                {
                    case < 10:
                        var payload = new byte[random.Next(1, 400)];
                        random.NextBytes(payload);
                        try
                        {
                            outbox.Append(payload);
                            waiting.Enqueue(payload);
                        }
                        catch (PublisherException)
                        {
                            waiting.Sum(record => record.Length).ShouldBeGreaterThan(50_000);
                        }
                        break;
                    case < 15:
                        if (outbox.TryRead(out var next))
                        {
                            next.Index.ShouldBe(firstIndex + read);
                            next.Payload.ToArray().ShouldBe(waiting.ElementAt(read));
                            read++;
                        }
                        else
                        {
                            read.ShouldBe(waiting.Count);
                        }
                        break;
                    case < 18:
                        var count = random.Next(read + 1);
                        if (count == 0)
                            break;
                        outbox.Acknowledge(firstIndex + count - 1);
                        (firstIndex, read) = (firstIndex + count, read - count);
                        for (; count > 0; count--)
                            waiting.Dequeue();
                        break;
                    case 18:
                        outbox.Dispose();
                        outbox = Open(maximumBytes: 100_000);
                        read = 0;
                        break;
                    default:
                        outbox.Dispose();
                        using (var torn = new FileStream(Segments()[^1], FileMode.Append))
                            torn.Write("OBX1 torn"u8[..random.Next(1, 9)]);
                        outbox = Open(maximumBytes: 100_000);
                        read = 0;
                        break;
                }
                outbox.Waiting.ShouldBe(waiting.Count);
                Segments().Sum(path => new FileInfo(path).Length).ShouldBeLessThanOrEqualTo(100_000);
            }
            outbox.Damaged.ShouldBe(0);
        }
        finally
        {
            outbox.Dispose();
        }
    }

    [Fact]
    public async Task Append_WhileAnotherThreadReads_LosesNothing()
    {
        const int Records = 20_000;
        using var outbox = Open(maximumBytes: 200_000);
        var writer = Task.Run(() =>
        {
            for (var number = 0; number < Records;)
            {
                try
                {
                    outbox.Append(BitConverter.GetBytes(number));
                    number++;
                }
                catch (PublisherException)
                {
                    Thread.Yield();
                }
            }
        });

        for (var expected = 0; expected < Records;)
        {
            if (!outbox.TryRead(out var record))
                continue;
            BitConverter.ToInt32(record.Payload.Span).ShouldBe(expected++);
            outbox.Acknowledge(record.Index);
        }

        await writer;
        outbox.Waiting.ShouldBe(0);
    }

    private Outbox Open(long maximumBytes = Outbox.DefaultMaximumBytes) => Outbox.Open(folder.Path, maximumBytes);

    private string[] Segments() => [.. Directory.GetFiles(folder.Path, "*.segment").Order(StringComparer.Ordinal)];

    private static List<OutboxRecord> ReadRecords(Outbox outbox)
    {
        var records = new List<OutboxRecord>();
        while (outbox.TryRead(out var record))
            records.Add(record with { Payload = record.Payload.ToArray() });
        return records;
    }

    private static byte[][] Read(Outbox outbox) => [.. ReadRecords(outbox).Select(record => record.Payload.ToArray())];
}
