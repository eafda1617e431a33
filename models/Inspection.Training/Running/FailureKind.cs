namespace Inspection.Training.Running;

/// <summary>Why a trainer ended before its time.</summary>
internal enum FailureKind
{
    OutOfMemory,
    DiskFull,
    WrongData,
    Other,
}
