using Inspection.Core.Parts;

namespace Inspection.Core.Tests.Parts;

public class PartIdTests
{
    [Theory]
    [InlineData(1, 6, "S-000001")]
    [InlineData(1234567, 6, "S-1234567")]
    [InlineData(0, 1, "S-0")]
    public void Numbered_AnyNumber_ReadsLikeItsText(long number, int digits, string text)
    {
        var part = PartId.Numbered("S-", number, digits);
        var written = new char[20];

        part.Value.ShouldBe(text);
        part.ShouldBe(new PartId(text));
        part.GetHashCode().ShouldBe(new PartId(text).GetHashCode());
        part.TryFormat(written, out var length).ShouldBeTrue();
        new string(written, 0, length).ShouldBe(text);
    }

    [Fact]
    public void TryFormat_TooLittleRoom_IsFalse()
    {
        PartId.Numbered("S-", 1, 6).TryFormat(new char[7], out _).ShouldBeFalse();
        new PartId("abc").TryFormat(new char[2], out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("S-", true)]
    [InlineData("S-00", true)]
    [InlineData("T", false)]
    [InlineData("S-1", false)]
    public void StartsWith_WithinAndBeyondThePrefix_LooksAtTheText(string prefix, bool expected) =>
        PartId.Numbered("S-", 1, 6).StartsWith(prefix).ShouldBe(expected);
}
