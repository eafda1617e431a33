using System.Diagnostics;
using System.Net.Sockets;

namespace TestKit;

/// <summary>
/// A real PostgreSQL server on 127.0.0.1 and a free port, with an empty cluster of its own in a temporary folder. Stopped by its process id.
/// A server refuses to run as root: it then runs as the user <c>postgres</c>, whom Debian's package brings.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string User = "inspection";

    private readonly TemporaryFolder folder = new();
    private readonly string programs = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(static path => path, StringComparer.Ordinal).LastOrDefault() is { } newest
        ? Path.Combine(newest, "bin") : throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql");
    private readonly string cluster;
    private Process? process;
    private int databases;

    public PostgresServer()
    {
        cluster = folder.File("cluster");
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder.Path);
        using (var initialising = AsUser(Path.Combine(programs, "initdb"), "-D", cluster, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"))
        {
            initialising.WaitForExit();
            if (initialising.ExitCode != 0)
                throw new InvalidOperationException($"initdb ended with {initialising.ExitCode}");
        }
        Start();
    }

    public int Port { get; } = FreePort.Next();

    /// <summary>Starts the server, on the same port and with what it kept on disk, after <see cref="Stop"/>.</summary>
    public void Start()
    {
        // The cluster lives as long as the tests; nothing needs to outlive a power cut.
        process = AsUser(
            Path.Combine(programs, "postgres"), "-D", cluster, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off");
        for (var attempt = 0; !IsReady(); attempt++)
        {
            if (attempt == 200 || process.HasExited)
                throw new InvalidOperationException($"PostgreSQL does not answer on port {Port}");
            Thread.Sleep(50);
        }
    }

    /// <summary>Ends the server in order; open connections are broken.</summary>
    public void Stop()
    {
        using var running = process;
        process = null;
        if (running is null)
            return;
        // SIGINT is PostgreSQL's fast shutdown.
        Run("kill", "-INT", $"{running.Id}");
        if (!running.WaitForExit(10_000))
            running.Kill();
    }

    /// <returns>The connection string of a new, empty database.</returns>
    public string CreateDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        Run(Path.Combine(programs, "createdb"), "-h", "127.0.0.1", "-p", $"{Port}", "-U", User, name);
        return $"Host=127.0.0.1;Port={Port};Username={User};Database={name};Maximum Pool Size=10";
    }

    public void Dispose()
    {
        Stop();
        folder.Dispose();
    }

    private bool IsReady()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect("127.0.0.1", Port);
        }
        catch (SocketException)
        {
            return false;
        }
        using var asking = Process.Start(new ProcessStartInfo(Path.Combine(programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", $"{Port}"]))
            ?? throw new InvalidOperationException("pg_isready did not start");
        asking.WaitForExit();
        return asking.ExitCode == 0;
    }

    private static Process AsUser(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = "/";
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        started.OutputDataReceived += static (_, _) => { };
        started.ErrorDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
