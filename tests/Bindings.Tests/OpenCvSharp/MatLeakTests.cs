using OpenCvSharp;

namespace Bindings.Tests.OpenCvSharp;

[Collection(AloneInTheProcess.Name)]
public sealed class MatLeakTests
{
    [Fact]
    public void OpenAndClose_ThousandsOfTimes_KeepsMemoryFlat()
    {
        ResidentMemory.GrowthOver(5000, static () =>
        {
            using var mat = new Mat(128, 128, MatType.CV_8UC1, Scalar.All(1));
            using var region = new Mat(mat, new Rect(8, 8, 64, 64));
            using var target = new Mat();
            Cv2.Resize(region, target, new Size(32, 32), interpolation: InterpolationFlags.Area);
        }).ShouldBeLessThan(ResidentMemory.Tolerance);
    }

    [Fact]
    public void EncodeAndDecode_ThousandsOfTimes_KeepsMemoryFlat()
    {
        using var mat = new Mat(128, 128, MatType.CV_8UC1, Scalar.All(1));

        ResidentMemory.GrowthOver(2000, () =>
        {
            Cv2.ImEncode(".bmp", mat, out var file);
            using var read = Cv2.ImDecode(file, ImreadModes.AnyColor);
        }).ShouldBeLessThan(ResidentMemory.Tolerance);
    }

    [Fact]
    public void DamagedFiles_ThousandsOfTimes_KeepMemoryFlat()
    {
        using var mat = new Mat(128, 128, MatType.CV_8UC1, Scalar.All(1));
        Cv2.ImEncode(".bmp", mat, out var file);

        ResidentMemory.GrowthOver(3000, () =>
        {
            using var read = Cv2.ImDecode(file.AsSpan(0, file.Length / 2), ImreadModes.AnyColor);
            read.Empty().ShouldBeTrue();
        }).ShouldBeLessThan(ResidentMemory.Tolerance);
    }

    [Fact]
    public void NotDisposed_IsGivenBackByTheCollector()
    {
        ResidentMemory.GrowthOver(50, static () =>
        {
            for (var i = 0; i < 500; i++)
                _ = new Mat(128, 128, MatType.CV_8UC1, Scalar.All(1));
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }).ShouldBeLessThan(ResidentMemory.Tolerance);
    }
}
