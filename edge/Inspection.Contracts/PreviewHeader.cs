namespace Inspection.Contracts;

/// <summary>
/// Head of a <c>preview</c> message: <c>uint32</c> little-endian length of this header as UTF-8 JSON, the header, then the JPEG to the end
/// (empty for a part whose picture could not be read).
/// The gateway passes the bytes on to browsers unchanged, with the station's key in place of a topic.
/// </summary>
/// <param name="Width">Pixels of the JPEG; boxes in <paramref name="Result"/> are in pixels of the source image (<c>result.width</c> × <c>result.height</c>).</param>
public sealed record PreviewHeader(string Station, long FrameId, int Width, int Height, ResultMessage Result);
