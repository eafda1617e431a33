using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Tests.Live;

public class ViewerTests
{
    [Fact]
    public async Task Show_SocketThatNeverTakesAnything_HoldsTwoFramesOnly()
    {
        var counters = new GatewayCounters();
        var viewer = new Viewer(counters);
        using var socket = new StuckSocket();
        using var stop = new CancellationTokenSource();
        var sending = viewer.SendAsync(socket, stop.Token);
        viewer.Show(new byte[1]);
        await socket.Taken;

        var shown = ShowMany(viewer, 200);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // One is stuck in the socket, the newest waits; all between are gone.
        shown.Count(static frame => frame.IsAlive).ShouldBe(1);
        counters.FramesReplaced.ShouldBe(199);
        counters.FramesSent.ShouldBe(0);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Tell_SocketThatNeverTakesAnything_HoldsTheNewestOfEachKey()
    {
        var viewer = new Viewer(new GatewayCounters());
        using var socket = new StuckSocket();
        using var stop = new CancellationTokenSource();
        var sending = viewer.SendAsync(socket, stop.Token);
        viewer.Show(new byte[1]);
        await socket.Taken;

        for (byte version = 0; version < 100; version++)
            viewer.Tell("wall", [version]);
        socket.Release();

        (await socket.Next).ShouldBe([99]);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    // Not inlined: no local of the test's own may hold a frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> ShowMany(Viewer viewer, int count)
    {
        var shown = new List<WeakReference>();
        for (var frame = 0; frame < count; frame++)
        {
            var bytes = new byte[100_000];
            viewer.Show(bytes);
            shown.Add(new WeakReference(bytes));
        }
        return shown;
    }

    /// <summary>A browser that reads nothing, until released.</summary>
    private sealed class StuckSocket : WebSocket
    {
        private readonly TaskCompletionSource taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<byte[]> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Taken => taken.Task;

        public Task<byte[]> Next => next.Task;

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public void Release() => release.SetResult();

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            if (!taken.TrySetResult())
                next.TrySetResult([.. buffer]);
            await release.Task.WaitAsync(cancellationToken);
        }

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
            Task.FromException<WebSocketReceiveResult>(new NotSupportedException());
    }
}
