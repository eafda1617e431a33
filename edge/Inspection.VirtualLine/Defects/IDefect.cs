using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>Makes one kind of defect. Not thread-safe.</summary>
internal interface IDefect
{
    DefectKind Kind { get; }

    /// <summary>Tries one random place.</summary>
    /// <param name="isFree">Whether a window of the board may be used.</param>
    /// <param name="extent">Receives the pixels that changed.</param>
    /// <returns>False, and the part as before, where the place does not suit.</returns>
    bool TryMake(PartBoard part, CameraPose pose, LineRandom random, Func<PartWindow, bool> isFree, FrameExtent extent);
}
