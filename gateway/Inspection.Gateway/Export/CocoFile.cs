using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Export;

/// <summary>
/// COCO's annotation file, written picture by picture: pictures and annotations grow in files of their own until the end, so that memory does not.
/// </summary>
internal sealed class CocoFile : IDisposable
{
    private readonly FileStream images = Temporary();
    private readonly FileStream annotations = Temporary();
    private readonly Utf8JsonWriter imageWriter;
    private readonly Utf8JsonWriter annotationWriter;
    private long lastImage;
    private long lastAnnotation;

    public CocoFile()
    {
        imageWriter = new Utf8JsonWriter(images);
        annotationWriter = new Utf8JsonWriter(annotations);
        imageWriter.WriteStartArray();
        annotationWriter.WriteStartArray();
    }

    /// <param name="classOf">Number of a label, from 0.</param>
    public void Add(string fileName, ResultMessage message, IReadOnlyList<LabelledBox> boxes, Func<string, int> classOf)
    {
        imageWriter.WriteStartObject();
        imageWriter.WriteNumber("id", ++lastImage);
        imageWriter.WriteString("file_name", fileName);
        imageWriter.WriteNumber("width", message.Width);
        imageWriter.WriteNumber("height", message.Height);
        imageWriter.WriteString("date_captured", message.CapturedAt);
        imageWriter.WriteEndObject();
        foreach (var box in boxes)
        {
            annotationWriter.WriteStartObject();
            annotationWriter.WriteNumber("id", ++lastAnnotation);
            annotationWriter.WriteNumber("image_id", lastImage);
            annotationWriter.WriteNumber("category_id", classOf(box.Label) + 1);
            annotationWriter.WriteStartArray("bbox");
            foreach (var side in (ReadOnlySpan<double>)[box.X, box.Y, box.Width, box.Height])
                annotationWriter.WriteNumberValue(side);
            annotationWriter.WriteEndArray();
            annotationWriter.WriteNumber("area", box.Width * box.Height);
            annotationWriter.WriteNumber("iscrowd", 0);
            annotationWriter.WriteEndObject();
        }
    }

    /// <param name="labels">By class number.</param>
    public async Task WriteAsync(Stream destination, IReadOnlyList<string> labels, CancellationToken cancellation)
    {
        imageWriter.WriteEndArray();
        annotationWriter.WriteEndArray();
        await imageWriter.FlushAsync(cancellation);
        await annotationWriter.FlushAsync(cancellation);
        await destination.WriteAsync("{\"info\":{\"description\":\"Inspection kit\"},\"licenses\":[],\"images\":"u8.ToArray(), cancellation);
        await CopyAsync(images, destination, cancellation);
        await destination.WriteAsync(",\"annotations\":"u8.ToArray(), cancellation);
        await CopyAsync(annotations, destination, cancellation);
        var categories = labels.Select(static (label, i) => new { id = i + 1, name = label, supercategory = "defect" });
        await destination.WriteAsync(",\"categories\":"u8.ToArray(), cancellation);
        await destination.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(categories), cancellation);
        await destination.WriteAsync("}"u8.ToArray(), cancellation);
    }

    public void Dispose()
    {
        imageWriter.Dispose();
        annotationWriter.Dispose();
        images.Dispose();
        annotations.Dispose();
    }

    private static Task CopyAsync(FileStream part, Stream destination, CancellationToken cancellation)
    {
        part.Position = 0;
        return part.CopyToAsync(destination, cancellation);
    }

    private static FileStream Temporary() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
}
