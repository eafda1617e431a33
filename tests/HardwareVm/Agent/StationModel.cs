using System.Buffers.Binary;
using TestKit.Onnx;

namespace HardwareVm.Agent;

/// <summary>A model of one image that costs an emulated processor next to nothing and finds defects on each. The models themselves have tests of their own.</summary>
internal sealed class StationModel : IDisposable
{
    private const int Pixels = PairModel.Size * PairModel.Size;

    private readonly ModelPackageFolder package = new();

    public StationModel()
    {
        var tested = File.ReadAllBytes(package.File("tested.pgm")).AsSpan(^Pixels..);
        package.WriteModel(PairModel.CreateSingle(found: tested[..PairModel.Size]).ToArray());
        package.Manifest["task"] = "detect";
        package.At("inputs").AsArray().RemoveAt(1);
        package.At("reference", "inputs").AsObject().Remove("template");
        // What the package folder itself writes only the tests of packages read.
        package.At("reference", "inputs")["tested"] = "tested.bmp";
        File.WriteAllBytes(package.File("tested.bmp"), Bitmap(tested));
        package.Save();
    }

    public string Path => package.Path;

    public void Dispose() => package.Dispose();

    /// <summary>A BMP file of 24 bits a pixel, whose rows come from below.</summary>
    private static byte[] Bitmap(ReadOnlySpan<byte> grey)
    {
        const int header = 54;
        var file = new byte[header + 3 * grey.Length];
        "BM"u8.CopyTo(file);
        ReadOnlySpan<(int At, int Value)> fields = [(2, file.Length), (10, header), (14, 40), (18, PairModel.Size), (22, PairModel.Size), (26, 1 | 24 << 16)];
        foreach (var (at, value) in fields)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        for (var pixel = 0; pixel < grey.Length; pixel++)
        {
            var (row, column) = int.DivRem(pixel, PairModel.Size);
            file.AsSpan(header + 3 * ((PairModel.Size - 1 - row) * PairModel.Size + column), 3).Fill(grey[pixel]);
        }
        return file;
    }
}
