namespace Inspection.Hardware.Belt;

/// <summary>What a tracker keeps to.</summary>
/// <param name="HighestSpeed">Millimetres a second; the geometry was reckoned with it.</param>
/// <param name="Delay">Between the sighting and the picture, beside the way.</param>
/// <param name="LatestPicture">After a part stood before the camera.</param>
public sealed record TrackingSettings(BeltGeometry Geometry, double HighestSpeed, TimeSpan Delay, TimeSpan LatestPicture)
{
    /// <summary>Way behind the camera, mm, from which a picture does not show the part any more.</summary>
    public double Latest => HighestSpeed * (Delay + LatestPicture).TotalSeconds;
}
