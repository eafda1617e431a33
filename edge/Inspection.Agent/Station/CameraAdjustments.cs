using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Agent.Station;

/// <summary>
/// The settings of the station's cameras as recipes change them: all cameras, or none. Settings have numbers, which the cameras' pictures carry. Used by one thread.
/// </summary>
/// <param name="cameras">Those that have settings; the caller's.</param>
/// <param name="atStart">Those that they were opened with, which have the number 0.</param>
internal sealed class CameraAdjustments(IReadOnlyList<IAdjustableSource> cameras, IReadOnlyDictionary<string, string> atStart)
{
    private (IReadOnlyDictionary<string, string> Settings, int Number) inForce = (atStart, 0);
    private (IReadOnlyDictionary<string, string> Settings, int Number)? former;
    private int last;

    /// <summary>How many cameras there are.</summary>
    public int Count => cameras.Count;

    /// <summary>What the settings are called, should they be applied next.</summary>
    public int NumberOf(IReadOnlyDictionary<string, string> settings) => IsInForce(settings) ? inForce.Number : last + 1;

    /// <summary>Checks settings against every camera, and changes nothing.</summary>
    /// <exception cref="InputException">A camera has no such setting, or not with such a value; or it is not there to be asked.</exception>
    public void Require(IReadOnlyDictionary<string, string> settings)
    {
        if (IsInForce(settings))
            return;
        foreach (var camera in cameras)
            camera.Require(settings);
    }

    /// <summary>Sets the cameras; undone by <see cref="Revert"/> until <see cref="Keep"/>.</summary>
    /// <returns>False where they are set so already.</returns>
    /// <exception cref="InputException">As for <see cref="Require"/>, or one refused; all have their former settings again.</exception>
    public bool Apply(IReadOnlyDictionary<string, string> settings)
    {
        if (IsInForce(settings))
            return false;
        var next = (settings, Number: ++last);
        for (var done = 0; done < cameras.Count; done++)
        {
            try
            {
                cameras[done].Adjust(settings, next.Number);
            }
            catch
            {
                while (--done >= 0)
                    cameras[done].Revert();
                throw;
            }
        }
        (former, inForce) = (inForce, next);
        return true;
    }

    /// <summary>The cameras have the settings again that were kept last.</summary>
    public void Revert()
    {
        if (former is not { } before)
            return;
        foreach (var camera in cameras)
            camera.Revert();
        (inForce, former) = (before, null);
    }

    /// <summary>The settings stay.</summary>
    public void Keep() => former = null;

    private bool IsInForce(IReadOnlyDictionary<string, string> settings) =>
        cameras.Count == 0 || (settings.Count == inForce.Settings.Count && settings.All(one => inForce.Settings.TryGetValue(one.Key, out var value) && value == one.Value));
}
