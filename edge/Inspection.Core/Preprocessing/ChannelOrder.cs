namespace Inspection.Core.Preprocessing;

/// <summary>Which channels a tensor has, and in which order.</summary>
public enum ChannelOrder
{
    Rgb,
    Bgr,

    /// <summary>One channel: ITU-R BT.601 luma, as <see cref="GreyPlane.FromBgr"/>.</summary>
    Grey,
}
