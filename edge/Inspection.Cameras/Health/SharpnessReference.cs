namespace Inspection.Cameras.Health;

/// <summary>
/// How sharp the camera was when it was well. Rises within some 16 pictures and falls within 4,000, so that neither one crisp part nor an hour of slowly slipping
/// focus moves it much; while the camera is out of focus it does not fall at all.
/// </summary>
internal sealed class SharpnessReference
{
    /// <summary>Textured pictures before anything is said: the exposure of a camera that was just opened settles in as many.</summary>
    public const int Warmup = 30;
    private const double Rise = 1.0 / 16;
    private const double Fall = 1.0 / 4000;
    private int seen;

    public double Value { get; private set; }

    public bool IsKnown => seen >= Warmup;

    /// <param name="sharpness">See <see cref="PictureMeasures.Sharpness"/>; a number.</param>
    /// <param name="isTrusted">False while the camera is out of focus.</param>
    public void Add(double sharpness, bool isTrusted)
    {
        if (!IsKnown)
            Value += (sharpness - Value) / ++seen;
        else if (sharpness > Value)
            Value += (sharpness - Value) * Rise;
        else if (isTrusted)
            Value += (sharpness - Value) * Fall;
    }

    public void Reset() => (seen, Value) = (0, 0);
}
