namespace OpenCvSharp;

/// <summary>Depth and number of channels of a matrix element, as OpenCV packs them.</summary>
public readonly record struct MatType(int Value)
{
    public static readonly MatType CV_8UC1 = new(0);
    public static readonly MatType CV_16UC1 = new(2);
    public static readonly MatType CV_32FC1 = new(5);
    public static readonly MatType CV_64FC1 = new(6);
    public static readonly MatType CV_8UC3 = new(16);
    public static readonly MatType CV_32FC3 = new(21);
    public static readonly MatType CV_8UC4 = new(24);

    /// <summary>Code of the number type of one channel: 0 = 8-bit unsigned … 6 = 64-bit float.</summary>
    public int Depth => Value & 7;
    public int Channels => (Value >> 3) + 1;

    public override string ToString() => $"depth {Depth}, {Channels} channels";
}
