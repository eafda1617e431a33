namespace Inspection.Core.Preprocessing;

/// <summary>Which channels a tensor has, and in which order.</summary>
public enum ChannelOrder
{
    Rgb,
    Bgr,

    /// <summary>One channel: ITU-R BT.601 luma, of given levels bit for bit that of OpenCV.</summary>
    Grey,
}
