namespace Inspection.Cameras.Listing;

/// <summary>A camera that is connected now.</summary>
/// <param name="Uri">What <c>--camera</c> takes.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Where">Where it is plugged in: a device, a bus, an address.</param>
/// <param name="Modes">What it can send; empty where it does not say before it is used.</param>
public sealed record ConnectedCamera(string Uri, string Name, string Where, IReadOnlyList<CameraMode> Modes);
