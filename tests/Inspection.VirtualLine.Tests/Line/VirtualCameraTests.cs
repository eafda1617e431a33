using Inspection.Core;
using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Line;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Tests.Products;

namespace Inspection.VirtualLine.Tests.Line;

public class VirtualCameraTests
{
    private const int Side = CameraPose.FrameSide;

    /// <summary>Fainter differences, such as the fading end of a scratch, may lie outside a box.</summary>
    private const int ClearlyVisibleGrey = 18;

    public static TheoryData<uint> Seeds => [.. Enumerable.Range(1, 8).Select(static seed => (uint)seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Photograph_WithAndWithoutDefects_DiffersInTheBoxesOfTheTruthAlone(uint seed)
    {
        var camera = new VirtualCamera(TestProducts.Of(seed));
        var pose = new CameraPose(7, -5, 0.03f);
        var (good, bad) = (new byte[Side * Side * 3], new byte[Side * Side * 3]);
        camera.Photograph(seed, 1, [], pose, 2, good).Defects.ShouldBeEmpty();
        var truth = camera.Photograph(seed, 1, DefectKinds.All, pose, 2, bad);
        truth.Defects.Count.ShouldBeGreaterThanOrEqualTo(6);

        var changed = new int[truth.Defects.Count];
        for (var i = 0; i < Side * Side; i++)
        {
            if (Math.Abs(good[3 * i + 1] - bad[3 * i + 1]) < ClearlyVisibleGrey)
                continue;
            var pixel = new Box(i % Side, i / Side, 1, 1);
            var hit = Enumerable.Range(0, changed.Length).Where(box => truth.Defects[box].Box.Intersection(pixel) > 0.99f).ToArray();
            hit.ShouldNotBeEmpty();
            foreach (var box in hit)
                changed[box]++;
        }
        changed.Min().ShouldBeGreaterThan(8);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Photograph_SeveralDefects_HasBoxesThatDoNotOverlap(uint seed)
    {
        var camera = new VirtualCamera(TestProducts.Of(seed));
        var boxes = camera.Make(seed, 2, DefectKinds.All, CameraPose.Nominal).Defects.Select(static defect => defect.Box).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i].Width.ShouldBeInRange(20, 260);
            for (var j = 0; j < i; j++)
                boxes[i].Intersection(boxes[j]).ShouldBeLessThan(0.1f * MathF.Min(boxes[i].Area, boxes[j].Area));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Make_GoodParts_HangTogetherAsTheProduct(uint seed)
    {
        var camera = new VirtualCamera(TestProducts.Of(seed));
        for (var serial = 0; serial < 4; serial++)
        {
            camera.Make(seed, serial, [], CameraPose.Nominal);
            ConductorMap.Label(camera.Part.Copper).Count.ShouldBe(camera.Product.Conductors.Count);
        }
    }

    [Fact]
    public void Photograph_CleanPartAtNominalPose_IsTheGoldenPictureWithinLightAndNoise()
    {
        var camera = new VirtualCamera(TestProducts.Of(2));
        var (golden, part) = (new byte[Side * Side * 3], new byte[Side * Side * 3]);
        camera.PhotographGolden(golden);
        camera.Photograph(2, 1, [], CameraPose.Nominal, 0, part);
        Correlation(golden, part).ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void Photograph_LargestJitterAndRotation_KeepsTheBoardInThePicture()
    {
        foreach (var corner in (ReadOnlySpan<(float X, float Y)>)[(0, 0), (559, 0), (559, 559), (0, 559)])
        {
            foreach (var radians in (ReadOnlySpan<float>)[-0.0524f, 0.0524f])
            {
                var place = new CameraPose(12, 12, radians).ToFrame(new(corner.X, corner.Y));
                place.X.ShouldBeInRange(0, Side - 1);
                place.Y.ShouldBeInRange(0, Side - 1);
            }
        }
    }

    [Fact]
    public void ToBoard_AfterToFrame_ComesBack()
    {
        var pose = new CameraPose(3.5f, -6, 0.02f, 1.2f);
        var place = pose.ToBoard(pose.ToFrame(new(100, 400)));
        place.X.ShouldBe(100, 0.01f);
        place.Y.ShouldBe(400, 0.01f);
    }

    private static double Correlation(byte[] a, byte[] b)
    {
        var (meanA, meanB) = (a.Average(static value => (double)value), b.Average(static value => (double)value));
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            var (da, db) = (a[i] - meanA, b[i] - meanB);
            (ab, aa, bb) = (ab + da * db, aa + da * da, bb + db * db);
        }
        return ab / Math.Sqrt(aa * bb);
    }
}
