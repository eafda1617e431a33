using Aravis;
using GStreamer;
using Inspection.Contracts;

namespace Inspection.Cameras.Listing;

/// <summary>Everything that is connected to this machine and can be a station's camera. Network cameras by RTSP do not answer a search and are not here.</summary>
/// <param name="Cameras">In the order kernel, libcamera, GenICam.</param>
/// <param name="NotSearched">What could not be looked for, and why.</param>
public sealed record ConnectedCameras(IReadOnlyList<ConnectedCamera> Cameras, IReadOnlyList<LocalizedText> NotSearched)
{
    /// <summary>Looks for cameras; takes a second or two, as industrial cameras need so long to answer.</summary>
    public static ConnectedCameras Find()
    {
        var cameras = new List<ConnectedCamera>(V4l2Listing.Find());
        var notSearched = new List<LocalizedText>();
        try
        {
            cameras.AddRange(LibcameraListing.Find());
        }
        catch (GStreamerException missing)
        {
            notSearched.Add(Texts.NoGStreamer(missing.Message));
        }
        try
        {
            cameras.AddRange(GenicamListing.Find());
        }
        catch (AravisException)
        {
            notSearched.Add(Texts.NoAravis);
        }
        return new ConnectedCameras(cameras, notSearched);
    }
}
