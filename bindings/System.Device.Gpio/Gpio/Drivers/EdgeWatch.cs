using System.Device.Native;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Gpio.Drivers;

/// <summary>The thread that waits for the edges of a driver's lines. <c>epoll</c> holds no line, so that a pin that is closed is free at once.</summary>
internal sealed unsafe class EdgeWatch : IDisposable
{
    private const ulong End = ulong.MaxValue;
    private const int Batch = 16;

    private readonly SafeFileHandle set = Made(Libc.epoll_create1(Libc.CloseOnExec));
    private readonly SafeFileHandle end = Made(Libc.eventfd(0, Libc.CloseOnExec));
    private readonly Func<int, GpioLine?> lines;
    private readonly object sender;
    private readonly Thread thread;

    /// <param name="lines">The line of a number, while it is open.</param>
    /// <param name="sender">Given to the callbacks.</param>
    public EdgeWatch(Func<int, GpioLine?> lines, object sender)
    {
        this.lines = lines;
        this.sender = sender;
        Watch(end, End);
        thread = new Thread(Run) { IsBackground = true, Name = "GPIO edges", Priority = ThreadPriority.AboveNormal };
        thread.Start();
    }

    public void Add(GpioLine line)
    {
        if (line.IsWatched)
            return;
        line.IsWatched = true;
        Watch(line.Handle, (ulong)line.Number);
    }

    /// <summary>Ends the thread and waits for it, unless it is the caller.</summary>
    public void Dispose()
    {
        ulong one = 1;
        _ = Libc.write(end, &one, sizeof(ulong));
        if (Thread.CurrentThread == thread)
            return;
        thread.Join();
    }

    private void Run()
    {
        var size = Libc.WatchSize;
        var happened = stackalloc byte[Batch * size];
        while (true)
        {
            // Interrupted by a signal: nothing happened.
            var count = Libc.epoll_wait(set, happened, Batch, timeoutMilliseconds: -1);
            for (var i = 0; i < count; i++)
            {
                var number = *(ulong*)(happened + (i + 1) * size - sizeof(ulong));
                if (number == End)
                {
                    set.Dispose();
                    end.Dispose();
                    return;
                }
                // A chip that was unplugged would report its end for ever.
                if (lines((int)number) is { } line && !line.Dispatch(sender))
                    Forget(line.Handle);
            }
        }
    }

    private void Forget(SafeFileHandle file)
    {
        if (!file.IsClosed)
            _ = Libc.epoll_ctl(set, Libc.WatchRemove, file, null);
    }

    private void Watch(SafeFileHandle file, ulong number)
    {
        var size = Libc.WatchSize;
        var watched = stackalloc byte[size];
        *(uint*)watched = Libc.Readable;
        *(ulong*)(watched + size - sizeof(ulong)) = number;
        if (Libc.epoll_ctl(set, Libc.WatchAdd, file, watched) < 0)
            throw new DeviceException(DeviceFault.Failed, "epoll", Marshal.GetLastPInvokeError());
    }

    private static SafeFileHandle Made(SafeFileHandle handle) =>
        handle.IsInvalid ? throw new DeviceException(DeviceFault.Failed, "epoll", Marshal.GetLastPInvokeError()) : handle;
}
