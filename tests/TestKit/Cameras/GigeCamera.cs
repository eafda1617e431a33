using System.Diagnostics;

namespace TestKit.Cameras;

/// <summary>An industrial camera: Aravis' GigE Vision simulator on the loopback interface. One at a time, because GigE Vision has one port.</summary>
public sealed class GigeCamera : CameraProcess
{
    /// <summary>127.0.0.1, port 3956, as the kernel writes it.</summary>
    private const string ListeningAt = " 0100007F:0F74 ";
    internal const string Program = "/usr/bin/arv-fake-gv-camera-0.8";

    public const string Uri = "gige:Aravis-Fake-KIT1";

    protected override ProcessStartInfo StartInfo() => new(Program, ["-i", "127.0.0.1", "-s", "KIT1"]);

    protected override void AwaitReady(Process started)
    {
        // It says nothing; one that cannot listen ends at once.
        while (!File.ReadLines("/proc/net/udp").Any(static line => line.Contains(ListeningAt, StringComparison.Ordinal)) || started.WaitForExit(100))
        {
            if (started.WaitForExit(20))
                throw new InvalidOperationException("the GigE Vision simulator ended at once: is another one running on this machine?");
        }
    }
}
