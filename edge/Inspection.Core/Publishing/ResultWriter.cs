using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Models;

namespace Inspection.Core.Publishing;

/// <summary>
/// Writes judged parts as <see cref="ResultMessage"/> in the words of <see cref="Wire"/>, byte for byte, without making the message. Nothing is allocated
/// but room for the longest result so far. Used by one thread.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private static readonly JsonEncodedText[] verdicts = Words<Verdict>();
    private static readonly JsonEncodedText[] reasons = Words<VerdictReason>();

    private readonly ArrayBufferWriter<byte> json = new(4096);
    private readonly ArrayBufferWriter<byte> id = new(64);
    private readonly ArrayBufferWriter<byte> evidence = new(256);
    private readonly Utf8JsonWriter writer;
    private readonly ResultNumbering numbering;
    private readonly byte[] bootId;
    private readonly byte[] evidenceTopic;
    private ModelPackage? identified;
    private ModelIdentity? identity;
    private readonly char[] name = new char[PartNameLength];

    // A file name has at most 255 characters, a serial number fewer; what is longer is made text of.
    private const int PartNameLength = 512;

    public ResultWriter(ResultNumbering numbering)
    {
        this.numbering = numbering;
        bootId = Encoding.UTF8.GetBytes(numbering.BootId);
        evidenceTopic = Encoding.UTF8.GetBytes(Topics.Evidence(numbering.Station, ""));
        writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary><c>{bootId}-{sequence:D8}</c> of the result written last; valid until the next.</summary>
    public ReadOnlySpan<byte> Id => id.WrittenSpan;

    /// <summary>The result written last; valid until the next.</summary>
    public ReadOnlySpan<byte> Json => json.WrittenSpan;

    /// <param name="hasEvidence">Whether its picture goes with it.</param>
    public void Write(JudgedPart part, bool hasEvidence)
    {
        WriteId(part.Sequence);
        json.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("resultId"u8, Id);
        writer.WriteString("bootId"u8, bootId);
        writer.WriteNumber("sequence"u8, part.Sequence);
        WritePart(part.Capture.Part);
        writer.WriteString("capturedAt"u8, part.Capture.CapturedAt);
        writer.WriteString("verdict"u8, verdicts[(int)part.Inspected.Verdict]);
        writer.WriteString("reason"u8, reasons[(int)part.Inspected.Reason]);
        writer.WriteString("detail"u8, part.Inspected.Detail?.ToString());
        writer.WriteNumber("width"u8, part.Capture.Frame?.WidthPixels ?? 0);
        writer.WriteNumber("height"u8, part.Capture.Frame?.HeightPixels ?? 0);
        WriteDetections(part.Inspected, part.Model);
        WriteStages(part.Inspected.Stages);
        WriteIdentities(part.Model, part.Recipe ?? numbering.Recipe);
        WriteRegistration(part.Inspected);
        WriteTruth(part);
        if (hasEvidence)
            WriteEvidence();
        if (numbering.Lot is { } lot)
            writer.WriteString("lot"u8, lot);
        if (part.Capture.Camera is { } camera)
            writer.WriteString("camera"u8, camera);
        writer.WriteEndObject();
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void WriteId(long sequence)
    {
        id.ResetWrittenCount();
        id.Write(bootId);
        id.Write("-"u8);
        var digits = id.GetSpan(20);
        sequence.TryFormat(digits, out var written, "D8", CultureInfo.InvariantCulture);
        id.Advance(written);
    }

    private void WriteEvidence()
    {
        evidence.ResetWrittenCount();
        evidence.Write(evidenceTopic);
        evidence.Write(Id);
        writer.WriteString("evidence"u8, evidence.WrittenSpan);
    }

    private void WritePart(PartId part)
    {
        if (part.TryFormat(name, out var length))
            writer.WriteString("partId"u8, name.AsSpan(0, length));
        else
            writer.WriteString("partId"u8, part.Value);
    }

    private void WriteDetections(Inspected inspected, ModelPackage model)
    {
        writer.WriteStartArray("detections"u8);
        var found = inspected.Found;
        for (var i = 0; i < found.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, model.Labels[found[i].Label].Id);
            writer.WriteNumber("score"u8, Math.Round(found[i].Score, 4));
            WriteBox(found[i].Box);
            if (inspected.MaskOf(i) is { } mask)
                WriteMask(mask);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WriteMask(MaskRuns mask)
    {
        writer.WriteStartObject("mask"u8);
        WriteBox(mask.Area);
        writer.WriteNumber("columns"u8, mask.Columns);
        writer.WriteNumber("rows"u8, mask.Rows);
        writer.WriteStartArray("runs"u8);
        foreach (var run in mask.Runs)
            writer.WriteNumberValue(run);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteBox(Box box)
    {
        writer.WriteStartArray("box"u8);
        writer.WriteNumberValue(Math.Round(box.X, 1));
        writer.WriteNumberValue(Math.Round(box.Y, 1));
        writer.WriteNumberValue(Math.Round(box.Width, 1));
        writer.WriteNumberValue(Math.Round(box.Height, 1));
        writer.WriteEndArray();
    }

    private void WriteStages(StageTimes stages)
    {
        writer.WriteStartObject("stagesMs"u8);
        writer.WriteNumber("capture"u8, stages.Capture);
        writer.WriteNumber("queue"u8, stages.Queue);
        writer.WriteNumber("register"u8, stages.Register);
        writer.WriteNumber("preprocess"u8, stages.Preprocess);
        writer.WriteNumber("inference"u8, stages.Inference);
        writer.WriteNumber("decode"u8, stages.Decode);
        writer.WriteNumber("judge"u8, stages.Judge);
        writer.WriteNumber("total"u8, stages.Total);
        writer.WriteEndObject();
    }

    private void WriteIdentities(ModelPackage model, RecipeIdentity recipe)
    {
        if (!ReferenceEquals(model, identified))
            (identified, identity) = (model, model.Identity);
        writer.WriteStartObject("model"u8);
        writer.WriteString("name"u8, identity?.Name);
        writer.WriteString("version"u8, identity?.Version);
        writer.WriteString("sha256"u8, identity?.Sha256);
        writer.WriteEndObject();
        writer.WriteStartObject("recipe"u8);
        writer.WriteString("name"u8, recipe.Name);
        writer.WriteString("revision"u8, recipe.Revision);
        writer.WriteEndObject();
    }

    private void WriteRegistration(Inspected inspected)
    {
        if (inspected.Registration is not { } alignment)
            return;
        writer.WriteStartObject("registration"u8);
        writer.WriteNumber("shiftX"u8, alignment.ShiftX);
        writer.WriteNumber("shiftY"u8, alignment.ShiftY);
        writer.WriteNumber("rotationDegrees"u8, alignment.RotationDegrees);
        writer.WriteNumber("correlation"u8, alignment.Correlation);
        writer.WriteNumber("residual"u8, alignment.Residual);
        writer.WriteNumber("coverage"u8, alignment.Coverage);
        writer.WriteEndObject();
    }

    private void WriteTruth(JudgedPart part)
    {
        if (part.Truth is not { } comparison || part.Capture.Frame?.Truth is not { } truth)
            return;
        writer.WriteStartObject("truth"u8);
        writer.WriteStartArray("defects"u8);
        for (var i = 0; i < truth.Defects.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, truth.Defects[i].Label);
            WriteBox(truth.Defects[i].Box);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("found"u8, comparison.Found);
        writer.WriteNumber("missed"u8, comparison.Missed);
        writer.WriteNumber("falseAlarms"u8, comparison.FalseAlarms);
        writer.WriteEndObject();
    }

    /// <summary>The contract's words for an enumeration, by its number.</summary>
    private static JsonEncodedText[] Words<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Order().Select(static value => JsonEncodedText.Encode(JsonSerializer.SerializeToElement(value, typeof(T), Wire.Default).GetString() ?? ""))];
}
