using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Inspection.Contracts;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>A demo on free ports with a home of its own. Ended by Ctrl-C (SIGINT), or killed when that does not help.</summary>
internal sealed class RunningDemo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder home = new();
    private readonly ConcurrentQueue<string> lines = new();
    private readonly HttpClient http;
    private readonly Process process;

    public RunningDemo(params string[] arguments)
    {
        SummaryFile = home.File("summary.json");
        string[] all = [.. arguments, "--port", $"{HttpPort}", "--broker-port", $"{BrokerPort}", "--json", SummaryFile];
        process = Process.Start(KitProgram.StartInfo("edge/Inspection.Demo", home.Path, all)) ?? throw new InvalidOperationException("the demo did not start");
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        http = new HttpClient { BaseAddress = Address };
    }

    public string Home => home.Path;
    public int HttpPort { get; } = FreePort.Next();
    public int BrokerPort { get; } = FreePort.Next();
    public Uri Address => new($"http://127.0.0.1:{HttpPort}/");
    public string SummaryFile { get; }
    public string Output => string.Join('\n', lines);

    public RunSummary Summary => JsonSerializer.Deserialize(File.ReadAllBytes(SummaryFile), Wire.Default.RunSummary)
        ?? throw new InvalidOperationException("the summary is empty");

    /// <summary>Asks the gateway; null while it does not answer.</summary>
    public async Task<JsonElement?> GetAsync(string path)
    {
        try
        {
            return await http.GetFromJsonAsync<JsonElement>(path);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Results in the database.</summary>
    public async Task<long> StoredAsync() => (await GetAsync("api/v1/statistics"))?.GetProperty("parts").GetInt64() ?? 0;

    /// <summary>Every result up to the newest is in the database. Of a demo whose station was never started again.</summary>
    public async Task<bool> IsWholeAsync()
    {
        var newest = await NewestSequenceAsync();
        return newest > 0 && await StoredAsync() == newest && await NewestSequenceAsync() == newest;
    }

    public Task WaitStoredAsync(long more) => WaitAsync(async () => await StoredAsync() >= more, $"{more} results in the database");

    public async Task WaitAsync(Func<Task<bool>> condition, string what)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(100))
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw new TimeoutException($"The demo never reached: {what}. It said:\n{Output}");
        }
    }

    /// <summary>The process below the demo whose command line holds <paramref name="part"/>.</summary>
    public int ProcessIdOf(string part) => Descendants().Single(id => CommandLine(id).Contains(part, StringComparison.Ordinal));

    /// <summary>As <see cref="ProcessIdOf"/>, false while there is none.</summary>
    public bool TryFindProcess(string part, out int processId) =>
        (processId = Descendants().FirstOrDefault(id => CommandLine(id).Contains(part, StringComparison.Ordinal))) != 0;

    public static void Kill(int processId)
    {
        using var victim = Process.GetProcessById(processId);
        victim.Kill();
        victim.WaitForExit();
    }

    /// <summary>To the demo alone, not to its programs.</summary>
    public void Signal(string name) => Signal(process.Id, name);

    public static void Signal(int processId, string name)
    {
        using var signal = Process.Start("kill", [$"-{name}", $"{processId}"]);
        signal.WaitForExit();
    }

    /// <summary>Waits for the demo's own end.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience + Patience);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return process.HasExited ? process.ExitCode
            : throw new TimeoutException($"The demo did not end. Below it run:\n{string.Join('\n', Descendants().Select(CommandLine))}\nIt said:\n{Output}");
    }

    /// <summary>Ctrl-C, as the terminal sends it: to each process of its session, which the broker has left.</summary>
    public Task<int> InterruptAsync()
    {
        foreach (var id in (int[])[process.Id, .. Descendants().Where(id => !CommandLine(id).Contains("mosquitto", StringComparison.Ordinal))])
            Signal(id, "INT");
        return WaitForExitAsync();
    }

    /// <summary>Processes that name this demo's home or ports on their command line.</summary>
    public IReadOnlyList<string> LeftBehind() =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => CommandLine(int.Parse(name ?? "0")))
            .Where(line => line.Contains(home.Path, StringComparison.Ordinal))];

    public static bool IsPortOpen(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            var children = Descendants().ToList();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            foreach (var child in children.Where(id => Directory.Exists($"/proc/{id}")))
                Kill(child);
        }
        process.Dispose();
        http.Dispose();
        home.Dispose();
    }

    private async Task<long> NewestSequenceAsync() => (await GetAsync("api/v1/results?limit=1"))?.GetProperty("items")[0].GetProperty("sequence").GetInt64() ?? 0;

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            lines.Enqueue(line.Data);
    }

    private IEnumerable<int> Descendants()
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name ?? "0"))
            .Select(id => (Id: id, Parent: ParentOf(id))).ToList();
        var known = new HashSet<int> { process.Id };
        for (var before = 0; before != known.Count;)
        {
            before = known.Count;
            known.UnionWith(parents.Where(p => known.Contains(p.Parent)).Select(p => p.Id));
        }
        return known.Where(id => id != process.Id);
    }

    private static int ParentOf(int processId)
    {
        try
        {
            // pid (name) state ppid …; the name may hold spaces.
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string CommandLine(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
