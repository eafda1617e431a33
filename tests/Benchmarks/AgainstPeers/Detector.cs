using System.Diagnostics;
using System.Globalization;
using Benchmarks.Systems;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.AgainstPeers;

/// <summary>One of the programs that do the task.</summary>
/// <param name="Name">In the report.</param>
internal sealed record Detector(string Name, string Topic, Func<DetectorTask, RunningProgram> Start)
{
    private static readonly StationAddress station = new("bench", "peers", "kit");

    /// <summary>The real station; the folder is read as fast as parts are judged.</summary>
    public static Detector Kit { get; } = new("kit", Topics.Result(station), static task => StationProgram.Start(
        task.Home, station, task.Port, $"dir:{task.ImagesFolder}?loop=true", task.PackageFolder, "--threads", Text(task.Threads)));

    public static IReadOnlyList<Detector> Peers { get; } =
    [
        Script("cv2.dnn", "/usr/bin/python3", "cv2_dnn.py"),
        Script("onnxruntime-node", "node", "onnxruntime.mjs"),
    ];

    private static Detector Script(string name, string interpreter, string file)
    {
        var topic = $"bench/peers/{name}";
        return new Detector(name, topic, task => new RunningProgram(name, new ProcessStartInfo(interpreter,
        [
            RepositoryRoot.Path("tests", "Benchmarks", "peers", file),
            "--model", task.ModelFile, "--images", task.ImagesFolder, "--topic", topic, "--port", Text(task.Port), "--threads", Text(task.Threads),
            "--size", Text(DetectorTask.Side), "--threshold", Text(DetectorTask.Threshold), "--overlap", Text(DetectorTask.Overlap),
        ])));
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
