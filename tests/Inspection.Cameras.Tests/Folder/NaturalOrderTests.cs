using Inspection.Cameras.Folder;

namespace Inspection.Cameras.Tests.Folder;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("part2", "part10")]
    [InlineData("2", "10")]
    [InlineData("a", "B")]
    [InlineData("part", "part1")]
    [InlineData("a1b2", "a1b10")]
    [InlineData("a01", "a2")]
    [InlineData("a9", "a99999999999999999999999")]
    [InlineData("1a", "aa")]
    [InlineData("부품2", "부품11")]
    [InlineData("", "a")]
    [InlineData("a01", "a1")]
    public void Compare_First_ComesBeforeSecond(string first, string second)
    {
        Math.Sign(NaturalOrder.Instance.Compare(first, second)).ShouldBe(-1);
        Math.Sign(NaturalOrder.Instance.Compare(second, first)).ShouldBe(1);
    }

    [Fact]
    public void Compare_Same_IsEqual()
    {
        NaturalOrder.Instance.Compare("part007", "part007").ShouldBe(0);
    }
}
