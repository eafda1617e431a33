using System.Diagnostics;
using System.Text.Json;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.Gating;

/// <summary>The gate in the virtual machine of tests/HardwareVm, down to a line of the real kernel, which <c>./kit bench gate --vm</c> has prepared.</summary>
internal static class MachineGate
{
    /// <summary>What the machine's program writes before the figures.</summary>
    private const string Mark = "gate ";

    /// <exception cref="InputException">The machine did not start, or measured nothing; says what it said last.</exception>
    public static async Task<GateFigures> MeasureAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("bash", [RepositoryRoot.Path("tests", "HardwareVm", "vm.sh"), RepositoryRoot.Path(".native", "hardware-vm"), "gate"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var machine = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        // vm.sh ends its machine with itself.
        await using var stop = cancellation.Register(() => machine.Kill(entireProcessTree: true));
        var errors = machine.StandardError.ReadToEndAsync(CancellationToken.None);
        var said = (await machine.StandardOutput.ReadToEndAsync(CancellationToken.None)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await machine.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        var figures = said.FirstOrDefault(static line => line.StartsWith(Mark, StringComparison.Ordinal)) is { } told ? JsonSerializer.Deserialize<GateFigures>(told[Mark.Length..]) : null;
        return figures ?? throw new InputException(Texts.NoMachine(string.Join(' ', said.TakeLast(3).Append((await errors).Trim()))));
    }
}
