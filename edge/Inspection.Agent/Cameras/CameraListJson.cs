using Inspection.Cameras.Listing;

namespace Inspection.Agent.Cameras;

/// <summary>What <c>cameras --json</c> writes.</summary>
/// <param name="NotSearched">What could not be looked for, in the user's language.</param>
internal sealed record CameraListJson(IReadOnlyList<ConnectedCamera> Cameras, IReadOnlyList<string> NotSearched)
{
    public static CameraListJson Of(ConnectedCameras found) => new(found.Cameras, [.. found.NotSearched.Select(static why => why.ToString())]);
}
