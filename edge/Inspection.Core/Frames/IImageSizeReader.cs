using Inspection.Contracts;

namespace Inspection.Core.Frames;

/// <summary>Tells how large the picture in a file is, without decoding it.</summary>
public interface IImageSizeReader
{
    /// <exception cref="InputException">The file is missing, empty, damaged or not an image.</exception>
    ImageSize Read(string path);
}
