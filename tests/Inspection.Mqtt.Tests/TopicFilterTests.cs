namespace Inspection.Mqtt.Tests;

public sealed class TopicFilterTests
{
    [Theory]
    [InlineData("a/b/c", "a/b/c", true)]
    [InlineData("a/b/c", "a/b", false)]
    [InlineData("a/b", "a/b/c", false)]
    [InlineData("a/+/c", "a/b/c", true)]
    [InlineData("a/+/c", "a//c", true)]
    [InlineData("a/+/c", "a/b/d/c", false)]
    [InlineData("a/+", "a", false)]
    [InlineData("a/+", "a/", true)]
    [InlineData("+", "a", true)]
    [InlineData("+", "a/b", false)]
    [InlineData("+/+", "/finance", true)]
    [InlineData("/+", "/finance", true)]
    [InlineData("+", "/finance", false)]
    [InlineData("#", "a/b/c", true)]
    [InlineData("a/#", "a", true)]
    [InlineData("a/#", "a/", true)]
    [InlineData("a/#", "a/b/c", true)]
    [InlineData("a/#", "ab", false)]
    [InlineData("a/+/#", "a/b", true)]
    [InlineData("a/+/#", "a", false)]
    [InlineData("#", "$SYS/uptime", false)]
    [InlineData("+/uptime", "$SYS/uptime", false)]
    [InlineData("$SYS/#", "$SYS/uptime", true)]
    [InlineData("$share/gateway/a/+", "a/b", true)]
    [InlineData("$share/gateway/#", "$SYS/uptime", false)]
    [InlineData("A/b", "a/b", false)]
    public void Matches_FilterAndTopic_FollowsTheProtocol(string filter, string topic, bool expected) =>
        TopicFilter.Matches(filter, topic).ShouldBe(expected);

    [Theory]
    [InlineData("a", true)]
    [InlineData("/", true)]
    [InlineData("a/+/b", true)]
    [InlineData("a/#", true)]
    [InlineData("#", true)]
    [InlineData("$share/group/a/#", true)]
    [InlineData("", false)]
    [InlineData("a#", false)]
    [InlineData("a/#/b", false)]
    [InlineData("a+/b", false)]
    [InlineData("$share//a", false)]
    [InlineData("$share/group", false)]
    [InlineData("a\0b", false)]
    public void IsValidFilter_Text_FollowsTheProtocol(string filter, bool expected) =>
        TopicFilter.IsValidFilter(filter).ShouldBe(expected);

    [Theory]
    [InlineData("a/b", true)]
    [InlineData("검사/결과", true)]
    [InlineData("", false)]
    [InlineData("a/+", false)]
    [InlineData("a/#", false)]
    [InlineData("a\0", false)]
    public void IsValidTopic_Text_FollowsTheProtocol(string topic, bool expected) =>
        TopicFilter.IsValidTopic(topic).ShouldBe(expected);

    [Fact]
    public void IsValidTopic_LongerThanTheProtocolCarries_IsFalse() =>
        TopicFilter.IsValidTopic(new string('a', 65_536)).ShouldBeFalse();
}
