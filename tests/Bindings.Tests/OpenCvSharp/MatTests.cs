using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Bindings.Tests.OpenCvSharp;

public sealed class MatTests
{
    [Fact]
    public void New_NoArguments_IsEmpty()
    {
        using var mat = new Mat();

        mat.Empty().ShouldBeTrue();
        mat.Size().ShouldBe(new Size(0, 0));
    }

    [Fact]
    public void New_RowsColsType_TellsThem()
    {
        using var mat = new Mat(3, 5, MatType.CV_8UC3);

        (mat.Rows, mat.Cols, mat.Channels(), mat.Step(), mat.Type()).ShouldBe((3, 5, 3, 15, MatType.CV_8UC3));
        mat.Empty().ShouldBeFalse();
    }

    [Fact]
    public void New_Filled_HasTheValueEverywhere()
    {
        using var mat = new Mat(2, 2, MatType.CV_64FC1, new Scalar(2.5));

        (mat.Get<double>(0, 0), mat.Get<double>(1, 1)).ShouldBe((2.5, 2.5));
    }

    [Fact]
    public void FromPixelData_WithStep_SharesTheCallersMemory()
    {
        byte[] pixels = [1, 2, 99, 3, 4, 99];
        var pin = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            using var mat = Mat.FromPixelData(2, 2, MatType.CV_8UC1, pin.AddrOfPinnedObject(), 3);
            mat.Get<byte>(1, 1).ShouldBe((byte)4);

            mat.Set<byte>(1, 0, 7);
        }
        finally
        {
            pin.Free();
        }

        pixels.ShouldBe([1, 2, 99, 7, 4, 99]);
    }

    [Fact]
    public void New_Region_SharesPixelsAndOutlivesTheWhole()
    {
        var whole = new Mat(4, 4, MatType.CV_8UC1, Scalar.All(1));
        using var region = new Mat(whole, new Rect(1, 2, 2, 2));
        whole.Set<byte>(2, 1, 9);

        whole.Dispose();

        region.Get<byte>(0, 0).ShouldBe((byte)9);
        region.Get<byte>(1, 1).ShouldBe((byte)1);
    }

    [Fact]
    public void New_RegionOutside_ThrowsOpenCvsWords()
    {
        using var whole = new Mat(4, 4, MatType.CV_8UC1);

        Should.Throw<OpenCVException>(() => new Mat(whole, new Rect(3, 3, 2, 2))).Message.ShouldContain("roi");
    }

    [Fact]
    public void New_NegativeRows_Throws() => Should.Throw<OpenCVException>(() => new Mat(-1, 4, MatType.CV_8UC1));

    [Fact]
    public void ConvertTo_Float_Scales()
    {
        using var bytes = new Mat(1, 1, MatType.CV_8UC1, Scalar.All(10));
        using var floats = new Mat();

        bytes.ConvertTo(floats, MatType.CV_32FC1, alpha: 0.5, beta: 1);

        floats.Get<float>(0, 0).ShouldBe(6f);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 4)]
    public void At_Outside_Throws(int row, int column)
    {
        using var mat = new Mat(4, 4, MatType.CV_8UC1);

        Should.Throw<ArgumentOutOfRangeException>(() => mat.Get<byte>(row, column));
    }

    [Fact]
    public void Dispose_Twice_ThenUse_ThrowsObjectDisposed()
    {
        var mat = new Mat(4, 4, MatType.CV_8UC1);
        mat.Dispose();
        mat.Dispose();

        mat.IsDisposed.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => mat.Rows);
    }
}
