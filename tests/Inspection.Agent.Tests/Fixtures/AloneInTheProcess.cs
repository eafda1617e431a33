namespace Inspection.Agent.Tests.Fixtures;

/// <summary>Tests that count what the process does, and so must not share it.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
