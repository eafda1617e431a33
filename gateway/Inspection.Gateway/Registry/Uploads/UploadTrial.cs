using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Imaging;
using Inspection.Inference.Exports;
using Inspection.Inference.Probing;
using Inspection.Models;
using Inspection.Models.Archives;

namespace Inspection.Gateway.Registry.Uploads;

/// <summary>
/// The child process that an upload is unpacked, read and tried in: whatever a hostile file does, it does here. It gets a folder with the file
/// <see cref="FileName"/>, and where somebody filled in the form, <see cref="FormName"/>; it leaves a package that says everything itself.
/// </summary>
internal static class UploadTrial
{
    public const string Command = "try-upload";
    public const string FileName = "upload";
    public const string FormName = "form.json";

    private const string PackageName = "package";
    private const string ModelName = "model.onnx";

    /// <summary>The program and its arguments for an upload in <paramref name="folder"/>.</summary>
    public static IReadOnlyList<string> CommandFor(string folder, UploadLimits limits) =>
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        typeof(UploadTrial).Assembly.Location, Command, folder, $"{limits.Bytes}", $"{limits.CheckMemoryBytes}",
    ];

    public static int Run(string[] arguments, TextWriter output, TimeProvider time)
    {
        var (folder, bytes, memory) = (arguments[1], long.Parse(arguments[2]), long.Parse(arguments[3]));
        ConfinedChild.Begin(memory);
        // What a file names without a place is looked for where nothing lies.
        Directory.SetCurrentDirectory(Directory.CreateDirectory(Path.Combine(folder, "nothing")).FullName);
        output.WriteLine(JsonSerializer.Serialize(Try(folder, bytes, time), UploadReportJson.Default.UploadReport));
        return ExitCodes.Done;
    }

    private static UploadReport Try(string folder, long bytes, TimeProvider time)
    {
        try
        {
            var package = Prepare(folder, bytes);
            var read = ModelPackageReader.Read(package, new KnownExports());
            SaySelf(read);
            // Every precision that stations can be ordered to run, the usual one last: its figures are shown.
            ProbeReport? report = null;
            foreach (var precision in read.PrecisionsHeld.Reverse())
            {
                report = ModelTrial.Try($"{read.Folder}:{precision}", 1, new GreyImageReader(), time);
                if (report.Refusal is not null)
                    break;
            }
            return report is { Refusal: null } usual
                ? new UploadReport(null, Path.GetRelativePath(folder, read.Folder), usual.RunMilliseconds, usual.MemoryBytes)
                : new UploadReport(Plain(report?.Refusal?.ToLocalized() ?? Texts.UploadEmpty, folder));
        }
        catch (InputException refusal)
        {
            return new UploadReport(Plain(refusal.Text, folder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or OutOfMemoryException or JsonException)
        {
            return new UploadReport(Plain(Texts.UploadUnusable(error.Message), folder));
        }
    }

    /// <returns>The folder of a package, or a bare model that may say all of itself.</returns>
    private static string Prepare(string folder, long bytes)
    {
        var file = Path.Combine(folder, FileName);
        var package = Path.Combine(folder, PackageName);
        var form = Path.Combine(folder, FormName);
        if (IsArchive(file))
        {
            ArchiveReader.Extract(file, package, new ArchiveLimits(bytes));
            File.Delete(file);
            // Archives that people make often hold the folder itself.
            var inner = !File.Exists(Path.Combine(package, ManifestJson.FileName)) && Directory.GetFileSystemEntries(package) is [var only] && Directory.Exists(only) ? only : package;
            RequireSmallManifest(Path.Combine(inner, ManifestJson.FileName));
            return inner;
        }
        Directory.CreateDirectory(package);
        File.Move(file, Path.Combine(package, ModelName));
        if (!File.Exists(form))
            return Path.Combine(package, ModelName);
        var manifest = ReadForm(form);
        manifest["manifestVersion"] ??= ManifestJson.Version;
        manifest["model"] ??= new JsonObject { ["file"] = ModelName };
        File.WriteAllText(Path.Combine(package, ManifestJson.FileName), manifest.ToJsonString());
        return package;
    }

    private static JsonObject ReadForm(string form)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(form)) as JsonObject ?? throw new InputException(Texts.FormIsNoObject);
        }
        catch (JsonException problem)
        {
            throw new InputException(Texts.FormIsNoJson((problem.LineNumber ?? 0) + 1), problem);
        }
    }

    private static bool IsArchive(string file)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static void RequireSmallManifest(string file)
    {
        if (File.Exists(file) && new FileInfo(file).Length > UploadLimits.ManifestBytes)
            throw new InputException(Texts.ManifestTooLong(UploadLimits.ManifestBytes));
    }

    /// <summary>Stations read packages without knowing exporters: what the file said of itself is written down.</summary>
    private static void SaySelf(ModelPackage package)
    {
        try
        {
            ModelPackageReader.Read(package.Folder);
        }
        catch (InputException)
        {
            File.WriteAllText(Path.Combine(package.Folder, ManifestJson.FileName), JsonSerializer.Serialize(package.Manifest, ManifestJson.Default.ModelManifest));
            ModelPackageReader.Read(package.Folder);
        }
    }

    /// <summary>People know the files as they sent them, not where the gateway put them.</summary>
    private static BilingualText Plain(LocalizedText text, string folder)
    {
        var places = (string[])[Path.Combine(folder, PackageName) + Path.DirectorySeparatorChar, Path.Combine(folder, PackageName), folder + Path.DirectorySeparatorChar, folder];
        return new BilingualText(Without(text.English), Without(text.Korean));

        string Without(string words) => places.Aggregate(words, static (sofar, place) => sofar.Replace(place, "", StringComparison.Ordinal)).TrimStart(' ', ':');
    }
}
