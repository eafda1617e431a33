namespace Inspection.Mqtt.Tests;

public sealed class PublishSubscribeTests : MqttConnectionContract
{
    private readonly Inbox inbox = new();

    [Theory]
    [InlineData(MqttQos.AtMostOnce)]
    [InlineData(MqttQos.AtLeastOnce)]
    public async Task PublishAsync_EveryProperty_ArrivesUnchanged(MqttQos qos)
    {
        var receiver = await ConnectAsync("receiver");
        await receiver.SubscribeAsync("검사/+/result", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        var sender = await ConnectAsync("sender");

        await sender.PublishAsync(new MqttMessage("검사/1/result", new byte[] { 0, 1, 255 })
        {
            Qos = qos,
            ContentType = "application/json",
            ResponseTopic = "answers/here",
            CorrelationData = new byte[] { 0, 7, 0 },
            ExpirySeconds = 60,
            UserProperties = [new("schema", "1"), new("공정", "세척"), new("schema", "2")],
        }, Cancellation);

        var received = await inbox.NextAsync(Cancellation);
        received.Topic.ShouldBe("검사/1/result");
        received.Payload.ToArray().ShouldBe([0, 1, 255]);
        received.Qos.ShouldBe(qos);
        received.Retain.ShouldBeFalse();
        received.ContentType.ShouldBe("application/json");
        received.ResponseTopic.ShouldBe("answers/here");
        received.CorrelationData.ToArray().ShouldBe([0, 7, 0]);
        received.ExpirySeconds.ShouldNotBeNull().ShouldBeInRange(1u, 60u);
        received.UserProperties.ShouldBe([new("schema", "1"), new("공정", "세척"), new("schema", "2")]);
    }

    [Fact]
    public async Task PublishAsync_NothingButTopic_ArrivesWithoutProperties()
    {
        var connection = await ConnectAsync("both");
        await connection.SubscribeAsync("t", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);

        await connection.PublishAsync(new MqttMessage("t", default), Cancellation);

        var received = await inbox.NextAsync(Cancellation);
        received.Payload.Length.ShouldBe(0);
        received.ContentType.ShouldBeNull();
        received.ResponseTopic.ShouldBeNull();
        received.ExpirySeconds.ShouldBeNull();
        received.CorrelationData.Length.ShouldBe(0);
        received.UserProperties.ShouldBeEmpty();
    }

    [Fact]
    public async Task PublishAsync_FiveMegabytes_ArriveUnchanged()
    {
        var payload = new byte[5 * 1024 * 1024];
        new Random(1).NextBytes(payload);
        var connection = await ConnectAsync("large");
        await connection.SubscribeAsync("large", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);

        await connection.PublishAsync(new MqttMessage("large", payload) { Qos = MqttQos.AtLeastOnce }, Cancellation);

        (await inbox.NextAsync(Cancellation)).Payload.Span.SequenceEqual(payload).ShouldBeTrue();
    }

    [Fact]
    public async Task SubscribeAsync_RetainedMessage_IsDelivered()
    {
        var sender = await ConnectAsync("sender");
        await sender.PublishAsync(Text("state", "online") with { Retain = true }, Cancellation);

        var receiver = await ConnectAsync("receiver");
        await receiver.SubscribeAsync("state", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);

        var received = await inbox.NextAsync(Cancellation);
        Text(received).ShouldBe("online");
        received.Retain.ShouldBeTrue();
    }

    [Fact]
    public async Task SubscribeAsync_OverlappingFilters_EachHandlerSeesTheMessageOnce()
    {
        var wide = new Inbox();
        var connection = await ConnectAsync("overlap");
        await connection.SubscribeAsync("a/b", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        await connection.SubscribeAsync("a/#", MqttQos.AtLeastOnce, wide.Handle, Cancellation);

        await connection.PublishAsync(Text("a/b", "1"), Cancellation);
        await connection.PublishAsync(Text("a/b", "2"), Cancellation);

        foreach (var box in new[] { inbox, wide })
        {
            Text(await box.NextAsync(Cancellation)).ShouldBe("1");
            Text(await box.NextAsync(Cancellation)).ShouldBe("2");
        }
    }

    [Fact]
    public async Task SubscribeAsync_SameFilterTwice_BothHandlersSeeTheMessage()
    {
        var second = new Inbox();
        var connection = await ConnectAsync("twice");
        await connection.SubscribeAsync("a", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        await connection.SubscribeAsync("a", MqttQos.AtMostOnce, second.Handle, Cancellation);

        await connection.PublishAsync(Text("a", "1"), Cancellation);

        (await inbox.NextAsync(Cancellation)).Qos.ShouldBe(MqttQos.AtLeastOnce);
        (await second.NextAsync(Cancellation)).Qos.ShouldBe(MqttQos.AtLeastOnce);
    }

    [Fact]
    public async Task SubscribeAsync_BeforeStart_CompletesOnceConnected()
    {
        var connection = Create(Options("early"));
        var subscribed = connection.SubscribeAsync("a", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);
        connection.Start();
        await subscribed;

        await connection.PublishAsync(Text("a", "1"), Cancellation);

        Text(await inbox.NextAsync(Cancellation)).ShouldBe("1");
    }

    [Fact]
    public async Task Handler_Throws_IsCountedAndTheConnectionGoesOn()
    {
        var connection = await ConnectAsync("throws");
        await connection.SubscribeAsync("a", MqttQos.AtLeastOnce, _ => throw new InvalidOperationException("a handler's own fault"), Cancellation);
        await connection.SubscribeAsync("a", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);

        await connection.PublishAsync(Text("a", "1"), Cancellation);
        await connection.PublishAsync(Text("a", "2"), Cancellation);

        Text(await inbox.NextAsync(Cancellation)).ShouldBe("1");
        Text(await inbox.NextAsync(Cancellation)).ShouldBe("2");
        connection.HandlerFailures.ShouldBe(2);
        connection.IsConnected.ShouldBeTrue();
    }

    [Fact]
    public async Task TryPublish_Connected_Arrives()
    {
        var connection = await ConnectAsync("try");
        await connection.SubscribeAsync("a", MqttQos.AtLeastOnce, inbox.Handle, Cancellation);

        connection.TryPublish(Text("a", "1")).ShouldBeTrue();

        (await inbox.NextAsync(Cancellation)).Qos.ShouldBe(MqttQos.AtMostOnce);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/+")]
    [InlineData("a\0b")]
    public async Task PublishAsync_InvalidTopic_IsAnArgumentException(string topic)
    {
        var connection = await ConnectAsync("invalid");

        await Should.ThrowAsync<ArgumentException>(() => connection.PublishAsync(Text(topic, ""), Cancellation));
    }

    [Fact]
    public async Task PublishAsync_PropertyThatCannotBeSent_FailsAndGivesItsRoomBack()
    {
        var connection = await ConnectAsync(Options("invalid") with { MaximumInFlight = 1 });
        var unsendable = Text("a", "") with { UserProperties = [new("name", "cut\0off")] };

        await Should.ThrowAsync<ArgumentException>(() => connection.PublishAsync(unsendable, Cancellation));
        await Should.ThrowAsync<ArgumentException>(() => connection.PublishAsync(unsendable, Cancellation));

        await connection.PublishAsync(Text("a", ""), Cancellation);
    }

    [Fact]
    public async Task SubscribeAsync_InvalidFilter_IsAnArgumentException()
    {
        var connection = await ConnectAsync("invalid");

        await Should.ThrowAsync<ArgumentException>(() => connection.SubscribeAsync("a/#/b", MqttQos.AtMostOnce, inbox.Handle, Cancellation));
    }
}
