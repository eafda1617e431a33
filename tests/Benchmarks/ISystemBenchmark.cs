using System.Text.Json.Nodes;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>One name of <c>./kit bench</c> that measures whole programs at a real broker. These take minutes, and so run by name only.</summary>
internal interface ISystemBenchmark
{
    /// <summary>As given on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, and against what.</summary>
    LocalizedText Title { get; }

    /// <param name="say">Receives lines for people as they become known.</param>
    /// <returns>What is written under the benchmark's name.</returns>
    /// <exception cref="InputException">Something that is needed is absent, or a program under test failed.</exception>
    Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation);
}
