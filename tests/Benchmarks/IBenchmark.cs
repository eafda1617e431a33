using Benchmarks.Measuring;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>One name of <c>./kit bench</c>. A new one is a class of its own and a line in <c>Program.cs</c>.</summary>
internal interface IBenchmark
{
    /// <summary>As given on the command line.</summary>
    string Name { get; }

    /// <summary>Too long to run where nobody asked for it.</summary>
    bool OnlyByName => false;

    /// <summary>What is measured, and against what.</summary>
    LocalizedText Title { get; }

    /// <param name="say">Receives what could not be measured, and why.</param>
    /// <returns>One for each thing that is compared with others; none where what is needed is absent.</returns>
    IEnumerable<Comparison> Run(Action<LocalizedText> say);
}
