using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

public sealed class HardwareCommandTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("check", "the hardware file is right")]
    [InlineData("safe", "every output is in its safe position: the gate rejects, the line stands")]
    public async Task Hardware_Bench_IsTheKitsOwn(string what, string said)
    {
        var (exitCode, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["hardware", what, "bench"]);

        (exitCode, lines[^1]).ShouldBe((ExitCodes.Done, said));
    }
}
