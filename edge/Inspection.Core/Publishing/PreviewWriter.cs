using System.Buffers;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;

namespace Inspection.Core.Publishing;

/// <summary>Writes preview messages with a <see cref="PreviewHeader"/> around a result that is JSON already. Used by one thread.</summary>
internal sealed class PreviewWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> header = new(4096);
    private readonly ArrayBufferWriter<byte> message = new(256 * 1024);
    private readonly Utf8JsonWriter writer;
    private readonly string station;

    public PreviewWriter(StationAddress station)
    {
        this.station = station.ToString();
        writer = new Utf8JsonWriter(header, new JsonWriterOptions { SkipValidation = true });
    }

    /// <param name="frame">Null: its picture could not be read.</param>
    /// <param name="result">Its result as JSON.</param>
    /// <param name="jpeg">The picture; empty where there is none.</param>
    /// <returns>The message; valid until the next.</returns>
    public ReadOnlySpan<byte> Write(Frame? frame, ReadOnlySpan<byte> result, ReadOnlySpan<byte> jpeg)
    {
        header.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("station"u8, station);
        writer.WriteNumber("frameId"u8, frame?.Id.Value ?? 0);
        writer.WriteNumber("width"u8, frame?.WidthPixels ?? 0);
        writer.WriteNumber("height"u8, frame?.HeightPixels ?? 0);
        writer.WritePropertyName("result"u8);
        writer.WriteRawValue(result, skipInputValidation: true);
        writer.WriteEndObject();
        writer.Flush();
        message.ResetWrittenCount();
        PreviewFrame.Write(message, header.WrittenSpan, jpeg);
        return message.WrittenSpan;
    }

    public void Dispose() => writer.Dispose();
}
