using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Publishing;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Imaging;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using TestKit;

namespace Inspection.Agent.Tests.Models;

/// <summary>The frame of the shared video with three bottles, and what a model says about it through the station's own inspection.</summary>
internal static class KnownFrame
{
    public static readonly double[][] Bottles = [[57, 107, 122, 314], [288, 108, 345, 315], [509, 106, 571, 317]];

    private static readonly string Picture = SharedData.Path("video", "bottle-detection_t5s.png");

    public static Frame Read() => ImageFileReader.ReadFrame(Picture, default);

    /// <param name="model">Package or ONNX file.</param>
    public static ResultMessage Inspect(string model) => Inspect(model, Read());

    public static ResultMessage Inspect(string model, Frame frame)
    {
        using var engine = new ModelOpener(new GreyImageReader()).Open(model);
        using var registration = new TemplateRegistration();
        var recipe = new Recipe("bottles", "any", DeadlineMilliseconds: 600_000);
        var inspector = new PartInspector(engine, null, registration, recipe, TimeProvider.System);
        var numbering = new ResultNumbering(new StationAddress("a", "b", "c"), "boot", RecipeReader.Identify(recipe));
        using (frame)
        {
            frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
            var capture = Capture.Of(new PartId("bottles"), "bottles", frame);
            var part = new JudgedPart();
            inspector.Inspect(capture, part.Inspected);
            part.Conclude(capture, engine.Model, numbering.Next());
            using var writer = new ResultWriter(numbering);
            writer.Write(part, hasEvidence: false);
            return JsonSerializer.Deserialize(writer.Json, Wire.Default.ResultMessage).ShouldNotBeNull();
        }
    }

    /// <summary>A part of the picture as a frame of its own.</summary>
    public static Frame Cut(int left, int top, int right, int bottom)
    {
        using var whole = Read();
        var part = Frame.Rent(default, whole.Format, right - left, bottom - top);
        for (var row = 0; row < part.HeightPixels; row++)
            whole.Pixels.Slice((top + row) * whole.StrideBytes + left * 3, part.StrideBytes).CopyTo(part.Pixels[(row * part.StrideBytes)..]);
        return part;
    }
}
