using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Options;

namespace Inspection.Gateway.Storage;

/// <summary>Makes the gateway's folder ready before anything else starts, and keeps a second gateway out of it until the end.</summary>
internal sealed class HomeFolder(GatewayOptions options, Database database, StationStore stations, StationBoard board) : IHostedService, IDisposable
{
    private FileStream? held;

    /// <exception cref="InputException">The folder or the database cannot be used, or another gateway uses it.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.EvidenceFolder);
            // Pictures and results are the factory's, not for every user of the machine.
            if (OperatingSystem.IsLinux())
                File.SetUnixFileMode(options.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.HomeUnusable(options.Folder, problem.Message), problem);
        }
        Hold();
        SchemaMigrations.Apply(database);
        foreach (var station in stations.ReadAll())
            board.Restore(station);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();

    /// <summary>The lock ends with the process, however that ends.</summary>
    private void Hold()
    {
        var file = Path.Combine(options.Folder, "gateway.lock");
        try
        {
            held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new InputException(Texts.HomeUnusable(options.Folder, problem.Message), problem);
        }
        catch (IOException problem)
        {
            throw new InputException(Texts.HomeInUse(options.Folder), problem);
        }
    }
}
