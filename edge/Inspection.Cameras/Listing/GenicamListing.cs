using Aravis;

namespace Inspection.Cameras.Listing;

/// <summary>Industrial cameras that answer on the network or on USB.</summary>
internal static class GenicamListing
{
    /// <exception cref="AravisException">Aravis is not installed.</exception>
    public static IReadOnlyList<ConnectedCamera> Find() =>
        [.. GenicamDevices.Find().Select(static device => new ConnectedCamera($"gige:{device.Id}", $"{device.Vendor} {device.Model}", $"{device.Protocol}, {device.Address}", Modes(device)))];

    private static IReadOnlyList<CameraMode> Modes(GenicamDevice device)
    {
        try
        {
            using var camera = GenicamCamera.Open(device.Id);
            var (width, height) = camera.ReadSensorSize();
            return [.. camera.ReadPixelFormats().Select(format => new CameraMode(format, width, height, []))];
        }
        catch (AravisException)
        {
            // Another program has it.
            return [];
        }
    }
}
