using System.Security.Cryptography;
using Inspection.Core.Frames;
using Inspection.Core.Sources;
using Inspection.VirtualLine.Line;

namespace Inspection.VirtualLine.Tests.Line;

public class SubstrateLineTests
{
    [Fact]
    public void Read_KnownUri_DeliversTheBytesOfEveryMachine()
    {
        using var line = Open("seed=1&defects=1&fps=1000");
        Digest(line).ShouldBe("8453c96164f0b5871eafe74008c4c0e1f5422c9c4c6485973b4ac7161f10b9aa");
    }

    [Fact]
    public void Read_SameSeedTwice_DeliversTheSameParts()
    {
        using var first = Open("seed=5&fps=1000");
        using var second = Open("seed=5&fps=1000");
        for (var i = 0; i < 3; i++)
        {
            using var a = Next(first);
            using var b = Next(second);
            a.Pixels.SequenceEqual(b.Pixels).ShouldBeTrue();
            Describe(a).ShouldBe(Describe(b));
        }
    }

    [Fact]
    public void Read_OtherSeedSameProduct_DeliversOtherPartsOfTheSameProduct()
    {
        using var first = Open("seed=5&product=2");
        using var second = Open("seed=6&product=2");
        Golden(first).Grey.Span.SequenceEqual(Golden(second).Grey.Span).ShouldBeTrue();
        Digest(first).ShouldNotBe(Digest(second));
    }

    [Fact]
    public void Read_OtherProduct_HasAnotherGoldenTemplate()
    {
        using var first = Open("seed=5");
        using var second = Open("seed=6");
        Golden(first).Grey.Span.SequenceEqual(Golden(second).Grey.Span).ShouldBeFalse();
    }

    [Fact]
    public void Read_FirstParts_AreNumberedWithTheProductBeforeTheSerial()
    {
        using var line = Open("seed=1&product=42&fps=1000");
        var captures = new[] { line.Read(default), line.Read(default) };
        captures.Select(static capture => capture?.Part.Value).ShouldBe(["S0042-000001", "S0042-000002"]);
        captures.Select(static capture => capture?.Name).ShouldBe(["S0042-000001", "S0042-000002"]);
        foreach (var capture in captures)
            capture?.Frame?.Dispose();
    }

    [Fact]
    public void Read_NextPart_IsAColourFrameWithItsTruthBeside()
    {
        using var line = Open("defects=1");
        using var frame = Next(line);
        (frame.WidthPixels, frame.HeightPixels, frame.Format).ShouldBe((640, 640, PixelFormat.Bgr24));
        frame.Truth.ShouldNotBeNull().Defects.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_NoDefectsWanted_DeliversGoodPartsOnly()
    {
        using var line = Open("defects=0&fps=1000");
        for (var i = 0; i < 5; i++)
        {
            using var frame = Next(line);
            frame.Truth.ShouldNotBeNull().Defects.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Read_ManyParts_KeepsTheShareOfBadOnes()
    {
        using var line = Open("defects=0.3&parts=120&fps=1000");
        var counts = new List<int>();
        while (line.Read(default) is { } capture)
        {
            counts.Add(capture.Frame?.Truth?.Defects.Count ?? -1);
            capture.Frame?.Dispose();
        }
        counts.Count.ShouldBe(120);
        counts.Min().ShouldBe(0);
        counts.Max().ShouldBeInRange(1, 5);
        counts.Count(static count => count > 0).ShouldBeInRange(20, 54);
    }

    [Fact]
    public void Read_AfterTheLastPart_IsTheEnd()
    {
        using var line = Open("parts=1");
        Next(line).Dispose();
        line.Read(default).ShouldBeNull();
        line.Read(default).ShouldBeNull();
    }

    [Fact]
    public void TryFind_PartOfThisLine_IsItsProduct()
    {
        using var line = Open("seed=3");
        var capture = line.Read(default).ShouldNotBeNull();
        line.GoldenTemplates.TryFind(capture, out var golden, out _).ShouldBeTrue();
        (golden.Name, golden.WidthPixels, golden.HeightPixels).ShouldBe(("S0003", 640, 640));
        capture.Frame?.Dispose();
    }

    [Fact]
    public void TryFind_PartOfAnotherProduct_SaysSo()
    {
        using var line = Open("seed=3");
        var stranger = Capture.Failed(new("S0004-000001"), "S0004-000001", default, new("", ""));
        line.GoldenTemplates.TryFind(stranger, out _, out var why).ShouldBeFalse();
        why.English.ShouldContain("S0004-000001");
        why.Korean.ShouldContain("S0003");
    }

    [Fact]
    public void Read_SteadyState_AllocatesLittle()
    {
        using var line = Open("defects=0&fps=1000");
        for (var i = 0; i < 3; i++)
            Next(line).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            Next(line).Dispose();
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 10).ShouldBeLessThan(2048);
    }

    private static SubstrateLine Open(string options) => SubstrateLine.Open("sim:substrate?" + options, TimeProvider.System);

    private static Frame Next(SubstrateLine line) => line.Read(default).ShouldNotBeNull().Frame.ShouldNotBeNull();

    private static Core.Registration.GoldenTemplate Golden(SubstrateLine line)
    {
        var capture = line.Read(default).ShouldNotBeNull();
        capture.Frame?.Dispose();
        line.GoldenTemplates.TryFind(capture, out var golden, out _).ShouldBeTrue();
        return golden;
    }

    private static string Digest(SubstrateLine line)
    {
        using var frame = Next(line);
        return Convert.ToHexStringLower(SHA256.HashData(frame.Pixels));
    }

    private static string Describe(Frame frame) => string.Join(';', frame.Truth.ShouldNotBeNull().Defects.Select(static defect => $"{defect.Label} {defect.Box}"));
}
