using System.Buffers.Binary;
using System.Diagnostics;
using Inspection.Contracts;
using Inspection.Core.Frames;
using OpenCvSharp;
using TestKit;

namespace Inspection.Imaging.Tests.Files;

public sealed class ImageFileReaderWrongInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ReadFrame_Missing_SaysSo() => Refusal(folder.File("none.jpg")).English.ShouldContain("no such image file");

    [Fact]
    public void ReadFrame_MissingFolder_SaysSo() => Refusal(folder.File("none/none.jpg")).English.ShouldContain("no such image file");

    [Fact]
    public void ReadFrame_Folder_SaysSo() => Refusal(folder.Path).English.ShouldContain("is a folder");

    [Fact]
    public void ReadFrame_ZeroBytes_SaysSo() => RefusalOf([]).English.ShouldContain("0 bytes");

    [Fact]
    public void ReadFrame_Text_IsNotAnImage() => RefusalOf("half past nine"u8.ToArray()).English.ShouldContain("is not an image");

    [Theory]
    [InlineData(".jpg", 2)]
    [InlineData(".jpg", 60)]
    [InlineData(".png", 12)]
    [InlineData(".png", 60)]
    [InlineData(".bmp", 60)]
    [InlineData(".tiff", 60)]
    public void ReadFrame_CutShort_IsRefusedWhole(string extension, int missing)
    {
        var file = TestFiles.Grey(extension);

        RefusalOf(file.AsSpan(0, file.Length - missing).ToArray()).English.ShouldContain("damaged or cut short");
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    public void ReadFrame_OnlyTheFirstBytes_IsRefused(string extension)
    {
        foreach (var length in new[] { 4, 8, 20, 26 })
            RefusalOf(TestFiles.Grey(extension).AsSpan(0, length).ToArray()).English.ShouldContain("damaged or cut short");
    }

    [Fact]
    public void ReadFrame_JpegOverwrittenInTheMiddle_IsRefused()
    {
        var file = TestFiles.Grey(".jpg");
        file.AsSpan(file.Length - 40, 30).Fill(0xFF);

        RefusalOf(file).English.ShouldContain("damaged");
    }

    [Fact]
    public void ReadFrame_PngWithOneBitFlipped_IsRefused()
    {
        var file = TestFiles.Grey(".png");
        file[file.Length / 2] ^= 1;

        RefusalOf(file).English.ShouldContain("damaged");
    }

    [Fact]
    public void ReadFrame_LongerSideThanCanBeResampled_IsTooLarge()
    {
        using var strip = new Mat(2, 40_000, MatType.CV_8UC1);
        Cv2.ImEncode(".png", strip, out var png);
        File.WriteAllBytes(folder.File("strip.png"), png);

        Should.Throw<ImageException>(() => ImageFileReader.ReadFrame(folder.File("strip.png"), default)).Text.English.ShouldContain("40000");
    }

    [Fact]
    public async Task ReadFrame_NamedPipe_IsRefusedWithoutWaiting()
    {
        var pipe = folder.File("pipe.png");
        using (var make = Process.Start("mkfifo", pipe))
            await make.WaitForExitAsync();

        var read = Task.Run(() => Should.Throw<ImageException>(() => ImageFileReader.ReadFrame(pipe, default)));

        (await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(30)))).ShouldBe(read);
    }

    [Fact]
    public void ReadFrame_PngThatDeclaresGigapixels_IsTooLarge()
    {
        var file = TestFiles.Grey(".png");
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), 100_000);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), 100_000);

        RefusalOf(file).English.ShouldContain("100000×100000");
    }

    [Fact]
    public void ReadFrame_BmpThatDeclaresGigapixels_IsTooLarge()
    {
        var file = TestFiles.Grey(".bmp");
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), 50_000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), -50_000);

        RefusalOf(file).English.ShouldContain("50000×50000");
    }

    [Fact]
    public void ReadFrame_TiffThatDeclaresGigapixels_IsTooLarge()
    {
        // Little-endian, one directory at byte 8 with width and length as 32-bit numbers.
        byte[] file =
        [
            (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 2, 0,
            0, 1, 4, 0, 1, 0, 0, 0, 0, 0, 1, 0,
            1, 1, 4, 0, 1, 0, 0, 0, 0, 0, 1, 0,
            0, 0, 0, 0,
        ];

        RefusalOf(file).English.ShouldContain("65536×65536");
    }

    [Fact]
    public void ReadFrame_Refused_NamesTheFileInBothLanguages()
    {
        var path = folder.File("빈 파일.jpg");
        File.WriteAllBytes(path, []);

        var text = Refusal(path);

        text.English.ShouldContain(path);
        text.Korean.ShouldContain(path);
        text.Korean.ShouldContain("0바이트");
    }

    [Fact]
    public void ReadGolden_Damaged_IsRefusedAlike() =>
        Should.Throw<ImageException>(() => ImageFileReader.ReadGolden(folder.File("none.png"))).Text.English.ShouldContain("none.png");

    private LocalizedText RefusalOf(byte[] file)
    {
        var path = folder.File("part.img");
        File.WriteAllBytes(path, file);
        return Refusal(path);
    }

    private static LocalizedText Refusal(string path)
    {
        var refusal = Should.Throw<ImageException>(() => ImageFileReader.ReadFrame(path, new FrameId(1))).Text;
        refusal.English.ShouldContain(path);
        refusal.English.ShouldNotContain("\n");
        return refusal;
    }
}
