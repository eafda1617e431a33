namespace Inspection.Cameras.Folder;

/// <summary>How a folder of images plays the line.</summary>
public sealed record ImageFolderOptions
{
    /// <summary>Parts a second, 0.001–1000. Default null: as fast as inspection takes them.</summary>
    public double? FramesPerSecond { get; init; }

    /// <summary>Begin again after the last image, with what the folder holds then. Default false.</summary>
    public bool Loop { get; init; }

    /// <summary>
    /// Only images whose name, without extension, ends so are parts, e.g. <c>_test</c> where each <c>X_test</c> lies beside its template <c>X_temp</c>.
    /// Default empty: every image is a part.
    /// </summary>
    public string PartSuffix { get; init; } = "";
}
