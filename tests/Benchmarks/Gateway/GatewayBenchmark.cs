using Benchmarks.Measuring;
using Inspection.Contracts;
using TestKit.Stations;

namespace Benchmarks.Gateway;

/// <summary>What a grown database costs those who read lists and charts, and how fast results are stored. A run of the default size takes half an hour and 16 GB.</summary>
internal sealed class GatewayBenchmark : IBenchmark
{
    public const long DefaultRows = 10_000_000;

    public string Name => "gateway";

    public bool OnlyByName => true;

    public LocalizedText Title => Texts.GatewayTitle(Rows);

    public long Rows { get; set; } = DefaultRows;

    /// <summary>Keeps the data set for the next run; null: a temporary folder.</summary>
    public string? DataFolder { get; set; }

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        var temporary = DataFolder is null ? Directory.CreateTempSubdirectory("inspection-bench-").FullName : null;
        try
        {
            var home = DataFolder ?? temporary ?? "";
            var data = new DataSet(home, Rows);
            say(Texts.GeneratedAll(data.Fill(say), data.Size));
            using (var gateway = GatewayProgram.StartAsync(home: home).GetAwaiter().GetResult())
            {
                var queries = new ListQueries(gateway, Rows);
                foreach (var comparison in new[] { queries.Lists(), queries.Charts() })
                {
                    var slowest = comparison.Figures.MaxBy(static figures => figures.Milliseconds99);
                    say(Texts.SlowestList(slowest?.Name ?? "", slowest?.Milliseconds99 ?? 0, gateway.Megabytes));
                    yield return comparison;
                }
            }
            yield return new RetentionSteps(data).Measure();
            yield return new IngestRace().Measure(say);
        }
        finally
        {
            if (temporary is not null)
                Directory.Delete(temporary, recursive: true);
        }
    }
}
