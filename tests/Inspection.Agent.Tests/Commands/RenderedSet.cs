using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>Five rendered pairs, three for training and two for validation, made once by the program itself.</summary>
public sealed class RenderedSet : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.File("set");

    public int ExitCode { get; private set; }

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public async Task InitializeAsync() => (ExitCode, Lines) =
        await KitProgram.RunAsync("edge/Inspection.Agent", folder.Path, ["render", "--out", Folder, "--count", "3", "--validation", "2", "--seed", "9"]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
