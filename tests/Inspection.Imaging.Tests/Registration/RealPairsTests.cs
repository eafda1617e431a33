using Inspection.Core.Frames;
using Inspection.Core.Registration;
using Inspection.Imaging.Registration;
using TestKit;

namespace Inspection.Imaging.Tests.Registration;

public sealed class RealPairsTests
{
    [SharedDataFact("deeppcb/PCBData")]
    public void Register_PairsOfOneBoard_CorrelateAndNeverWorseThanUnmoved()
    {
        using var registration = new TemplateRegistration();
        foreach (var tested in TestedImages(every: 40))
        {
            var (result, unmoved) = Register(registration, tested, TemplateOf(tested));
            result.Correlation.ShouldBeGreaterThan(0.7, tested);
            result.Correlation.ShouldBeGreaterThanOrEqualTo(unmoved - 1e-9, tested);
        }
    }

    [SharedDataFact("deeppcb/PCBData/group20085")]
    public void Register_ShiftedTemplates_AreBroughtHome()
    {
        using var registration = new TemplateRegistration();
        // Published pairs whose template lies about six pixels off.
        foreach (var name in new[] { "20085091", "20085130" })
        {
            var tested = SharedData.Path("deeppcb", "PCBData", "group20085", "20085", name + "_test.jpg");
            var (result, unmoved) = Register(registration, tested, TemplateOf(tested));
            unmoved.ShouldBeLessThan(0.6);
            result.Correlation.ShouldBeGreaterThan(0.85);
        }
    }

    [SharedDataFact("deeppcb/PCBData")]
    public void Register_TemplateOfAnotherBoard_CorrelatesLittle()
    {
        using var registration = new TemplateRegistration();
        var images = TestedImages(every: 40).ToArray();
        for (var i = 0; i < images.Length; i++)
        {
            var other = images[(i + images.Length / 2) % images.Length];
            Register(registration, images[i], TemplateOf(other)).Result.Correlation.ShouldBeLessThan(0.55, images[i]);
        }
    }

    private static IEnumerable<string> TestedImages(int every) =>
        Directory.GetFiles(SharedData.Path("deeppcb", "PCBData"), "*_test.jpg", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Where((_, index) => index % every == 0);

    private static string TemplateOf(string tested) => tested.Replace("_test.", "_temp.", StringComparison.Ordinal);

    private static (RegistrationResult Result, double Unmoved) Register(TemplateRegistration registration, string tested, string template)
    {
        using var frame = ImageFileReader.ReadFrame(tested, new FrameId(1));
        var golden = ImageFileReader.ReadGolden(template);
        byte[] live = new byte[golden.Grey.Length], aligned = new byte[golden.Grey.Length];
        return (registration.Register(frame, golden, live, aligned), Correlation(live, golden.Grey.Span));
    }

    private static double Correlation(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        double sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sumA += a[i];
            sumB += b[i];
            sumAA += a[i] * a[i];
            sumBB += b[i] * b[i];
            sumAB += a[i] * b[i];
        }
        return (sumAB - sumA * sumB / a.Length) / Math.Sqrt((sumAA - sumA * sumA / a.Length) * (sumBB - sumB * sumB / a.Length));
    }
}
