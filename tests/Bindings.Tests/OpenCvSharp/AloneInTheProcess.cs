namespace Bindings.Tests.OpenCvSharp;

/// <summary>Tests that measure the process itself run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "imaging bindings, alone in the process";
}
