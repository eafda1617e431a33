namespace Bindings.Tests.GStreamer;

/// <summary>Tests that read the memory and descriptors of the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(MeasuresTheProcess), DisableParallelization = true)]
public sealed class MeasuresTheProcess;
