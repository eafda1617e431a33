using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Measuring;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.Boundary;

/// <summary>Raises the line rate of one station, then the number of stations, until the device no longer bears it.</summary>
internal sealed class BoundaryBenchmark : ISystemBenchmark
{
    private const string UsualModel = "substrate-compare";
    private const int UsualSeconds = 10;
    private const int MostRateSteps = 14;
    private const int MostStreamSteps = 10;

    /// <summary>Streams are raised at this share of the highest stable rate of one: room for some, soon too much.</summary>
    private const double StreamShare = 0.25;

    private static readonly LoadSearch rates = new(First: 5, Factor: 1.6, Least: 0.2, Most: 1000, MostRateSteps);
    private static readonly LoadSearch counts = new(First: 1, Factor: 1.5, Least: 1, Most: 32, MostStreamSteps, Whole: true);

    public string Name => "boundary";

    public LocalizedText Title => Texts.BoundaryTitle;

    public async Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation)
    {
        foreach (var given in new[] { options.Images, options.Golden is "pairs" ? null : options.Golden }.OfType<string>().Where(static given => !Path.Exists(given)))
            throw new InputException(Texts.NotThere(given));
        using var folder = new TemporaryFolder();
        var (images, golden) = (options.Images, options.Golden);
        if (images is null)
        {
            (images, golden) = (folder.File("parts"), folder.File("golden.jpg"));
            RenderedLine.Write(images, golden);
        }
        using var broker = new MosquittoBroker();
        var seconds = options.StepSeconds ?? UsualSeconds;
        var load = new BoundaryLoad(broker.Port, Path.GetFullPath(images), options.Model ?? UsualModel, golden, TimeSpan.FromSeconds(seconds), new BoundaryCriteria());

        var line = await SearchAsync(rates, static step => step.Ordered, rate => load.MeasureAsync(1, rate, cancellation), say);
        var rate = options.StreamRate ?? Math.Round(Math.Max(rates.Least, StreamShare * (line.HighestStable ?? rates.Least)), 1);
        say(Texts.BoundaryStreams(rate));
        var streams = await SearchAsync(counts, static step => step.Streams, count => load.MeasureAsync((int)count, rate, cancellation), say);

        var report = new BoundaryReport(load.Model, options.Images ?? "sim:substrate", seconds, load.Criteria, line, rate, streams);
        say(Texts.BoundaryResult(report));
        if (options.Page is { } page)
        {
            Report.Write(page, BoundaryPage.Render(report, MachineDescription.Read(TimeProvider.System), UserLanguages.Current));
            say(Texts.BoundaryPageAt(Path.GetFullPath(page)));
        }
        return JsonSerializer.SerializeToNode(report) ?? new JsonObject();
    }

    private static async Task<BoundarySide> SearchAsync(LoadSearch search, Func<BoundaryStep, double> load, Func<double, Task<BoundaryStep>> measure, Action<LocalizedText> say)
    {
        var steps = new List<BoundaryStep>();
        while (search.Next([.. steps.Select(step => (load(step), step.Verdict))]) is { } next)
        {
            steps.Add(await measure(next));
            say(Texts.BoundaryLine(steps[^1]));
        }
        return BoundarySide.Of(steps, load);
    }
}
