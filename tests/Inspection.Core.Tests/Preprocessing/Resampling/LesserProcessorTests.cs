using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Inspection.Core.Tests.Preprocessing.Resampling;

/// <summary>The tests of the vector code once more in processes that believe to run on a processor with less.</summary>
public sealed class LesserProcessorTests
{
    /// <summary>Environment variable that tells such a process how many lanes it should have.</summary>
    public const string ExpectedLanes = "INSPECTION_TEST_EXPECTED_LANES";

    [Theory]
    [InlineData("EnableAVX512", 8)]
    [InlineData("EnableAVX2", 4)]
    [InlineData("EnableHWIntrinsic", 1)]
    public async Task VectorCode_WithoutTheInstructions_PassesItsTests(string taken, int lanes)
    {
        // On ARM there are no such instructions to take, and vectors are those of NEON.
        var expected = X86Base.IsSupported || lanes == 1 ? Math.Min(lanes, Vector256.IsHardwareAccelerated ? 8 : 4) : 4;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["vstest", typeof(LesserProcessorTests).Assembly.Location, $"--TestCaseFilter:{Tests}"])
            start.ArgumentList.Add(argument);
        start.Environment[$"DOTNET_{taken}"] = "0";
        start.Environment[ExpectedLanes] = $"{expected}";

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();

        output.ShouldContain("Passed!", customMessage: output);
        process.ExitCode.ShouldBe(0, output);
    }

    private const string Tests =
        "FullyQualifiedName~RowKernelsTests|FullyQualifiedName~TensorWriterTests|FullyQualifiedName~ScoreScanTests|FullyQualifiedName~NonMaximumSuppressionTests";
}
