using System.Diagnostics;

namespace TestKit;

/// <summary>Starts a built program of the kit as a user would: own process, own home folder, English messages.</summary>
public static class KitProgram
{
    /// <param name="folder">The project, e.g. <c>edge/Inspection.Agent</c>; built in the configuration of the tests.</param>
    /// <param name="home">Working folder, and <c>INSPECTION_HOME</c>.</param>
    public static ProcessStartInfo StartInfo(string folder, string home, IEnumerable<string> arguments, string language = "C.UTF-8")
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var program = RepositoryRoot.Path(folder, "bin", framework.Parent?.Name ?? "", framework.Name, $"{Path.GetFileName(folder)}.dll");
        // Tests that were started in the background have Ctrl-C ignored, and so would have their children.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["INSPECTION_ROOT"] = RepositoryRoot.Folder;
        start.Environment["INSPECTION_HOME"] = home;
        start.Environment["LC_ALL"] = language;
        return start;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Exit code and everything that it said on both streams, by line.</returns>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        string folder, string home, IEnumerable<string> arguments, string language = "C.UTF-8", int limitMinutes = 2)
    {
        using var process = Process.Start(StartInfo(folder, home, arguments, language)) ?? throw new InvalidOperationException($"{folder} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(limitMinutes));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, (await output + await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
