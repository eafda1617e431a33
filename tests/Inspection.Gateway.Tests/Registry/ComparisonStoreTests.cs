using System.Text.Json;
using Inspection.Gateway.Options;
using Inspection.Gateway.Registry.Comparisons;
using Inspection.Inference.Probing;
using Inspection.Mqtt;
using Microsoft.Extensions.Logging.Abstractions;
using TestKit;

namespace Inspection.Gateway.Tests.Registry;

public sealed class ComparisonStoreTests : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly GatewayOptions options;
    private readonly ComparisonStore store;

    public ComparisonStoreTests()
    {
        options = new GatewayOptions("", home.Path, null, new MqttOptions("127.0.0.1", 1, "gateway"), null);
        store = new ComparisonStore(options, NullLogger<ComparisonStore>.Instance);
        Directory.CreateDirectory(options.ComparisonFolder);
    }

    [Fact]
    public void ReadAll_MoreThanAreKept_DeletesTheOldestReadableOrNot()
    {
        foreach (var number in (int[])[2, 3, 4])
            Save(number);
        Write(1, "json", "{");

        store.ReadAll(2).Select(static read => read.Id).ShouldBe([Id(4), Id(3)]);

        Files().ShouldBe([$"{Id(3)}.json", $"{Id(4)}.json"]);
    }

    [Fact]
    public void ReadAll_WhatACrashLeft_IsDeleted()
    {
        Save(1);
        Write(1, "parts", "");
        Write(2, "parts", "");
        Write(3, "new", "{");

        store.ReadAll(10).ShouldHaveSingleItem();

        Files().ShouldBe([$"{Id(1)}.json", $"{Id(1)}.parts"]);
    }

    [Fact]
    public void DeleteIfPossible_ThatIsNot_IsNoException()
    {
        // A folder in place of a file is nobody's to delete, administrator or not.
        Directory.CreateDirectory(FileOf(1, "json"));

        store.TryDelete(Id(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_BrokenByWhatNobodyForesaw_HasFailedAndSaysWhy()
    {
        var turn = new SemaphoreSlim(1);
        turn.Dispose();
        using var run = new ComparisonRun(Some(1) with { State = ComparisonState.Waiting }, [], static id => id, store, NullLogger.Instance);

        await run.RunAsync(new ComparisonJob([], null, new Dictionary<string, ComparisonRecipe>(), []), home.File("job.json"), new ProbeLimits(TimeSpan.FromMinutes(1), 1 << 30), turn, CancellationToken.None);

        run.Now.State.ShouldBe(ComparisonState.Failed);
        run.Now.Reason.ShouldNotBeNull().En.ShouldContain("disposed");
        store.ReadAll(10).ShouldHaveSingleItem().State.ShouldBe(ComparisonState.Failed);
    }

    public void Dispose() => home.Dispose();

    private static Comparison Some(int number) => new(Id(number), "lee", DateTimeOffset.UnixEpoch, ComparisonState.Done, "a", "b", 0, 0, 0, null, null, null);

    private static string Id(int number) => $"{number:D32}";

    private string FileOf(int number, string kind) => Path.Combine(options.ComparisonFolder, $"{Id(number)}.{kind}");

    private void Write(int number, string kind, string content) => File.WriteAllText(FileOf(number, kind), content);

    private void Save(int number) => Write(number, "json", JsonSerializer.Serialize(Some(number), ComparisonJson.Default.Comparison));

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(options.ComparisonFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
