using Inspection.Contracts;

namespace Inspection.Core.Publishing;

/// <summary>Takes results off the loop for good. Implementations keep them on disk until the broker has acknowledged them.</summary>
public interface IResultPublisher
{
    /// <summary>Takes over one result; everything is copied. Returns once it is safe against a crash of this process, whether or not a broker is connected.</summary>
    /// <param name="resultId">As in the JSON; ASCII.</param>
    /// <param name="json">A <see cref="ResultMessage"/> as <see cref="Wire"/> has it, UTF-8. It names the picture's topic where one is to follow.</param>
    /// <exception cref="PublisherException">It could not be made safe (disk full); the caller counts and reports it.</exception>
    void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json);

    /// <summary>Takes over the picture of a part that is evidence, whose result was published before: nobody waits for a verdict until its picture is encoded.</summary>
    /// <exception cref="PublisherException">It could not be made safe; the result stands without it.</exception>
    void Attach(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> evidenceJpeg);

    /// <summary>Results that the broker has acknowledged since the start.</summary>
    long Published { get; }

    /// <summary>Results and pictures taken over and not yet acknowledged.</summary>
    long Waiting { get; }
}
