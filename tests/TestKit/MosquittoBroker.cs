using System.Diagnostics;
using System.Net.Sockets;

namespace TestKit;

/// <summary>A real mosquitto on 127.0.0.1 and a free port, for one test or fixture. Stopped by its process id.</summary>
public sealed class MosquittoBroker : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string configuration;
    private Process? process;

    /// <param name="extraConfiguration">Lines added to the listener: password_file, cafile, ….</param>
    /// <param name="global">Lines for the broker as a whole: max_packet_size, ….</param>
    public MosquittoBroker(string extraConfiguration = "allow_anonymous true", int? port = null, string global = "")
    {
        Port = port ?? FreePort.Next();
        configuration = folder.File("mosquitto.conf");
        // Started as root it would become the user mosquitto, who can neither read certificates nor write its database in a temporary folder.
        // Of its own accord it would throw messages away once 1,000 wait for a slow client.
        File.WriteAllText(configuration, $"""
            per_listener_settings true
            user {Environment.UserName}
            max_queued_messages 0
            persistence true
            persistence_location {folder.Path}/
            {global}
            listener {Port} 127.0.0.1
            {extraConfiguration}

            """);
        Start();
    }

    public int Port { get; }

    public int ProcessId => process?.Id ?? throw new InvalidOperationException("The broker is not running.");

    /// <summary>Starts the broker, on the same port and with what it kept on disk, after <see cref="Stop"/> or <see cref="Kill"/>.</summary>
    public void Start()
    {
        var executable = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        process = Process.Start(new ProcessStartInfo(executable, ["-c", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("mosquitto did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var attempt = 0; !Answers(); attempt++)
        {
            if (attempt == 100 || process.HasExited)
                throw new InvalidOperationException($"mosquitto does not answer on port {Port}");
            Thread.Sleep(50);
        }
    }

    /// <summary>Ends the broker in order (SIGTERM); persistent sessions are written to disk.</summary>
    public void Stop()
    {
        using var running = process;
        process = null;
        if (running is null)
            return;
        using (Process.Start("kill", ["-TERM", running.Id.ToString()]))
        {
            if (!running.WaitForExit(5000))
                running.Kill();
        }
    }

    /// <summary>Ends the broker without a word (SIGKILL).</summary>
    public void Kill()
    {
        using var running = process;
        process = null;
        running?.Kill();
        running?.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        folder.Dispose();
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
