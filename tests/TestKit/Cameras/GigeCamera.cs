using System.Diagnostics;

namespace TestKit.Cameras;

/// <summary>An industrial camera: Aravis' GigE Vision simulator on the loopback interface. One at a time, because GigE Vision has one port.</summary>
public sealed class GigeCamera : CameraProcess
{
    internal const string Program = "/usr/bin/arv-fake-gv-camera-0.8";

    public const string Uri = "gige:Aravis-KIT1";

    protected override ProcessStartInfo StartInfo() => new(Program, ["-i", "127.0.0.1", "-s", "KIT1"]);

    protected override void AwaitReady(Process started)
    {
        // It says nothing; one that cannot listen ends at once.
        if (started.WaitForExit(500))
            throw new InvalidOperationException("the GigE Vision simulator ended at once: is another one running on this machine?");
    }
}
