using Inspection.Models.Reading;

namespace Inspection.Models.Tests.Reading;

public class SemanticVersionTests
{
    [Fact]
    public void CompareTo_TheExampleOfClause11_KeepsItsOrder()
    {
        string[] ordered =
        [
            "0.9.10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.9.0", "1.10.0",
        ];

        ordered.Reverse().Select(Parse).Order().Select(static version => version.Text).ShouldBe(ordered);
    }

    [Fact]
    public void CompareTo_BuildMetadata_IsIgnored() => Parse("1.0.0+a").CompareTo(Parse("1.0.0+b")).ShouldBe(0);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("v1.0.0")]
    [InlineData("1.02.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.99999999999")]
    public void TryParse_OtherForms_AreRefused(string text) => SemanticVersion.TryParse(text, out _).ShouldBeFalse();

    private static SemanticVersion Parse(string text) =>
        SemanticVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text);
}
