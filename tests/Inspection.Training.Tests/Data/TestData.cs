using System.Buffers;
using Inspection.Core.Frames;
using Inspection.Imaging;
using Inspection.Training.Data;
using TestKit;

namespace Inspection.Training.Tests.Data;

/// <summary>A data set in the YOLO layout, made by code: images of random texture, labels in text files.</summary>
internal sealed class TestData : IDisposable
{
    public const int Side = 64;
    private readonly TemporaryFolder folder = new();
    private readonly string[] labels;

    public TestData(params string[] labels)
    {
        this.labels = labels;
        File.WriteAllText(folder.File("data.yaml"), $"names: [{string.Join(", ", labels)}]\n");
    }

    public string Path => folder.Path;

    /// <summary>Adds images 0 to count − 1, each of its own texture, with one defect of a label in turns; every fourth is good.</summary>
    public TestData WithImages(int count, string split = "", string prefix = "part")
    {
        for (var i = 0; i < count; i++)
            Add($"{prefix}{i}", split, seed: HashCode(prefix) + i, i % 4 == 3 ? [] : [(i % labels.Length, 0.5, 0.5, 0.25, 0.25)]);
        return this;
    }

    /// <param name="boxes">Label index, then centre, width and height as shares of the image.</param>
    public TestData Add(string name, string split, int seed, params (int Label, double X, double Y, double Width, double Height)[] boxes)
    {
        Save(ImageFile(name, split), Texture(seed));
        var file = LabelFile(name, split);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? "");
        File.WriteAllLines(file, boxes.Select(box => FormattableString.Invariant($"{box.Label} {box.X} {box.Y} {box.Width} {box.Height}")));
        return this;
    }

    public string ImageFile(string name, string split = "") => folder.File(System.IO.Path.Combine("images", split, name + ".png"));

    public string LabelFile(string name, string split = "") => folder.File(System.IO.Path.Combine("labels", split, name + ".txt"));

    public DataRequest Request(int seed = 1, string? list = null, string? validation = null) => new("yolo", Path, list, validation, seed);

    public TrainingSet Inspect(int seed = 1, string? list = null, string? validation = null) =>
        new DataInspection(new ImageSizeReader()).Inspect(Request(seed, list, validation), new Progress<int>(), default);

    /// <summary>Random blocks: nothing that two seeds have in common.</summary>
    public static byte[] Texture(int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[Side * Side];
        const int Block = 8;
        for (var y = 0; y < Side; y += Block)
        {
            for (var x = 0; x < Side; x += Block)
            {
                var grey = (byte)random.Next(256);
                for (var row = y; row < y + Block; row++)
                    pixels.AsSpan(row * Side + x, Block).Fill(grey);
            }
        }
        return pixels;
    }

    public static void Save(string path, byte[] pixels)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? "");
        File.WriteAllBytes(path, PngEncoder.Encode(Side, Side, PixelFormat.Grey8, pixels));
    }

    /// <summary>The same picture as a JPEG of low quality: another file that shows nearly the same.</summary>
    public void SaveAgainAsJpeg(string name, int seed, string split = "")
    {
        using var encoder = new JpegEncoder();
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, Side, Side);
        Texture(seed).CopyTo(frame.Pixels);
        var bytes = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, 60, bytes);
        var file = folder.File(System.IO.Path.Combine("images", split, name + ".jpg"));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? "");
        File.WriteAllBytes(file, bytes.WrittenSpan);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(LabelFile(name, split)) ?? "");
        File.WriteAllText(LabelFile(name, split), "0 0.5 0.5 0.25 0.25\n");
    }

    public void Dispose() => folder.Dispose();

    private static int HashCode(string text) => text.Aggregate(17, static (hash, character) => hash * 31 + character) & 0xFFFF;
}
