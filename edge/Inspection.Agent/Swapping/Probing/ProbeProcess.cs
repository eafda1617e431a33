using System.Text.Json;
using Inspection.Contracts;
using Inspection.Inference.Probing;
using Inspection.Models;

namespace Inspection.Agent.Swapping.Probing;

/// <summary>Tries a model in a child process of this very program (<see cref="ProbeCommand"/>).</summary>
/// <param name="command">The program and its arguments, to which the package and its limits are added.</param>
internal sealed class ProbeProcess(IReadOnlyList<string> command, int threads) : IModelProbe
{
    /// <summary>This program, as it was built.</summary>
    public static IReadOnlyList<string> Host { get; } =
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        typeof(ProbeProcess).Assembly.Location,
    ];

    public static IReadOnlyList<string> OwnCommand { get; } = [.. Host, ProbeCommand.Name];

    public async Task<ProbeReport> TryAsync(ModelPackage package, ProbeLimits limits, CancellationToken cancellation)
    {
        string[] arguments = [$"{package.Folder}:{package.Manifest.Model.Precision}", "--threads", $"{threads}", "--memory", $"{limits.MemoryBytes}"];
        var (output, ended) = await ConfinedProcess.RunAsync([.. command, .. arguments], limits, cancellation);
        var report = Parse(output) ?? throw new InputException(ended);
        return report.Refusal is { } refusal ? throw new InputException(refusal.ToLocalized()) : report;
    }

    private static ProbeReport? Parse(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, ProbeJson.Default.ProbeReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
