namespace Architecture.Tests;

/// <summary>Holds the arrows of docs/architecture.md: each project may reference exactly what is listed here.</summary>
public class ReferenceDirectionTests
{
    private static readonly Dictionary<string, string[]> allowed = new()
    {
        ["Inspection.Contracts"] = [],
        ["Inspection.Models"] = ["Inspection.Contracts"],
        ["Inspection.Quantisation"] = ["Inspection.Contracts", "Microsoft.ML.OnnxRuntime"],
        ["Inspection.Core"] = ["Inspection.Contracts", "Inspection.Models"],
        ["Inspection.Mqtt"] = ["Inspection.Contracts", "Mosquitto"],
        ["Inspection.Inference"] = ["Inspection.Core", "Microsoft.ML.OnnxRuntime"],
        ["Inspection.Imaging"] = ["Inspection.Core", "OpenCvSharp", "TurboJpeg"],
        ["Inspection.Cameras"] = ["Inspection.Core", "Inspection.Imaging", "GStreamer"],
        ["Inspection.VirtualLine"] = ["Inspection.Core"],
        ["Inspection.Evaluation"] = ["Inspection.Core"],
        ["Inspection.Training"] = ["Inspection.Evaluation", "Inspection.Imaging"],
        ["Inspection.Messaging"] = ["Inspection.Core", "Inspection.Mqtt"],
        ["Inspection.Hardware"] = ["Inspection.Core", "System.Device.Gpio", "Iot.Device.Bindings"],
        ["Inspection.Agent"] =
        [
            "Inspection.Cameras", "Inspection.VirtualLine", "Inspection.Inference", "Inspection.Imaging",
            "Inspection.Messaging", "Inspection.Evaluation", "Inspection.Training", "Inspection.Hardware", "Inspection.Quantisation",
        ],
        ["Inspection.Demo"] = ["Inspection.Contracts"],
        ["Inspection.Quality"] = [],
        ["Inspection.Gateway"] = ["Inspection.Contracts", "Inspection.Models", "Inspection.Mqtt", "Inspection.Quality", "Inspection.Inference", "Inspection.Imaging"],
    };

    /// <summary>Which package or binding, and with it which namespace, its adapters alone may use.</summary>
    private static readonly Dictionary<string, (string Namespace, string[] Owners)> guarded = new()
    {
        ["ONNX Runtime"] = ("Microsoft.ML.OnnxRuntime", ["Inspection.Inference", "Inspection.Quantisation"]),
        ["OpenCV"] = ("OpenCvSharp", ["Inspection.Imaging"]),
        ["libjpeg-turbo"] = ("TurboJpeg", ["Inspection.Imaging"]),
        ["GStreamer"] = ("GStreamer", ["Inspection.Cameras"]),
        ["libmosquitto"] = ("Mosquitto", ["Inspection.Mqtt"]),
        ["MQTTnet"] = ("MQTTnet", ["Inspection.Mqtt"]),
        ["System.Device.Gpio"] = ("System.Device", ["Inspection.Hardware"]),
        ["Iot.Device.Bindings"] = ("Iot.Device", ["Inspection.Hardware"]),
    };

    public static TheoryData<string> Products => [.. ProjectFile.All.Where(p => p.Name.StartsWith("Inspection.", StringComparison.Ordinal) && !p.Name.EndsWith(".Tests", StringComparison.Ordinal)).Select(p => p.Name)];

    public static TheoryData<string> Libraries => [.. guarded.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public void Project_References_PointDownTheListOnly(string name)
    {
        allowed.ShouldContainKey(name, "a new project needs its place in docs/architecture.md and here");
        ProjectFile.All.Single(p => p.Name == name).Projects.ShouldBeSubsetOf(allowed[name]);
    }

    [Fact]
    public void Bindings_ReferenceNothingOfTheKit()
    {
        var bindings = ProjectFile.All.Where(p => p.Folder.Contains("/bindings/", StringComparison.Ordinal)).ToArray();

        // Iot.Device.Bindings is built on System.Device.Gpio, as published.
        bindings.SelectMany(p => p.Projects).ShouldBeSubsetOf(bindings.Select(p => p.Name));
    }

    [Fact]
    public void AllowedList_IsWithoutCycles()
    {
        foreach (var project in allowed.Keys)
            Visit(project, []);

        void Visit(string project, HashSet<string> path)
        {
            path.Add(project).ShouldBeTrue($"{project} reaches itself");
            foreach (var next in allowed.GetValueOrDefault(project, []))
                Visit(next, [.. path]);
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void NativeLibrary_IsUsedByItsAdaptersOnly(string library)
    {
        var (libraryNamespace, owners) = guarded[library];
        var users = ProjectFile.All
            .Where(p => p.Name.StartsWith("Inspection.", StringComparison.Ordinal) && !p.Name.EndsWith(".Tests", StringComparison.Ordinal))
            .Where(p => p.Sources.Any(file => File.ReadLines(file).Any(line =>
                line.StartsWith($"using {libraryNamespace};", StringComparison.Ordinal) || line.StartsWith($"using {libraryNamespace}.", StringComparison.Ordinal))))
            .Select(p => p.Name);

        users.ShouldBeSubsetOf(owners);
    }
}
