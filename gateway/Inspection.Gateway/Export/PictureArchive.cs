using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Export;

/// <summary>
/// Pictures with their labels as a zip, written as it is read: <c>images/</c>, <c>labels/</c> and <c>data.yaml</c> are a data set of YOLO,
/// <c>annotations.json</c> is COCO's. Results without a picture are left out.
/// </summary>
internal sealed class PictureArchive(EvidenceStore evidence)
{
    public const string ContentType = "application/zip";

    private readonly List<string> labels = [];

    /// <param name="destination">Stays open; need not be seekable.</param>
    /// <param name="cancellation">What is written by then is no complete zip.</param>
    public async Task WriteAsync(IEnumerable<StoredResult> results, LabelSource source, Stream destination, CancellationToken cancellation)
    {
        using var coco = new CocoFile();
        // Given its end, without which no zip opens, only where it is whole: a reader that fails half-way leaves nothing that looks complete.
        var archive = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        foreach (var result in results)
        {
            cancellation.ThrowIfCancellationRequested();
            var message = result.Message;
            if (message is not { Width: > 0, Height: > 0 } || ExportLabels.Of(result, source) is not { } boxes || evidence.Find(result.Station, message.ResultId) is not { } file)
                continue;
            var picture = $"{message.ResultId}.jpg";
            if (!await AddFileAsync(archive, $"images/{picture}", file, cancellation))
                continue;
            await AddTextAsync(archive, $"labels/{message.ResultId}.txt", Yolo(boxes, message.Width, message.Height), cancellation);
            coco.Add(picture, message, boxes, ClassOf);
        }
        await AddTextAsync(archive, "data.yaml", Yaml(), cancellation);
        await using (var annotations = await archive.CreateEntry("annotations.json").OpenAsync(cancellation))
            await coco.WriteAsync(annotations, labels, cancellation);
        await archive.DisposeAsync();
    }

    private int ClassOf(string label)
    {
        var index = labels.IndexOf(label);
        if (index >= 0)
            return index;
        labels.Add(label);
        return labels.Count - 1;
    }

    /// <summary>A line for each box: class, centre and size as shares of the picture.</summary>
    private string Yolo(IReadOnlyList<LabelledBox> boxes, int width, int height)
    {
        var text = new StringBuilder();
        foreach (var box in boxes)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{ClassOf(box.Label)} {(box.X + box.Width / 2) / width:0.######} {(box.Y + box.Height / 2) / height:0.######} {box.Width / width:0.######} {box.Height / height:0.######}\n");
        }
        return text.ToString();
    }

    // JSON's strings are YAML's as well.
    private string Yaml() => $"path: .\ntrain: images\nval: images\nnames:\n{string.Concat(labels.Select(static (label, i) => $"  {i}: {JsonSerializer.Serialize(label)}\n"))}";

    /// <summary>False where the picture has gone meanwhile.</summary>
    private static async Task<bool> AddFileAsync(ZipArchive archive, string name, string file, CancellationToken cancellation)
    {
        FileStream picture;
        try
        {
            picture = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (IOException)
        {
            return false;
        }
        await using (picture)
        {
            // A JPEG does not become smaller.
            await using var entry = await archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancellation);
            await picture.CopyToAsync(entry, cancellation);
        }
        return true;
    }

    private static async Task AddTextAsync(ZipArchive archive, string name, string text, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(cancellation);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }
}
