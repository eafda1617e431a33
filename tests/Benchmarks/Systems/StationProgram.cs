using System.Globalization;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.Systems;

/// <summary>A real station in a process of its own.</summary>
internal static class StationProgram
{
    /// <param name="home">Where it writes.</param>
    /// <param name="port">Of the broker on this machine.</param>
    /// <param name="more">Further options of the agent's <c>run</c>.</param>
    public static RunningProgram Start(string home, StationAddress address, int port, string camera, string model, params IEnumerable<string> more) => new(
        address.ToString(),
        KitProgram.StartInfo("edge/Inspection.Agent", home,
        [
            "run", "--home", home, "--station", address.ToString(), "--broker", $"127.0.0.1:{port}", "--camera", camera, "--model", model,
            "--supervisor-pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), .. more,
        ]));
}
