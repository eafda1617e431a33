using System.Globalization;
using System.Text;
using Inspection.Cameras.Listing;

namespace Inspection.Agent.Cameras;

/// <summary>The list of cameras for people: one block a camera, one line a format, sizes with their highest rate.</summary>
internal static class CameraTable
{
    public static string Write(ConnectedCameras found)
    {
        var text = new StringBuilder();
        if (found.Cameras.Count == 0)
            text.Append(Texts.NoCameras).Append('\n');
        var width = found.Cameras.Select(static camera => camera.Uri.Length).DefaultIfEmpty().Max();
        foreach (var camera in found.Cameras)
        {
            text.Append(CultureInfo.InvariantCulture, $"{camera.Uri.PadRight(width)}  {camera.Name} ({camera.Where})\n");
            foreach (var format in camera.Modes.GroupBy(static mode => mode.Format))
                text.Append(CultureInfo.InvariantCulture, $"    {format.Key,-10} {string.Join(", ", format.Select(Mode))}\n");
        }
        foreach (var why in found.NotSearched)
            text.Append(why).Append('\n');
        return text.Append(Texts.HowToUseCameras(found.Cameras.Count > 0 ? found.Cameras[0].Uri : null)).ToString();
    }

    private static string Mode(CameraMode mode)
    {
        var size = mode.WidthPixels > 0 ? $"{mode.WidthPixels}x{mode.HeightPixels}" : "";
        return mode.Rates.Count > 0 ? $"{size} {mode.Rates[0]:0.##}/s" : size;
    }
}
