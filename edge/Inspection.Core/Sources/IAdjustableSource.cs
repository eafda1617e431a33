using Inspection.Contracts;

namespace Inspection.Core.Sources;

/// <summary>
/// A source whose camera takes settings while it is read: exposure, gain and the like, by the names of its URI's options. What the URI says stays. Each capture says in
/// <see cref="Capture.Adjustment"/> with which settings it was taken; a picture of which nobody can say that is left out, or where each picture is a part, not judgeable.
/// The members may be called by one other thread than the reading one, which waits meanwhile.
/// </summary>
public interface IAdjustableSource : IFrameSource
{
    /// <summary>False: the members below are not for this source; its kind of camera has no settings.</summary>
    bool IsAdjustable { get; }

    /// <summary>Checks settings against the camera, and changes nothing.</summary>
    /// <param name="settings">All that are wanted, not only what differs.</param>
    /// <exception cref="InputException">The camera has no such setting, or not with such a value; or it is not there to be asked.</exception>
    void Require(IReadOnlyDictionary<string, string> settings);

    /// <summary>Sets the camera; a setting that is no longer named becomes again what it was before it was named first.</summary>
    /// <param name="adjustment">A number of these settings. At the beginning, with those that the source was opened with, it is 0.</param>
    /// <exception cref="InputException">As for <see cref="Require"/>, or the camera refused; it has its former settings again.</exception>
    void Adjust(IReadOnlyDictionary<string, string> settings, int adjustment);

    /// <summary>Gives the camera the settings that it had before the last <see cref="Adjust"/>, where it is gone as soon as it is there again. Nothing where there was none since.</summary>
    void Revert();
}
