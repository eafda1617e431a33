using System.Diagnostics;
using System.Runtime.CompilerServices;
using Mosquitto;
using TestKit;

namespace Bindings.Tests.Mosquitto;

/// <summary>Alone, because file handles and memory belong to the whole process.</summary>
[CollectionDefinition(nameof(MosquittoClientTests), DisableParallelization = true)]
[Collection(nameof(MosquittoClientTests))]
public sealed class MosquittoClientTests : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(100);
    private readonly MosquittoBroker broker = new();
    private readonly RecordedEvents events = new();

    public void Dispose() => broker.Dispose();

    [Fact]
    public void Version_Loaded_IsTwo() => MosquittoLibrary.Version.Major.ShouldBe(2);

    [Fact]
    public void Publish_WithProperties_ComesBackUnchanged()
    {
        using var client = Connect();
        Subscribe(client, "t/+", identifier: 7);
        using var properties = new PropertyList();
        properties.AddUInt32(MosquittoProperty.MessageExpiryInterval, 60);
        properties.AddString(MosquittoProperty.ContentType, "내용/형식");
        properties.AddString(MosquittoProperty.ResponseTopic, "answers");
        properties.AddBinary(MosquittoProperty.CorrelationData, "corr"u8);
        properties.AddStringPair(MosquittoProperty.UserProperty, "name", "값");
        properties.AddStringPair(MosquittoProperty.UserProperty, "name", "again");

        var id = client.Publish("t/1", [0, 1, 255], qos: 1, retain: false, properties);
        LoopUntil(client, () => events.Messages.Count == 1 && events.Published.Count == 1);

        events.Published.ShouldBe([(id, 0)]);
        events.Messages[0].Topic.ShouldBe("t/1");
        events.Messages[0].Payload.ShouldBe([0, 1, 255]);
        events.Messages[0].Qos.ShouldBe(1);
        events.Properties.Order(StringComparer.Ordinal).ShouldBe(
        [
            "ContentType=내용/형식", "CorrelationData=corr", "MessageExpiryInterval=True", "ResponseTopic=answers", "SubscriptionIdentifier=7",
            "UserProperty=[name, again]", "UserProperty=[name, 값]",
        ]);
    }

    [Fact]
    public void Publish_QosZero_ReportsWhenWritten()
    {
        using var client = Connect();
        using var none = new PropertyList();

        var id = client.Publish("t", [], qos: 0, retain: false, none);
        LoopUntil(client, () => events.Published.Count == 1);

        events.Published[0].Id.ShouldBe(id);
    }

    [Fact]
    public void OnMessage_Throws_LoopThrowsItAndTheClientGoesOn()
    {
        using var client = Connect();
        Subscribe(client, "t", identifier: 1);
        using var none = new PropertyList();
        events.Fault = new InvalidDataException("from the callback");

        client.Publish("t", [1], qos: 0, retain: false, none);
        Should.Throw<InvalidDataException>(() => LoopUntil(client, () => false)).Message.ShouldBe("from the callback");

        events.Fault = null;
        client.Publish("t", [2], qos: 0, retain: false, none);
        LoopUntil(client, () => events.Messages.Count == 1);
        events.Messages[0].Payload.ShouldBe([2]);
    }

    [Fact]
    public void Disconnect_Connected_LoopEnds()
    {
        using var client = Connect();

        client.Disconnect();
        LoopUntil(client, () => events.DisconnectReason is not null);

        events.DisconnectReason.ShouldBe(0);
        client.Loop(Wait, out var description).ShouldBe(MosquittoError.NotConnected);
        description.ShouldNotBeEmpty();
    }

    [Fact]
    public void Loop_BrokerKilled_ReturnsTheLoss()
    {
        using var client = Connect();

        broker.Kill();
        var error = MosquittoError.Success;
        for (var attempt = 0; error == MosquittoError.Success && attempt < 100; attempt++)
            error = client.Loop(Wait, out _);

        error.ShouldBe(MosquittoError.ConnectionLost);
    }

    [Fact]
    public void Connect_NobodyListens_ThrowsTheSystemsReason()
    {
        using var client = new MosquittoClient("client", cleanStart: true, events);
        using var none = new PropertyList();

        var failure = Should.Throw<MosquittoException>(() => client.Connect("127.0.0.1", FreePort.Next(), 10, none));

        failure.Error.ShouldBe(MosquittoError.SystemCall);
        failure.ErrorNumber.ShouldBe(111); // ECONNREFUSED
        failure.Message.ShouldContain("refused");
    }

    [Fact]
    public void Connect_UnknownHost_Throws()
    {
        using var client = new MosquittoClient("client", cleanStart: true, events);
        using var none = new PropertyList();

        Should.Throw<MosquittoException>(() => client.Connect("no-such-host.invalid", 1883, 10, none)).Error.ShouldBe(MosquittoError.NameResolution);
    }

    [Fact]
    public void WrongInput_IsRefused()
    {
        using var client = Connect();
        using var none = new PropertyList();

        Should.Throw<MosquittoException>(() => client.Publish("a/#", [], 0, false, none)).Error.ShouldBe(MosquittoError.InvalidArgument);
        Should.Throw<MosquittoException>(() => client.Publish("a", [], 3, false, none)).Error.ShouldBe(MosquittoError.InvalidArgument);
        Should.Throw<ArgumentException>(() => client.Publish("a\0b", [], 0, false, none));
        Should.Throw<MosquittoException>(() => client.Subscribe("a/#/b", 0, none)).Error.ShouldBe(MosquittoError.InvalidArgument);
        Should.Throw<MosquittoException>(() => client.SetTls("/no/such/file", null, null)).Error.ShouldBe(MosquittoError.InvalidArgument);
        Should.Throw<ArgumentNullException>(() => new MosquittoClient("a", true, null!)); // The point of the test.
        Should.Throw<ArgumentException>(() => new MosquittoClient("a\0b", true, events));
        Should.Throw<MosquittoException>(() => new MosquittoClient(null, cleanStart: false, events));
    }

    [Fact]
    public void PropertyList_WrongType_IsRefused()
    {
        using var properties = new PropertyList();

        Should.Throw<MosquittoException>(() => properties.AddUInt32(MosquittoProperty.ContentType, 1)).Error.ShouldBe(MosquittoError.InvalidArgument);
        Should.Throw<ArgumentOutOfRangeException>(() => properties.AddBinary(MosquittoProperty.CorrelationData, new byte[65_536]));
        Should.Throw<ArgumentException>(() => properties.AddString(MosquittoProperty.ContentType, "a\0b"));
    }

    [Fact]
    public void Calls_AfterDisposal_ThrowDisposed()
    {
        var client = Connect();
        using var none = new PropertyList();

        client.Dispose();
        client.Dispose();

        Should.Throw<ObjectDisposedException>(() => client.Publish("a", [], 0, false, none));
        Should.Throw<ObjectDisposedException>(() => client.Loop(Wait, out _));
    }

    [Fact]
    public void OpenAndClose_Repeatedly_LeavesNothing()
    {
        OpenUseAndClose(50);
        var handles = Handles();
        var memory = ResidentBytes();

        OpenUseAndClose(500);

        (Handles() - handles).ShouldBeLessThan(5);
        (ResidentBytes() - memory).ShouldBeLessThan(10_000_000);
    }

    [Fact]
    public void Client_Forgotten_IsCollectedWithItsHandles()
    {
        var handles = Handles();

        Forget(50);
        for (var attempt = 0; Handles() > handles + 5 && attempt < 50; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        (Handles() - handles).ShouldBeLessThan(6);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Forget(int count)
    {
        for (var number = 0; number < count; number++)
            _ = new MosquittoClient($"forgotten-{number}", cleanStart: true, events);
    }

    private void OpenUseAndClose(int times)
    {
        for (var time = 0; time < times; time++)
        {
            var seen = new RecordedEvents();
            using var client = new MosquittoClient("again", cleanStart: true, seen);
            using var will = new PropertyList();
            will.AddString(MosquittoProperty.ContentType, "text/plain");
            client.SetWill("will", new byte[1000], 1, false, will);
            client.SetCredentials("user", "password");
            using var properties = new PropertyList();
            properties.AddUInt32(MosquittoProperty.SessionExpiryInterval, 0);
            client.Connect("127.0.0.1", broker.Port, 10, properties);
            LoopUntil(client, () => seen.ConnectReason == 0);
            using var message = new PropertyList();
            message.AddBinary(MosquittoProperty.CorrelationData, new byte[1000]);
            client.Publish("t", new byte[10_000], 1, false, message);
            LoopUntil(client, () => seen.Published.Count == 1);
        }
    }

    private MosquittoClient Connect()
    {
        var client = new MosquittoClient("client", cleanStart: true, events);
        using var none = new PropertyList();
        client.Connect("127.0.0.1", broker.Port, 10, none);
        LoopUntil(client, () => events.ConnectReason == 0);
        return client;
    }

    private void Subscribe(MosquittoClient client, string filter, uint identifier)
    {
        using var properties = new PropertyList();
        properties.AddVariableInteger(MosquittoProperty.SubscriptionIdentifier, identifier);
        client.Subscribe(filter, 1, properties);
        LoopUntil(client, () => events.Subscribed.Count == 1);
        events.Subscribed[0].Reason.ShouldBe(1);
    }

    private static void LoopUntil(MosquittoClient client, Func<bool> reached)
    {
        for (var attempt = 0; !reached(); attempt++)
        {
            attempt.ShouldBeLessThan(1000);
            client.Loop(Wait, out _);
        }
    }

    private static int Handles() => Directory.GetFiles("/proc/self/fd").Length;

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
