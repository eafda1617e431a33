namespace Inspection.Training.Running;

/// <summary>The Python side: <c>probe.py</c>, <c>train.py</c> and <c>export.py</c> of one folder, described in <c>models/training/README.md</c>.</summary>
/// <param name="Python">The interpreter; Debian's, for its PyTorch.</param>
public sealed record TrainerScripts(string Folder, string Python = TrainerScripts.SystemPython)
{
    public const string SystemPython = "/usr/bin/python3";

    public string Probe => Path.Combine(Folder, "probe.py");
    public string Train => Path.Combine(Folder, "train.py");
    public string Export => Path.Combine(Folder, "export.py");
}
