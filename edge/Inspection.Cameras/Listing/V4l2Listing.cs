using Inspection.Cameras.Schemes;
using Video4Linux;

namespace Inspection.Cameras.Listing;

/// <summary>Cameras that the kernel knows.</summary>
internal static class V4l2Listing
{
    private const string Devices = "/dev";
    private const string StableNames = "/dev/v4l/by-id";

    /// <summary>Parts of the Raspberry Pi's image processor, which are cameras to nobody but libcamera.</summary>
    private static readonly string[] inner = ["unicam", "bcm2835-isp", "rp1-cfe", "pispbe"];

    public static IReadOnlyList<ConnectedCamera> Find()
    {
        var found = new List<ConnectedCamera>();
        foreach (var path in Directory.EnumerateFiles(Devices, "video*").OrderBy(static path => path.Length).ThenBy(static path => path, StringComparer.Ordinal))
        {
            try
            {
                using var device = VideoDevice.Open(path);
                if (device.IsCamera && !inner.Contains(device.Driver))
                    found.Add(new ConnectedCamera($"v4l2:{StableNameOf(path)}", device.Card, $"{path}, {device.Bus}", [.. Understood(device)]));
            }
            catch (VideoDeviceException)
            {
                // Taken away meanwhile, not this user's, or no camera.
            }
        }
        return found;
    }

    private static IEnumerable<CameraMode> Understood(VideoDevice device) => device.ReadModes()
        .Where(static mode => V4l2Format.Find(mode.FourCc) is not null)
        .Select(static mode => new CameraMode(mode.FourCc, mode.WidthPixels, mode.HeightPixels, [.. mode.Rates.Select(static rate => Math.Round(rate.PerSecond, 2))]));

    /// <summary>The name that a camera keeps when it is plugged in again; the device itself where it has none.</summary>
    private static string StableNameOf(string path)
    {
        if (!Directory.Exists(StableNames))
            return path;
        return Directory.EnumerateFiles(StableNames).FirstOrDefault(link => new FileInfo(link).ResolveLinkTarget(returnFinalTarget: true)?.FullName == path) ?? path;
    }
}
