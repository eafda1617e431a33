using System.Diagnostics;

namespace TestKit.Cameras;

/// <summary>An industrial camera: Aravis' GigE Vision simulator on the loopback interface. One at a time, because GigE Vision has one port.</summary>
public sealed class GigeCamera : CameraProcess
{
    internal const string Program = "/usr/bin/arv-fake-gv-camera-0.8";

    public const string Uri = "gige:Aravis-KIT1";

    /// <summary>The same command without the right to raw sockets: as root, Aravis takes pictures off the network card's own queue, which the loopback interface has not.</summary>
    public static ProcessStartInfo WithoutRawSockets(ProcessStartInfo start)
    {
        if (Environment.UserName != "root")
            return start;
        foreach (var argument in (string[])[start.FileName, "--bounding-set=-net_raw"])
            start.ArgumentList.Insert(0, argument);
        start.FileName = "setpriv";
        return start;
    }

    protected override ProcessStartInfo StartInfo() => new(Program, ["-i", "127.0.0.1", "-s", "KIT1"]);

    protected override void AwaitReady(Process started)
    {
        // It says nothing; one that cannot listen ends at once.
        if (started.WaitForExit(500))
            throw new InvalidOperationException("the GigE Vision simulator ended at once: is another one running on this machine?");
    }
}
