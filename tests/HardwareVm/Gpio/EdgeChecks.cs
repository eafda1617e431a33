using System.Collections.Concurrent;
using System.Device.Gpio;
using System.Diagnostics;

namespace HardwareVm.Gpio;

/// <summary>Edges, and the kernel's time of them.</summary>
internal static class EdgeChecks
{
    private const int Pin = 17;
    private const int Pulses = 100;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    public static void AddTo(CheckList checks)
    {
        checks.Add("Edges: each comes once, in order, with the kernel's time", CountPulses);
        checks.Add("Edges: only those asked for", () =>
        {
            using var edges = new BlockingCollection<TimedPinValueChangedEventArgs>();
            using var controller = Watch(edges, PinEventTypes.Falling);
            SimulatedChip.Pull(Pin, up: true);
            SimulatedChip.Pull(Pin, up: false);
            Take(edges).ChangeType.ShouldBe(PinEventTypes.Falling);
            edges.Count.ShouldBe(0);
        });
        checks.Add("Edges: none after the callback is removed, and again after it is added", () =>
        {
            using var edges = new BlockingCollection<TimedPinValueChangedEventArgs>();
            void Keep(object sender, PinValueChangedEventArgs edge) => edges.Add((TimedPinValueChangedEventArgs)edge);
            SimulatedChip.Pull(Pin, up: false);
            using var controller = GpioChecks.Open();
            controller.OpenPin(Pin, PinMode.Input);
            controller.RegisterCallbackForPinValueChangedEvent(Pin, PinEventTypes.Rising, Keep);
            controller.UnregisterCallbackForPinValueChangedEvent(Pin, Keep);
            SimulatedChip.Pull(Pin, up: true);
            SimulatedChip.Pull(Pin, up: false);
            controller.RegisterCallbackForPinValueChangedEvent(Pin, PinEventTypes.Rising, Keep);
            SimulatedChip.Pull(Pin, up: true);
            Take(edges);
            edges.Count.ShouldBe(0);
        });
        checks.Add("Edges: WaitForEvent hears one, and ends without one", () =>
        {
            SimulatedChip.Pull(Pin, up: false);
            using var controller = GpioChecks.Open();
            controller.OpenPin(Pin, PinMode.Input);
            controller.WaitForEvent(Pin, PinEventTypes.Rising, TimeSpan.FromMilliseconds(1)).TimedOut.ShouldBeTrue();
            var waiting = controller.WaitForEventAsync(Pin, PinEventTypes.Rising, patience).AsTask();
            // Until the waiting thread listens an edge is nobody's: so pull until it is heard.
            while (!waiting.IsCompleted)
            {
                SimulatedChip.Pull(Pin, up: true);
                SimulatedChip.Pull(Pin, up: false);
            }
            waiting.GetAwaiter().GetResult().ShouldBe(new WaitForEventResult { EventTypes = PinEventTypes.Rising });
        });
        checks.Add("Edges: a watched pin that is closed is free at once", () =>
        {
            using var edges = new BlockingCollection<TimedPinValueChangedEventArgs>();
            using var controller = Watch(edges, PinEventTypes.Rising);
            using var other = GpioChecks.Open();
            for (var i = 0; i < Pulses; i++)
            {
                controller.ClosePin(Pin);
                other.OpenPin(Pin, PinMode.Input);
                other.ClosePin(Pin);
                controller.OpenPin(Pin, PinMode.Input);
                controller.RegisterCallbackForPinValueChangedEvent(Pin, PinEventTypes.Rising, (_, edge) => edges.Add((TimedPinValueChangedEventArgs)edge));
            }
            SimulatedChip.Pull(Pin, up: true);
            Take(edges);
            edges.Count.ShouldBe(0);
        });
    }

    private static void CountPulses(Action<string> tell)
    {
        using var edges = new BlockingCollection<TimedPinValueChangedEventArgs>();
        using var controller = Watch(edges, PinEventTypes.Rising | PinEventTypes.Falling);
        var stamped = new double[Pulses * 2];
        var heard = new double[Pulses * 2];
        var first = 0u;
        for (var i = 0; i < stamped.Length; i++)
        {
            var up = i % 2 == 0;
            var before = Stopwatch.GetTimestamp();
            SimulatedChip.Pull(Pin, up);
            var edge = Take(edges);
            var after = Stopwatch.GetTimestamp();
            edge.PinNumber.ShouldBe(Pin);
            edge.ChangeType.ShouldBe(up ? PinEventTypes.Rising : PinEventTypes.Falling);
            edge.TimestampNanoseconds.ShouldBeInRange(before, after);
            first = i == 0 ? edge.Sequence : first;
            edge.Sequence.ShouldBe(first + (uint)i);
            (stamped[i], heard[i]) = ((edge.TimestampNanoseconds - before) / 1000.0, (after - before) / 1000.0);
        }
        edges.Count.ShouldBe(0);
        tell($"{stamped.Length} edges; from the write that moved the line to the kernel's stamp {Median(stamped):0} µs, to the callback {Median(heard):0} µs (medians)");
    }

    private static GpioController Watch(BlockingCollection<TimedPinValueChangedEventArgs> edges, PinEventTypes types)
    {
        SimulatedChip.Pull(Pin, up: false);
        var controller = GpioChecks.Open();
        controller.OpenPin(Pin, PinMode.Input);
        controller.RegisterCallbackForPinValueChangedEvent(Pin, types, (_, edge) => edges.Add((TimedPinValueChangedEventArgs)edge));
        return controller;
    }

    private static TimedPinValueChangedEventArgs Take(BlockingCollection<TimedPinValueChangedEventArgs> edges) =>
        edges.TryTake(out var edge, patience) ? edge : throw new ShouldAssertException($"no edge within {patience.TotalSeconds:0} s");

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
