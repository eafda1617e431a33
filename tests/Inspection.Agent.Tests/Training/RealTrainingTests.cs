using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Imaging;
using TestKit;

namespace Inspection.Agent.Tests.Training;

/// <summary>The whole way with PyTorch: bright squares on dark noise are learnt in half a minute.</summary>
public sealed class RealTrainingTests : IDisposable
{
    private const int Side = 256;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TorchFact]
    public async Task Train_BrightSquares_GivesAPackageThatFindsThem()
    {
        Directory.CreateDirectory(folder.File("data/images"));
        Directory.CreateDirectory(folder.File("data/labels"));
        await File.WriteAllTextAsync(folder.File("data/data.yaml"), "names: [square]\n");
        for (var i = 0; i < 48; i++)
            Add(i);

        var (exit, lines) = await KitProgram.RunAsync(
            "edge/Inspection.Agent", folder.Path, ["train", "--data", folder.File("data"), "--format", "yolo", "--out", folder.File("model"), "--minutes", "0.7"], limitMinutes: 15);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines.ShouldContain(static line => line.StartsWith("OK: model 1.0.0, labels square", StringComparison.Ordinal));
    }

    private void Add(int number)
    {
        var random = new Random(number);
        var pixels = new byte[Side * Side];
        random.NextBytes(pixels);
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] /= 4;
        var (x, y) = (random.Next(16, 160), random.Next(16, 160));
        for (var row = y; row < y + 64; row++)
            pixels.AsSpan(row * Side + x, 64).Fill(220);
        File.WriteAllBytes(folder.File($"data/images/{number}.png"), PngEncoder.Encode(Side, Side, PixelFormat.Grey8, pixels));
        File.WriteAllText(folder.File($"data/labels/{number}.txt"), FormattableString.Invariant($"0 {(x + 32.0) / Side} {(y + 32.0) / Side} 0.25 0.25\n"));
    }
}
