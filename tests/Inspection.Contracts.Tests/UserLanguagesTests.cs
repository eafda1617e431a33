namespace Inspection.Contracts.Tests;

public class UserLanguagesTests
{
    [Theory]
    [InlineData(null, null, "ko_KR.UTF-8", UserLanguage.Korean)]
    [InlineData(null, null, "en_US.UTF-8", UserLanguage.English)]
    [InlineData(null, null, null, UserLanguage.English)]
    [InlineData("C", null, "ko_KR.UTF-8", UserLanguage.English)]
    [InlineData("", "ko", "C", UserLanguage.Korean)]
    public void FromEnvironment_FollowsPosixOrder(string? all, string? messages, string? lang, UserLanguage language) =>
        UserLanguages.FromEnvironment(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, "LANG" => lang, _ => null }).ShouldBe(language);

    [Fact]
    public void Text_InEachLanguage_IsItself()
    {
        var text = new LocalizedText("part", "부품");

        (text.In(UserLanguage.English), text.In(UserLanguage.Korean)).ShouldBe(("part", "부품"));
    }
}
