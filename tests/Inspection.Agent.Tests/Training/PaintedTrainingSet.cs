using Inspection.Core.Frames;
using Inspection.Imaging;
using TestKit;
using TestKit.Onnx;
using TestKit.Trainer;

namespace Inspection.Agent.Tests.Training;

/// <summary>A labelled set in the YOLO layout whose images carry the answer of <see cref="PairModel.CreateSinglePatches"/>, and the trainer that exports that model.</summary>
internal sealed class PaintedTrainingSet : IDisposable
{
    private const int Side = 256;
    private const int Rows = 100;
    private const int AnswerRows = 4;
    private readonly TemporaryFolder folder = new();

    public PaintedTrainingSet(int images = 30)
    {
        File.WriteAllText(folder.File("data.yaml"), "names: [dent, stain]\n");
        Directory.CreateDirectory(folder.File("images"));
        Directory.CreateDirectory(folder.File("labels"));
        for (var i = 0; i < images; i++)
            Add(i);
        Trainer.Exports(PairModel.CreateSinglePatches(Side, Rows).ToArray());
    }

    public string Folder => folder.Path;

    public FakeTrainer Trainer { get; } = new();

    public string ImageFile(int number) => folder.File($"images/part{number}.png");

    public void Dispose()
    {
        Trainer.Dispose();
        folder.Dispose();
    }

    /// <summary>Every fifth image is good; the others have one defect, of both labels in turns.</summary>
    private void Add(int number)
    {
        var random = new Random(number);
        var pixels = new byte[Side * Side];
        const int Block = 16;
        for (var y = AnswerRows; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
                pixels[y * Side + x] = (byte)((new Random(number * 1000 + y / Block * 16 + x / Block).Next(256) + random.Next(3)) & 0xFF);
        }
        var lines = new List<string>();
        if (number % 5 != 4)
        {
            var (x, y, label) = ((byte)random.Next(20, 100), (byte)random.Next(20, 100), (byte)(number % 2));
            PairModel.PaintPatches(pixels, Side, 0, x, y, (byte)(x + 64), (byte)(y + 32), 192, label);
            lines.Add(FormattableString.Invariant($"{label} {(x + 32) / 256.0} {(y + 16) / 256.0} 0.25 0.125"));
        }
        File.WriteAllBytes(ImageFile(number), PngEncoder.Encode(Side, Side, PixelFormat.Grey8, pixels));
        File.WriteAllLines(folder.File($"labels/part{number}.txt"), lines);
    }
}
