using System.Diagnostics;
using TestKit;

namespace Inspection.Agent.Tests.Training;

public class TrainerScriptsTests
{
    [TorchFact]
    public async Task UnitTestsOfTheScripts_Pass()
    {
        using var process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Python, ["-B", "-m", "unittest", "discover", "-s", RepositoryRoot.Path("models", "training")])
        {
            RedirectStandardError = true,
        }).ShouldNotBeNull();

        var output = await process.StandardError.ReadToEndAsync();

        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }
}
