using System.Runtime.Intrinsics;
using Inspection.Core.Preprocessing.Resampling;

namespace Inspection.Core.Tests.Preprocessing.Resampling;

public sealed class RowKernelsTests
{
    [Fact]
    public void Best_IsTheWidestOfTheProcessor()
    {
        var lanes = Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 1;
        // Said by the tests that take instructions away, so that this fails where they did not.
        if (Environment.GetEnvironmentVariable(LesserProcessorTests.ExpectedLanes) is { } expected)
            $"{lanes}".ShouldBe(expected);

        RowKernels.Best.ShouldBe(lanes switch { 16 => RowKernels.Width512, 8 => RowKernels.Width256, 4 => RowKernels.Width128, _ => RowKernels.Scalar });
    }
}
