using Inspection.Contracts;
using Inspection.Imaging.Disturbing;

namespace Inspection.Imaging.Tests.Disturbing;

public sealed class DisturbanceRangesTests
{
    [Fact]
    public void Parse_AllNames_AreRead()
    {
        DisturbanceRanges.Parse("shift=8, rotate=2,gain=0.2,blur=1,jpeg=50,noise=0.02").ShouldBe(DisturbanceRanges.Usual);
        DisturbanceRanges.Parse("blur=1.5").ShouldBe(new DisturbanceRanges(BlurPixels: 1.5));
    }

    [Fact]
    public void ToString_IsParsedBack() => DisturbanceRanges.Parse(DisturbanceRanges.Usual.ToString()).ShouldBe(DisturbanceRanges.Usual);

    [Theory]
    [InlineData("", "''")]
    [InlineData("tilt=3", "'tilt' is not known")]
    [InlineData("shift", "shift is ''")]
    [InlineData("shift=-1", "shift is '-1'; expected a number from 0 to 100")]
    [InlineData("shift=NaN", "shift is 'NaN'")]
    [InlineData("jpeg=0", "jpeg is '0'; expected a number from 1 to 100")]
    [InlineData("shift=1,shift=2", "shift is given twice")]
    public void Parse_SomethingWrong_SaysWhat(string text, string what) =>
        Should.Throw<InputException>(() => DisturbanceRanges.Parse(text)).Text.English.ShouldContain(what);
}
