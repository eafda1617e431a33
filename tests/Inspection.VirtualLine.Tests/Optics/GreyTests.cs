using Inspection.VirtualLine.Optics;

namespace Inspection.VirtualLine.Tests.Optics;

public class GreyTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(255, 255, 255, 255)]
    [InlineData(255, 0, 0, 29)]
    [InlineData(0, 255, 0, 150)]
    [InlineData(0, 0, 255, 76)]
    public void FromBgr_KnownColours_IsTheirLuma(byte blue, byte green, byte red, byte luma)
    {
        Span<byte> grey = [0];
        Grey.FromBgr([blue, green, red], grey);
        grey[0].ShouldBe(luma);
    }
}
