using System.Diagnostics;

namespace TestKit.Cameras;

/// <summary>A simulated camera in a process of its own, which can be unplugged as a real one.</summary>
public abstract class CameraProcess : IDisposable
{
    private Process? process;

    /// <summary>Plugs it in: starts the process and waits until it answers.</summary>
    public void Plug()
    {
        process = Process.Start(StartInfo()) ?? throw new InvalidOperationException("the camera did not start");
        AwaitReady(process);
    }

    /// <summary>SIGKILL: the power is off.</summary>
    public void Unplug()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>SIGSTOP: it is still there, and says nothing any more, as a camera that hangs or whose cable is pulled.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>SIGCONT.</summary>
    public void Thaw() => Signal("CONT");

    public void Dispose()
    {
        Unplug();
        GC.SuppressFinalize(this);
    }

    protected abstract ProcessStartInfo StartInfo();

    protected abstract void AwaitReady(Process started);

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process?.Id}"]);
        kill.WaitForExit();
    }
}
