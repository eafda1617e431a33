using System.Runtime.InteropServices;

namespace Inspection.Gateway.Broker;

/// <summary>.NET can only kill; a broker that saves its store needs to be asked.</summary>
internal static class Signals
{
    public const int Kill = 9;

    /// <summary>SIGUSR1: mosquitto writes its store to disk.</summary>
    public const int Save = 10;

    public const int Terminate = 15;

    /// <summary>A process that has gone meanwhile is no error.</summary>
    public static void Send(ProcessIdentity process, int signal)
    {
        if (process.IsRunning)
            _ = NativeKill(process.Id, signal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int processId, int signal);
}
