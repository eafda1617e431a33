namespace Inspection.Hardware.Belt;

/// <summary>What a tracker keeps to.</summary>
/// <param name="HighestSpeed">Millimetres a second; the geometry was reckoned with it.</param>
/// <param name="Delay">Between the sighting and the picture, beside the way.</param>
/// <param name="LatestPicture">After a part stood before the camera.</param>
/// <param name="Telling">From an edge of the sensor until it is told at the latest: its debounce, and what the machine takes.</param>
public sealed record TrackingSettings(BeltGeometry Geometry, double HighestSpeed, TimeSpan Delay, TimeSpan LatestPicture, TimeSpan Telling = default)
{
    /// <summary>Way of the belt, mm, that may have gone by until an edge is told.</summary>
    public double WayOfTelling => HighestSpeed * Telling.TotalSeconds;

    /// <summary>Way behind the camera, mm, from which a picture does not show the part any more.</summary>
    public double Latest => HighestSpeed * (Delay + LatestPicture).TotalSeconds;
}
