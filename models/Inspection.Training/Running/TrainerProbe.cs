using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Training.Running;

/// <summary>What the Python side says about itself.</summary>
/// <param name="Missing">Modules that the trainer needs and Python lacks.</param>
/// <param name="Gpu">Name of the GPU that PyTorch sees; null: none.</param>
public sealed partial record TrainerProbe(IReadOnlyList<string> Missing, string? Gpu)
{
    /// <exception cref="InputException">Python or one of its modules is missing; the text says how to install it.</exception>
    public static TrainerProbe Ask(TrainerScripts scripts)
    {
        var (exitCode, output, error) = Run(scripts);
        TrainerProbe? answer = null;
        try
        {
            answer = exitCode == 0 ? JsonSerializer.Deserialize(output, TrainerJson.Default.TrainerProbe) : null;
        }
        catch (JsonException)
        {
            error = output;
        }
        if (answer is null)
            throw new InputException(Texts.ProbeFailed(scripts.Probe, error.Trim().Split('\n')[^1]));
        return answer.Missing.Count == 0 ? answer : throw new InputException(Texts.TrainerMissing(answer.Missing));
    }

    private static (int ExitCode, string Output, string Error) Run(TrainerScripts scripts)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(scripts.Python, [scripts.Probe]) { RedirectStandardOutput = true, RedirectStandardError = true })
                ?? throw new Win32Exception();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception exception)
        {
            throw new InputException(Texts.PythonMissing(scripts.Python, exception.Message), exception);
        }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(TrainerProbe))]
    private sealed partial class TrainerJson : JsonSerializerContext;
}
