using Inspection.Contracts;
using Inspection.Core.Frames;

namespace Inspection.Core.Inference;

/// <summary>Reads the reference images of a model package.</summary>
public interface IGreyImageReader
{
    /// <param name="path">An image file; colour is turned to grey.</param>
    /// <exception cref="InputException">The file is missing or not a readable image.</exception>
    GreyImage Read(string path);

    /// <summary>Reads an image as it is, in colour where it has any.</summary>
    /// <returns>A frame that the caller owns.</returns>
    /// <exception cref="InputException">The file is missing or not a readable image.</exception>
    Frame ReadFrame(string path);
}
