using System.Diagnostics;
using TestKit;
using TestKit.Onnx;

namespace Bindings.Tests.OnnxRuntime;

/// <summary>The native library carries a usage-telemetry client that keeps files below the user's folders; the binding turns it off.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly TemporaryFolder models = new();

    public void Dispose()
    {
        home.Dispose();
        models.Dispose();
    }

    [Fact]
    public async Task CreateSessionAndRun_InAFreshProcess_LeavesNoFileInTheHomeFolder()
    {
        var model = models.File("model.onnx");
        await File.WriteAllBytesAsync(model, PairModel.Create().ToArray());

        var output = await RunChild(model);

        output.ShouldBe(StartupHook.Done);
        Directory.EnumerateFileSystemEntries(home.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>This test assembly as a program of its own: its startup hook runs the model, its generated Main does nothing.</summary>
    private async Task<string> RunChild(string model)
    {
        var assembly = typeof(TelemetryTests).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ORT_DISABLE_TELEMETRY");
        start.Environment["HOME"] = home.Path;
        start.Environment["XDG_CACHE_HOME"] = home.File("cache");
        start.Environment["XDG_DATA_HOME"] = home.File("data");
        start.Environment["DOTNET_STARTUP_HOOKS"] = assembly;
        start.Environment[StartupHook.ModelVariable] = model;
        using var child = Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
        var error = child.StandardError.ReadToEndAsync();
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        child.ExitCode.ShouldBe(0, await error);
        return output.Trim();
    }
}
