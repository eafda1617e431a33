using System.Text;

namespace Video4Linux;

/// <summary>A control of a camera, such as its gain.</summary>
/// <param name="Id">V4L2_CID_….</param>
/// <param name="Title">As the driver writes it: <c>White Balance, Automatic</c>.</param>
/// <param name="IsInactive">It follows another one now, as the exposure does while it is automatic; it may be written all the same.</param>
public sealed record VideoControl(uint Id, string Title, int Minimum, int Maximum, int Step, int Default, bool IsReadOnly, bool IsInactive)
{
    /// <summary>V4L2_CID_EXPOSURE_AUTO: see <see cref="ManualExposure"/>.</summary>
    public const uint ExposureAuto = 0x9a0901;

    /// <summary>V4L2_CID_EXPOSURE_ABSOLUTE, in units of 100 µs.</summary>
    public const uint ExposureAbsolute = 0x9a0902;

    /// <summary>V4L2_CID_EXPOSURE, in units of the driver, mostly lines of the sensor.</summary>
    public const uint Exposure = 0x980911;

    /// <summary>V4L2_CID_AUTOGAIN.</summary>
    public const uint GainAuto = 0x980912;

    /// <summary>V4L2_CID_GAIN, in units of the driver.</summary>
    public const uint Gain = 0x980913;

    /// <summary>V4L2_CID_ANALOGUE_GAIN, in units of the driver.</summary>
    public const uint AnalogueGain = 0x9e0903;

    /// <summary>V4L2_CID_AUTO_WHITE_BALANCE.</summary>
    public const uint WhiteBalanceAuto = 0x98090c;

    /// <summary>V4L2_CID_WHITE_BALANCE_TEMPERATURE, kelvin.</summary>
    public const uint WhiteBalanceTemperature = 0x98091a;

    /// <summary>V4L2_CID_FOCUS_AUTO.</summary>
    public const uint FocusAuto = 0x9a090c;

    /// <summary>V4L2_CID_FOCUS_ABSOLUTE, in units of the driver; more is nearer.</summary>
    public const uint FocusAbsolute = 0x9a090a;

    /// <summary>V4L2_EXPOSURE_MANUAL.</summary>
    public const int ManualExposure = 1;

    /// <summary>V4L2_EXPOSURE_SHUTTER_PRIORITY: the time is manual, the iris is not.</summary>
    public const int ShutterPriority = 2;

    /// <summary>V4L2_EXPOSURE_APERTURE_PRIORITY, what webcams call automatic.</summary>
    public const int AutomaticExposure = 3;

    /// <summary>As <c>v4l2-ctl</c> writes it: <c>white_balance_automatic</c>.</summary>
    public string Name
    {
        get
        {
            var name = new StringBuilder();
            foreach (var character in Title)
            {
                if (char.IsAsciiLetterOrDigit(character))
                    name.Append(char.ToLowerInvariant(character));
                else if (name.Length > 0 && name[^1] != '_')
                    name.Append('_');
            }
            return name.ToString().TrimEnd('_');
        }
    }
}
