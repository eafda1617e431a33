using System.Diagnostics;
using System.Text.Json;
using TestKit;

namespace Inspection.Hardware.Tests.Modbus;

/// <summary>Runs <c>plc.py</c>, which speaks Modbus through pymodbus, against a server of the test.</summary>
internal static class Plc
{
    /// <returns>What it printed.</returns>
    public static async Task<JsonElement> RunAsync(int port, params string[] arguments)
    {
        var script = RepositoryRoot.Path("tests", "Inspection.Hardware.Tests", "Modbus", "plc.py");
        using var process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Python, [script, $"{port}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("Python did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        return JsonDocument.Parse(await output).RootElement.Clone();
    }
}
