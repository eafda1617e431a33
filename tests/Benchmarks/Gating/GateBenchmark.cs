using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;

namespace Benchmarks.Gating;

/// <summary>How far from its instant the reject gate is told: on a virtual clock, where only the reckoning errs, on the machine's, idle and with all cores busy, and in a virtual machine.</summary>
internal sealed class GateBenchmark : ISystemBenchmark
{
    private const int VirtualParts = 20_000;
    private const int RealParts = 300;

    public string Name => "gate";

    public LocalizedText Title => Texts.GateTitle;

    public async Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation)
    {
        var results = new JsonObject();
        Add("virtual", Texts.GateVirtual, VirtualGate.Measure(VirtualParts));
        Add("real", Texts.GateReal, RealGate.Measure(options.Frames ?? RealParts, cancellation));
        using (new BusyCores())
            Add("real_busy", Texts.GateBusy, RealGate.Measure(options.Frames ?? RealParts, cancellation));
        if (options.InMachine)
            Add("virtual_machine", Texts.GateMachine, await MachineGate.MeasureAsync(cancellation));
        return results;

        void Add(string key, LocalizedText name, GateFigures figures)
        {
            results[key] = JsonSerializer.SerializeToNode(figures);
            say(Texts.GateLine(name, figures));
        }
    }
}
