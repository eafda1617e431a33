namespace Inspection.Core.Sources;

/// <summary>What can be wrong with a camera that still sends pictures.</summary>
public enum CameraFault
{
    /// <summary>One picture again and again.</summary>
    Frozen,

    /// <summary>No light reaches the sensor.</summary>
    Black,

    /// <summary>Nearly everything is white.</summary>
    Overexposed,

    /// <summary>Much less sharp than it was before.</summary>
    Unfocused,

    /// <summary>Pictures of another size than those at the start of the run.</summary>
    ResizedPictures,

    /// <summary>The camera is set for another recipe than the one that judges, or was being set as it took the picture.</summary>
    OtherSettings,
}
