namespace Inspection.Mqtt.Tests;

public sealed class RequestTests : MqttConnectionContract
{
    [Fact]
    public async Task RequestAsync_Answered_ReturnsItsOwnResponse()
    {
        await RespondAsync("cmd", request => $"re: {Text(request)}");
        var asker = await ConnectAsync("asker");

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => asker.RequestAsync(Text("cmd", $"{n}"), Limit, Cancellation)));

        responses.Select(Text).ShouldBe(Enumerable.Range(0, 50).Select(n => $"re: {n}"));
    }

    [Fact]
    public async Task RequestAsync_ResponseToAnother_IsNotTakenForIt()
    {
        await RespondAsync("cmd", Text);
        var first = await ConnectAsync("first");
        var second = await ConnectAsync("second");

        var responses = await Task.WhenAll(first.RequestAsync(Text("cmd", "1"), Limit, Cancellation), second.RequestAsync(Text("cmd", "2"), Limit, Cancellation));

        responses.Select(Text).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task RequestAsync_NobodyAnswers_TimesOut()
    {
        var asker = await ConnectAsync("asker");

        var failure = await Should.ThrowAsync<TimeoutException>(() => asker.RequestAsync(Text("cmd", ""), TimeSpan.FromMilliseconds(50), Cancellation));

        failure.Message.ShouldContain("cmd");
    }

    [Fact]
    public async Task RequestAsync_Cancelled_ThrowsCancelled()
    {
        var asker = await ConnectAsync("asker");
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => asker.RequestAsync(Text("cmd", ""), Limit, source.Token));
    }

    [Fact]
    public async Task RequestAsync_NotConnected_Throws()
    {
        var asker = Create(Options("asker"));

        await Should.ThrowAsync<MqttException>(() => asker.RequestAsync(Text("cmd", ""), Limit, Cancellation));
    }

    [Fact]
    public async Task RequestAsync_AfterReconnect_IsAnswered()
    {
        await RespondAsync("cmd", Text);
        var asker = await ConnectAsync("asker");
        await asker.RequestAsync(Text("cmd", "before"), Limit, Cancellation);
        var lost = new TaskCompletionSource();
        asker.ConnectionChanged += (isConnected, _) =>
        {
            if (!isConnected)
                lost.TrySetResult();
        };

        Broker.Kill();
        await lost.Task.WaitAsync(Cancellation);
        Broker.Start();
        await asker.WaitConnectedAsync(Cancellation);
        await RespondAsync("cmd/again", Text);

        Text(await asker.RequestAsync(Text("cmd/again", "after"), Limit, Cancellation)).ShouldBe("after");
    }

    private async Task RespondAsync(string topic, Func<MqttMessage, string> answer)
    {
        var responder = await ConnectAsync($"responder of {topic}");
        await responder.SubscribeAsync(
            topic,
            MqttQos.AtLeastOnce,
            request => _ = responder.PublishAsync(Text(request.ResponseTopic ?? "", answer(request)) with { CorrelationData = request.CorrelationData }, Cancellation),
            Cancellation);
    }
}
