using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Inspection.Contracts;
using Inspection.Gateway.Options;

namespace Inspection.Gateway.Broker;

/// <summary>
/// A mosquitto of our own: the one that runs with exactly our configuration file. It is in a session of its own, so that Ctrl-C at the
/// gateway's terminal reaches the gateway alone, and it outlives a killed gateway, to be found again by its process id file.
/// </summary>
internal sealed class MosquittoProcess(OwnBrokerOptions options, MosquittoConfiguration configuration)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);

    private ProcessIdentity? identity;

    public int ProcessId => identity?.Id ?? 0;

    public bool IsRunning => identity is { IsRunning: true };

    private IPEndPoint Endpoint => new(options.Address, options.Port);

    /// <summary>
    /// Takes over the broker that an earlier gateway left running, if it runs with the configuration that is wanted now; one with another is stopped.
    /// </summary>
    public async Task<bool> TryAdoptAsync(CancellationToken cancellation)
    {
        identity = FindEarlier();
        if (identity is null)
            return false;
        var isAsWanted = File.Exists(configuration.File) && await File.ReadAllTextAsync(configuration.File, cancellation) == configuration.Text;
        if (isAsWanted && await AnswersInTimeAsync(cancellation))
            return true;
        await StopAsync();
        return false;
    }

    /// <summary>Starts the broker and returns when it takes connections.</summary>
    /// <exception cref="InputException">The port is a stranger's, mosquitto is not there, or it does not start.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        EnsurePortIsFree();
        Directory.CreateDirectory(configuration.Folder);
        await File.WriteAllTextAsync(configuration.File, configuration.Text, cancellation);
        using var process = Launch();
        identity = ProcessIdentity.Of(process.Id);
        await File.WriteAllTextAsync(configuration.ProcessIdFile, process.Id.ToString(CultureInfo.InvariantCulture), cancellation);
        if (await AnswersInTimeAsync(cancellation))
            return;
        await StopAsync();
        throw new InputException(Texts.BrokerSilent(Endpoint, configuration.LogFile));
    }

    /// <summary>Asks the broker to write what it knows to its disk now, not within the second.</summary>
    public void Save()
    {
        if (identity is { } running)
            Signals.Send(running, Signals.Save);
    }

    /// <summary>Asks the broker to save and end; kills it when it does not within five seconds.</summary>
    public async Task StopAsync()
    {
        if (identity is not { } running)
            return;
        Signals.Send(running, Signals.Terminate);
        if (!await EndsAsync(running))
        {
            Signals.Send(running, Signals.Kill);
            await EndsAsync(running);
        }
        identity = null;
        File.Delete(configuration.ProcessIdFile);
    }

    private ProcessIdentity? FindEarlier() =>
        File.Exists(configuration.ProcessIdFile)
        && int.TryParse(File.ReadAllText(configuration.ProcessIdFile), out var id)
        && ProcessIdentity.HasArgument(id, configuration.File) ? ProcessIdentity.Of(id) : null;

    private Process Launch()
    {
        var mosquitto = File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";
        string[] command = File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid", mosquitto] : [mosquitto];
        try
        {
            // Redirected, because an inherited output would stay open, for whoever reads it, as long as the broker runs. It writes to its log file only.
            return Process.Start(new ProcessStartInfo(command[0], [.. command.Skip(1), "-c", configuration.File])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw new InputException(Texts.NoMosquitto);
        }
        catch (Win32Exception problem)
        {
            throw new InputException(Texts.NoMosquitto, problem);
        }
    }

    private void EnsurePortIsFree()
    {
        try
        {
            using var listener = new TcpListener(Endpoint);
            listener.Start();
        }
        catch (SocketException problem) when (problem.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new InputException(Texts.BrokerPortInUse(Endpoint), problem);
        }
        catch (SocketException problem)
        {
            throw new InputException(Texts.BrokerCannotListen(Endpoint, problem.Message), problem);
        }
    }

    private async Task<bool> AnswersInTimeAsync(CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < StartLimit && IsRunning; waited += Step)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(options.ReachableAddress, options.Port, cancellation);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(Step, cancellation);
            }
        }
        return false;
    }

    private static async Task<bool> EndsAsync(ProcessIdentity process)
    {
        for (var waited = TimeSpan.Zero; waited < StopLimit; waited += Step)
        {
            if (!process.IsRunning)
                return true;
            await Task.Delay(Step);
        }
        return false;
    }
}
