using System.Device.Native;
using System.Diagnostics;

namespace System.Device.Pwm;

/// <summary>A channel of the kernel, through the files of <c>/sys/class/pwm</c>.</summary>
internal sealed class UnixPwmChannel : PwmChannel
{
    public const string Chips = "/sys/class/pwm";
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>udev gives the new files to their group after the kernel has made them.</summary>
    private static readonly TimeSpan filesAppear = TimeSpan.FromSeconds(1);

    private readonly string chip;
    private readonly int channel;
    private readonly bool exported;
    private int frequency;
    private double dutyCycle;
    private long period;

    /// <param name="chips">The folder with the chips: <see cref="Chips"/>.</param>
    public UnixPwmChannel(string chips, int chip, int channel, int frequency, double dutyCycle)
    {
        this.chip = Path.Combine(chips, $"pwmchip{chip}");
        this.channel = channel;
        Check(frequency, dutyCycle);
        if (!Directory.Exists(this.chip))
            throw new DeviceException(DeviceFault.Missing, this.chip, ErrorNumber.NoSuchFile);
        if (channel < 0 || channel >= int.Parse(File.ReadAllText(Path.Combine(this.chip, "npwm"))))
            throw new DeviceException(DeviceFault.Absent, this.chip, ErrorNumber.InvalidArgument, channel);
        if (!Directory.Exists(Folder))
        {
            Sysfs.Write(Path.Combine(this.chip, "export"), $"{channel}");
            exported = true;
        }
        WaitForFiles();
        Write("enable", 0);
        // A duty cycle longer than the period is refused: nought fits any.
        Write("duty_cycle", 0);
        Set(frequency, dutyCycle);
    }

    public override int Frequency
    {
        get => frequency;
        set => Set(value, dutyCycle);
    }

    public override double DutyCycle
    {
        get => dutyCycle;
        set => Set(frequency, value);
    }

    private string Folder => Path.Combine(chip, $"pwm{channel}");

    public override void Start() => Write("enable", 1);

    public override void Stop() => Write("enable", 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing && Directory.Exists(Folder))
        {
            Stop();
            if (exported)
                Sysfs.Write(Path.Combine(chip, "unexport"), $"{channel}");
        }
        base.Dispose(disposing);
    }

    private static void Check(int frequency, double dutyCycle)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(frequency);
        ArgumentOutOfRangeException.ThrowIfNegative(dutyCycle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dutyCycle, 1);
    }

    private void Set(int wantedFrequency, double wantedDutyCycle)
    {
        Check(wantedFrequency, wantedDutyCycle);
        var wantedPeriod = NanosecondsPerSecond / wantedFrequency;
        var on = (long)(wantedPeriod * wantedDutyCycle);
        // The time on never exceeds the period, on the way either.
        if (wantedPeriod > period)
            Write("period", wantedPeriod);
        Write("duty_cycle", on);
        if (wantedPeriod < period)
            Write("period", wantedPeriod);
        (frequency, dutyCycle, period) = (wantedFrequency, wantedDutyCycle, wantedPeriod);
    }

    private void WaitForFiles()
    {
        var since = Stopwatch.GetTimestamp();
        while (!Sysfs.IsWritable(Path.Combine(Folder, "enable")) && Stopwatch.GetElapsedTime(since) < filesAppear)
            Thread.Sleep(5);
    }

    private void Write(string file, long value) => Sysfs.Write(Path.Combine(Folder, file), $"{value}");
}
