using System.Diagnostics;
using System.Text.Json;
using Inspection.Contracts;
using TestKit;
using TestKit.Trainer;

namespace Inspection.Agent.Tests.Training;

public sealed class TrainCommandTests : IDisposable
{
    private const string Program = "edge/Inspection.Agent";

    /// <summary>Minutes. The exported model has the pictures' own size, on machines of any speed.</summary>
    private const string TooShortToEnlarge = "0.1";

    private readonly TemporaryFolder home = new();
    private readonly PaintedTrainingSet set = new();

    private string Out => home.File("model");
    private string RunFolder => Path.Combine(Out, "training");

    public void Dispose()
    {
        set.Dispose();
        home.Dispose();
    }

    [PythonFact]
    public async Task Train_ToItsEnd_WritesACheckedPackage()
    {
        var (exit, lines) = await TrainAsync();

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines.ShouldContain(static line => line.StartsWith("OK: model 1.0.0, labels dent, stain", StringComparison.Ordinal));
        foreach (var file in (string[])["manifest.json", "card.md", "model.onnx", "log.jsonl", "evaluation.json", "report.html", "reference/tested.png"])
            File.Exists(Path.Combine(Out, file)).ShouldBeTrue(file);
        Directory.Exists(Path.Combine(RunFolder, "cache")).ShouldBeFalse();
        Directory.Exists(Path.Combine(RunFolder, "package")).ShouldBeFalse();
    }

