using Inspection.Contracts;

namespace Inspection.Core.Publishing;

/// <summary>Takes results off the loop for good. Implementations keep them on disk until the broker has acknowledged them.</summary>
public interface IResultPublisher
{
    /// <summary>Takes over one result; everything is copied. Returns once it is safe against a crash of this process, whether or not a broker is connected.</summary>
    /// <param name="resultId">As in the JSON; ASCII.</param>
    /// <param name="json">A <see cref="ResultMessage"/> as <see cref="Wire"/> has it, UTF-8. It names the picture's topic exactly where there is a picture.</param>
    /// <param name="evidenceJpeg">The picture of an NG or UNKNOWN part, empty where there is none.</param>
    /// <exception cref="PublisherException">It could not be made safe (disk full); the caller counts and reports it.</exception>
    void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json, ReadOnlySpan<byte> evidenceJpeg);

    /// <summary>Results that the broker has acknowledged since the start.</summary>
    long Published { get; }

    /// <summary>Results taken over and not yet acknowledged.</summary>
    long Waiting { get; }
}
