using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Imaging;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Models;
using Inspection.VirtualLine.Line;
using TestKit;

namespace Inspection.Agent.Tests.Models;

/// <summary>The shipped package through the station's own inspection, on products that are in no training set: their seeds are far beyond it.</summary>
public class SubstrateCompareTests
{
    private const int PartsPerProduct = 20;

    [Fact]
    public void SubstrateCompare_NewProducts_FindsAlmostEveryDefectAndSparesGoodParts()
    {
        var statistics = new RunStatistics();
        foreach (var seed in (int[])[900_001, 900_002, 900_003, 900_004])
            Inspect(seed, statistics);

        var truth = statistics.Summarise("test", "sim:substrate", new ModelIdentity("", "", ""), "boot", 0).Truth;

        truth.ShouldNotBeNull();
        truth.Defects.ShouldBeGreaterThan(40);
        ((double)truth.Found / truth.Defects).ShouldBeGreaterThan(0.85);
        truth.FalseRejects.ShouldBeLessThanOrEqualTo(2);
    }

    private static void Inspect(int seed, RunStatistics statistics)
    {
        using var line = SubstrateLine.Open($"sim:substrate?seed={seed}&fps=1000&parts={PartsPerProduct}", TimeProvider.System);
        using var engine = new ModelOpener(new GreyImageReader()).Open(new ModelLibrary(RepositoryRoot.Path("models", "packages")).Resolve("substrate-compare"));
        using var registration = new TemplateRegistration();
        var recipe = new Recipe("new product", "substrate-compare", DeadlineMilliseconds: 600_000);
        var inspector = new PartInspector(engine, line.GoldenTemplates, registration, recipe, TimeProvider.System);
        var part = new JudgedPart();
        while (line.Read(CancellationToken.None) is { } capture)
        {
            using var frame = capture.Frame;
            inspector.Inspect(capture, part.Inspected);
            part.Conclude(capture, engine.Model, part.Sequence + 1);
            statistics.CountPart(part);
        }
    }
}
