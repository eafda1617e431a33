using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Inference;

/// <content>What is said of models that are tried in a process of their own.</content>
internal static partial class Texts
{
    public static LocalizedText NoMemory(long free) => new(
        $"The model took more than the {Megabytes(free)} of memory that are free beside the running model",
        $"모델이 실행 중인 모델 외에 남은 메모리 {Megabytes(free)}를 넘게 사용했습니다");

    public static LocalizedText ProbeTooLong(TimeSpan limit) => new(
        $"The model did not answer its reference case within {limit.TotalSeconds:0.#} s",
        $"모델이 {limit.TotalSeconds:0.#}초 안에 기준 예제에 답하지 못했습니다");

    public static LocalizedText ProbeDied(int exitCode, string firstLine) => new(
        $"The model ended the process that tried it (exit code {exitCode}{(exitCode > 128 ? $", signal {exitCode - 128}" : "")}){(firstLine.Length > 0 ? $": {firstLine}" : ".")}",
        $"모델이 시험 프로세스를 종료시켰습니다(종료 코드 {exitCode}{(exitCode > 128 ? $", 시그널 {exitCode - 128}" : "")}){(firstLine.Length > 0 ? $": {firstLine}" : ".")}");

    public static LocalizedText ProbeNotStarted(string cause) => new(
        $"The process that tries a model could not be started: {cause}",
        $"모델을 시험할 프로세스를 시작할 수 없습니다: {cause}");

    public static LocalizedText ModelFailed(string path, string cause) => new($"{path}: the model failed: {cause}", $"{path}: 모델이 실패했습니다: {cause}");

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture) + " MB";
}
