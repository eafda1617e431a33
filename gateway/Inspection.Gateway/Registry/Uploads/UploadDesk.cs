using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Options;
using Inspection.Gateway.People;
using Inspection.Inference.Probing;
using Inspection.Models;

namespace Inspection.Gateway.Registry.Uploads;

/// <summary>Takes models from people: on disk within limits, checked in a child process, and only then among the packages. Thread-safe.</summary>
internal sealed class UploadDesk(
    GatewayOptions options, UploadLimits limits, PackageCatalog catalog, UploadStore store, AuditLog audit, TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>The check takes a processor and up to the memory of its limit.</summary>
    private readonly SemaphoreSlim checking = new(1);

    /// <summary>A folder for one upload; removed by whoever asked for it.</summary>
    public string Begin() => Directory.CreateDirectory(Path.Combine(options.IncomingFolder, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Removes what uploads of an earlier start left behind.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(options.IncomingFolder))
            Directory.Delete(options.IncomingFolder, recursive: true);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="folder">Of <see cref="Begin"/>, with what <see cref="UploadTrial"/> wants in it.</param>
    /// <param name="fileName">As the sender calls the file, for the audit log.</param>
    /// <exception cref="InputException">Refused; the text says why and what would be right.</exception>
    public async Task<UploadOutcome> AcceptAsync(string folder, string fileName, Visitor by, CancellationToken cancellation)
    {
        await checking.WaitAsync(cancellation);
        try
        {
            var report = await CheckAsync(folder, cancellation);
            return Place(Path.GetFullPath(Path.Combine(folder, report.Folder)), report, by);
        }
        catch (InputException refusal)
        {
            audit.Add(AuditEntry.Of(by, AuditActions.ModelRefused, fileName, time, AuditDetails.Of(new { reason = BilingualText.From(refusal.Text) })));
            throw;
        }
        finally
        {
            checking.Release();
        }
    }

    public void Dispose() => checking.Dispose();

    private async Task<UploadReport> CheckAsync(string folder, CancellationToken cancellation)
    {
        var (output, ended) = await ConfinedProcess.RunAsync(
            UploadTrial.CommandFor(folder, limits), new ProbeLimits(limits.CheckTime, limits.CheckMemoryBytes), cancellation);
        var report = Parse(output) ?? throw new InputException(ended);
        return report.Refusal is { } refusal ? throw new InputException(refusal.ToLocalized()) : report;
    }

    private UploadOutcome Place(string folder, UploadReport report, Visitor by)
    {
        var package = ModelPackageReader.Read(folder);
        var (name, version) = (package.Manifest.Name, package.Manifest.Version);
        var place = Path.Combine(options.UploadFolder, name, version);
        var found = catalog.ReadAll().FirstOrDefault(known => known.Package.Manifest.Name == name && known.Package.Manifest.Version == version);
        if (found is null && !Directory.Exists(place))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
            Directory.Move(folder, place);
            found = catalog.ReadAll().First(known => known.Package.Folder == place);
            store.Add(found, report, by, AuditEntry.Of(by, AuditActions.ModelUploaded, $"{name}@{version}", time, AuditDetails.Of(new { found.Sha256, found.Bytes })));
            return new UploadOutcome(found, IsNew: true);
        }
        return found is not null && catalog.DigestOf(folder) == found.Sha256
            ? new UploadOutcome(found, IsNew: false)
            : throw new InputException(Texts.VersionTaken(name, version));
    }

    private static UploadReport? Parse(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, UploadReportJson.Default.UploadReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
