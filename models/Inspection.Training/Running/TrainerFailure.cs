using Inspection.Contracts;

namespace Inspection.Training.Running;

/// <summary>Tells from exit code and last lines why a trainer ended. Works with any trainer, because Python, PyTorch and the kernel word these causes alike.</summary>
internal static class TrainerFailure
{
    /// <summary>128 + SIGKILL: what the kernel does when memory ends. .NET reports it so for a killed child.</summary>
    private const int Killed = 137;

    private static readonly string[] memoryWords = ["out of memory", "can't allocate memory", "cannot allocate memory", "memoryerror", "bad_alloc", "unable to mmap"];
    private static readonly string[] diskWords = ["no space left on device", "errno 28", "disk quota exceeded"];

    public static FailureKind Classify(int exitCode, IReadOnlyList<string> lastLines)
    {
        bool Says(string[] words) => lastLines.Any(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return exitCode == Killed || Says(memoryWords) ? FailureKind.OutOfMemory
            : Says(diskWords) ? FailureKind.DiskFull
            : exitCode == ExitCodes.WrongInput ? FailureKind.WrongData
            : FailureKind.Other;
    }
}