    [PythonFact]
    public async Task Train_Package_IsMeasuredOnValidationImagesOnly()
    {
        await TrainAsync();

        using var figures = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Out, "evaluation.json")));
        using var dataset = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(RunFolder, "dataset.json")));
        var validation = dataset.RootElement.GetProperty("images").EnumerateArray().Count(static image => image.GetProperty("split").GetString() == "validation");
        figures.RootElement.GetProperty("images").GetInt32().ShouldBe(validation);
        figures.RootElement.GetProperty("map50").GetDouble().ShouldBe(1, 1e-6);
        (await File.ReadAllTextAsync(Path.Combine(Out, "card.md"))).ShouldContain("Split by the kit (seed 1): 26 images to learn from, 4 to validate");
    }

    [PythonFact]
    public async Task Train_Progress_IsAPageAndAPicture()
    {
        await TrainAsync();

        var page = await File.ReadAllTextAsync(Path.Combine(RunFolder, "progress.html"));
        page.ShouldContain("<polyline");
        page.ShouldContain("best mAP50 70.0 %");
        page.ShouldNotContain("http-equiv");
        page.ShouldNotContain("http://");
        (await File.ReadAllBytesAsync(Path.Combine(RunFolder, "curve.png")))[1..4].ShouldBe("PNG"u8.ToArray());
    }

    [PythonFact]
    public async Task Train_Korean_SpeaksKorean()
    {
        var (exit, lines) = await KitProgram.RunAsync(Program, home.Path, Arguments(), language: "ko_KR.UTF-8");

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines.ShouldContain(static line => line.Contains("키트가 나눈 분할(시드 1): 학습 26장, 검증 4장", StringComparison.Ordinal));
        lines.ShouldContain(static line => line.StartsWith("계획: 입력 256×256", StringComparison.Ordinal));
        lines[^1].ShouldContain("패키지가 준비되었습니다");
    }

    [PythonFact]
    public async Task Train_Interrupted_KeepsTheBestAndSaysHowToGoOn()
    {
        set.Trainer.Pauses(60);
        using var process = Process.Start(KitProgram.StartInfo(Program, home.Path, Arguments())) ?? throw new InvalidOperationException();
        var output = process.StandardOutput.ReadToEndAsync();
        await CheckpointAsync();

        using (var signal = Process.Start("kill", ["-INT", $"{process.Id}"]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(ExitCodes.FailedWhileRunning);
        (await output).ShouldContain("--resume");
        File.Exists(Path.Combine(RunFolder, "best.pt")).ShouldBeTrue();
        File.Exists(Path.Combine(Out, "manifest.json")).ShouldBeFalse();
    }

    [PythonFact]
    public async Task Train_KilledAndResumed_LeavesNoTrainerBehindAndGoesOn()
    {
        set.Trainer.Pauses(60);
        using (var process = Process.Start(KitProgram.StartInfo(Program, home.Path, Arguments())) ?? throw new InvalidOperationException())
        {
            _ = process.StandardOutput.ReadToEndAsync();
            await CheckpointAsync();
            process.Kill();
            await process.WaitForExitAsync();
        }
        await EndOfAsync(FakeTrainer.Calls(RunFolder)[0].GetProperty("pid").GetInt32());
        set.Trainer.Pauses(0);

        var (refused, _) = await TrainAsync();
        var (exit, lines) = await TrainAsync("--resume");

        refused.ShouldBe(ExitCodes.WrongInput);
        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        FakeTrainer.Calls(RunFolder).Select(static call => call.GetProperty("resume").GetBoolean()).ShouldBe([false, true]);
    }

    [PythonFact]
    public async Task Train_DiskFull_SaysSoAndWritesNoPackage()
    {
        set.Trainer.FailsAt(1, "OSError: [Errno 28] No space left on device");

        var (exit, lines) = await TrainAsync();

        exit.ShouldBe(ExitCodes.FailedWhileRunning);
        lines[^1].ShouldContain("the disk is full");
        lines[^1].ShouldContain("--resume");
        File.Exists(Path.Combine(Out, "manifest.json")).ShouldBeFalse();
    }

    [PythonFact]
    public async Task Train_ExporterFails_KeepsAnEarlierPackage()
    {
        await TrainAsync();
        var before = await File.ReadAllTextAsync(Path.Combine(Out, "manifest.json"));
        File.Delete(Path.Combine(set.Trainer.Path, "model.onnx"));

        var (exit, _) = await TrainAsync("--resume");

        exit.ShouldBe(ExitCodes.FailedWhileRunning);
        (await File.ReadAllTextAsync(Path.Combine(Out, "manifest.json"))).ShouldBe(before);
    }

    [PythonFact]
    public async Task Train_TorchMissing_SaysWhatToInstallOnOneLine()
    {
        set.Trainer.Lacks("torch");

        var (exit, lines) = await TrainAsync();

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("python3-torch");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [PythonFact]
    public async Task Train_ThreeImages_IsRefusedOnOneLine()
    {
        using var small = new PaintedTrainingSet(images: 3);

        var (exit, lines) = await KitProgram.RunAsync(Program, home.Path, ["train", "--data", small.Folder, "--format", "yolo", "--out", Out, "--trainer", small.Trainer.Path]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("3 usable images");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [PythonFact]
    public async Task Train_Views_AreThoseOfThePlanAndTheCard()
    {
        var (_, lines) = await TrainAsync("--views", "4");

        lines.ShouldContain(static line => line.Contains("4 views of each image", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(Path.Combine(Out, "card.md"))).ShouldContain("looked at in 4 of");
    }

    [PythonFact]
    public async Task Train_ThreeViews_IsRefusedOnOneLine()
    {
        var (exit, lines) = await TrainAsync("--views", "3");

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("1, 2, 4 or 8");
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> TrainAsync(params string[] more) => KitProgram.RunAsync(Program, home.Path, [.. Arguments(), .. more]);

    private string[] Arguments() => ["train", "--data", set.Folder, "--format", "yolo", "--out", Out, "--minutes", TooShortToEnlarge, "--trainer", set.Trainer.Path];

    private async Task CheckpointAsync()
    {
        while (!File.Exists(Path.Combine(RunFolder, "log.jsonl")))
            await Task.Delay(50);
    }

    private static async Task EndOfAsync(int processId)
    {
        while (Directory.Exists($"/proc/{processId}"))
            await Task.Delay(50);
    }
}
