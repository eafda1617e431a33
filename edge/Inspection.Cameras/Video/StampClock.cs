namespace Inspection.Cameras.Video;

/// <summary>Which clock the stamps of a pipeline's pictures are of.</summary>
internal enum StampClock
{
    /// <summary>None: a picture is as old as the moment it is read, as from a file that is read as fast as it goes.</summary>
    None,

    /// <summary>The pipeline's own, to which the source has brought the driver's stamps.</summary>
    Pipeline,

    /// <summary>The camera's, which began to count somewhere else.</summary>
    Camera,
}
