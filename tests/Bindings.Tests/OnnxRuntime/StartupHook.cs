using Microsoft.ML.OnnxRuntime;
using TestKit.Onnx;

// .NET looks for this name outside every namespace, before Main, in the assemblies of DOTNET_STARTUP_HOOKS.
#pragma warning disable CA1050
/// <summary>What the child process of the telemetry test does: one session, one run.</summary>
internal static class StartupHook
#pragma warning restore CA1050
{
    public const string ModelVariable = "INSPECTION_TEST_MODEL";
    public const string Done = "ran";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ModelVariable) is not { Length: > 0 } model)
            return;
        using var session = new InferenceSession(model);
        using var options = new RunOptions();
        using var plane = OrtValue.CreateTensorValueFromMemory(new byte[PairModel.Size * PairModel.Size], [1, 1, PairModel.Size, PairModel.Size]);
        using var outputs = session.Run(options, ["tested", "template"], [plane, plane], ["detections"]);
        Console.WriteLine(Done);
    }
}
