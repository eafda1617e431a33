namespace Inspection.Hardware.Belt;

/// <summary>The camera's next part, if there is one.</summary>
/// <param name="IsTaken">It stands before the camera, and is not offered again; else it is still under way.</param>
internal readonly record struct CameraTurn(TrackedPart? Part, bool IsTaken);
