using Inspection.Contracts;

namespace Inspection.Core.Sources;

/// <summary>What is wrong with a camera that still sends pictures, for people.</summary>
public sealed record CameraTrouble(CameraFault Fault, LocalizedText Text)
{
    /// <summary>Whether a part may be judged by such a picture. Pictures of another size are held against the template as any other.</summary>
    public bool IsJudgeable => Fault == CameraFault.ResizedPictures;
}
