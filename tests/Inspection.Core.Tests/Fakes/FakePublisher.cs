using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Publishing;

namespace Inspection.Core.Tests.Fakes;

internal sealed class FakePublisher : IResultPublisher
{
    private readonly List<(ResultMessage Result, int EvidenceBytes)> taken = [];

    /// <summary>While true every publish fails, as on a full disk.</summary>
    public Func<bool> Full { get; init; } = () => false;

    /// <summary>While true every picture fails, which needs more room than a result.</summary>
    public Func<bool> FullForPictures { get; init; } = () => false;
    public IReadOnlyList<(ResultMessage Result, int EvidenceBytes)> Taken => taken;
    public long Published => taken.Count;
    public long Waiting => 0;

    public void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json)
    {
        if (Full())
            throw new PublisherException(new LocalizedText("disk full", "디스크 가득 참"));
        var result = JsonSerializer.Deserialize(json, Wire.Default.ResultMessage).ShouldNotBeNull();
        result.ResultId.ShouldBe(Encoding.UTF8.GetString(resultId));
        taken.Add((result, 0));
    }

    public void Attach(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> evidenceJpeg)
    {
        if (FullForPictures())
            throw new PublisherException(new LocalizedText("disk full", "디스크 가득 참"));
        var (result, _) = taken[^1];
        result.ResultId.ShouldBe(Encoding.UTF8.GetString(resultId));
        taken[^1] = (result, evidenceJpeg.Length);
    }
}
