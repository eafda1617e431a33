using Inspection.Training.Running;

namespace Inspection.Training.Tests.Running;

public sealed class TrainerFailureTests
{
    [Theory]
    [InlineData(1, "RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 3.81 GiB total capacity)", "OutOfMemory")]
    [InlineData(1, "RuntimeError: [enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 8589934592 bytes.", "OutOfMemory")]
    [InlineData(1, "MemoryError", "OutOfMemory")]
    [InlineData(137, "step 50", "OutOfMemory")]
    [InlineData(1, "OSError: [Errno 28] No space left on device", "DiskFull")]
    [InlineData(2, "dataset.json: not a dataset.json", "WrongData")]
    [InlineData(1, "ZeroDivisionError: division by zero", "Other")]
    public void Classify_LastLine_TellsTheCause(int exitCode, string line, string expected) =>
        TrainerFailure.Classify(exitCode, ["Traceback (most recent call last):", line]).ToString().ShouldBe(expected);
}
