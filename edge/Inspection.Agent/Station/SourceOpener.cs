using Inspection.Cameras;
using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Imaging.Golden;
using Inspection.VirtualLine.Line;

namespace Inspection.Agent.Station;

/// <summary>Opens the camera that was asked for, together with where its golden templates come from.</summary>
internal static class SourceOpener
{
    /// <param name="golden">As <c>--golden</c>; null: none was given.</param>
    /// <param name="settings">Options that a recipe has for a real camera; other sources have no use for them.</param>
    /// <param name="conveyor">The belt that a virtual line stands on; null: none.</param>
    /// <returns>The source, and the templates where there are any.</returns>
    /// <exception cref="InputException">Camera or template cannot be opened, or do not go together.</exception>
    public static (IFrameSource Source, IGoldenTemplates? Templates) Open(
        string camera, string? golden, TimeProvider time, IReadOnlyDictionary<string, string>? settings = null, IPartConveyor? conveyor = null)
    {
        var uri = SourceUri.Parse(camera);
        if (uri.Scheme == "sim")
        {
            if (golden is not null)
                throw new InputException(Texts.GoldenOfSimulation);
            var line = SubstrateLine.Open(camera, time, conveyor);
            return (line, line.GoldenTemplates);
        }
        if (golden == GoldenTemplates.Pairs && uri.Scheme != "dir")
            throw new InputException(Texts.PairsNeedFolder(camera));
        var templates = golden is null ? null : GoldenTemplates.Open(golden);
        var onlyTested = golden == GoldenTemplates.Pairs || (golden is not null && uri.Scheme == "dir" && FolderOf(golden) == FolderOf(uri.Path));
        return (CameraFactory.Open(uri, time, onlyTested ? GoldenTemplates.TestedSuffix : "", settings), templates);
    }

    /// <summary>Checks other settings of a camera that can be opened with its usual ones; what is wrong with one that cannot, opening it says.</summary>
    /// <exception cref="InputException">It has no such setting, or not with such a value.</exception>
    public static void RequireSettings(string camera, IReadOnlyDictionary<string, string> usual, IReadOnlyDictionary<string, string> other)
    {
        var uri = SourceUri.Parse(camera);
        try
        {
            CameraFactory.Require(uri, usual);
        }
        catch (InputException)
        {
            return;
        }
        CameraFactory.Require(uri, other);
    }

    private static string FolderOf(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
