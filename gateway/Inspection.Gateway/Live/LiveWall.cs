using System.Collections.Immutable;
using System.Net.WebSockets;

namespace Inspection.Gateway.Live;

/// <summary>
/// All stations for everybody who looks at all of them: looked up and encoded once, then handed to each. Nothing is done while nobody looks. Thread-safe.
/// </summary>
internal sealed class LiveWall(StationBoard board, TimeProvider time)
{
    /// <summary>Faster, and nobody could read a wall of verdicts.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>After so many intervals without news the same is told again: who hears nothing knows that the line is dead.</summary>
    private const int QuietIntervals = 8;

    private readonly Lock gate = new();
    private ImmutableArray<Viewer> viewers = [];
    private bool telling;

    public int Viewers => viewers.Length;

    /// <summary>Returns when the viewer has gone or <paramref name="stopping"/> is set; the socket is then closed.</summary>
    public async Task RunAsync(Viewer viewer, WebSocket socket, CancellationToken stopping)
    {
        Join(viewer);
        try
        {
            await ViewerSocket.RunAsync(viewer, socket, stopping);
        }
        finally
        {
            lock (gate)
                viewers = viewers.Remove(viewer);
        }
    }

    private void Join(Viewer viewer)
    {
        viewer.Tell(LiveWallText.TypeWord, Encode());
        lock (gate)
        {
            viewers = viewers.Add(viewer);
            if (telling)
                return;
            telling = true;
        }
        _ = TellWhileWatchedAsync();
    }

    private async Task TellWhileWatchedAsync()
    {
        var told = board.Changes;
        for (var quiet = 0; ; quiet++)
        {
            await Task.Delay(Interval, time);
            lock (gate)
            {
                telling = !viewers.IsEmpty;
                if (!telling)
                    return;
            }
            var changes = board.Changes;
            if (changes == told && quiet < QuietIntervals)
                continue;
            (told, quiet) = (changes, 0);
            var text = Encode();
            foreach (var viewer in viewers)
                viewer.Tell(LiveWallText.TypeWord, text);
        }
    }

    private byte[] Encode() => LiveWallText.Encode(time.GetUtcNow(), board.All);
}
