using System.Runtime.InteropServices;

namespace Inspection.Demo;

internal static partial class Signals
{
    private const int SigTerm = 15;

    /// <summary>Asks a process to end in order; a process that is gone already is left in peace.</summary>
    public static void Terminate(int processId) => _ = Kill(processId, SigTerm);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
