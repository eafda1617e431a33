using System.Runtime.CompilerServices;
using OpenCvSharp.Internal;

namespace OpenCvSharp;

/// <summary>
/// A matrix or picture. Disposal gives the native header back, and the pixels with the last header that shares them. Not thread-safe.
/// </summary>
public sealed class Mat : IDisposable
{
    public Mat()
    {
        NativeMethods.Check(NativeMethods.MatNew(out var made));
        Handle = made;
    }

    /// <summary>A matrix of undefined content.</summary>
    public Mat(int rows, int cols, MatType type)
    {
        NativeMethods.Check(NativeMethods.MatNewSized(rows, cols, type.Value, out var made));
        Handle = made;
    }

    /// <summary>A matrix with every element <paramref name="s"/>.</summary>
    public Mat(int rows, int cols, MatType type, Scalar s)
    {
        NativeMethods.Check(NativeMethods.MatNewFilled(rows, cols, type.Value, s, out var made));
        Handle = made;
    }

    /// <summary>A rectangle of <paramref name="m"/>, sharing its pixels.</summary>
    public Mat(Mat m, Rect roi)
    {
        ArgumentNullException.ThrowIfNull(m);
        NativeMethods.Check(NativeMethods.MatNewRegion(m.Handle, roi.X, roi.Y, roi.Width, roi.Height, out var made));
        Handle = made;
    }

    internal Mat(MatHandle handle) => Handle = handle;

    internal MatHandle Handle { get; }

    public bool IsDisposed => Handle.IsClosed;

    public int Rows => Describe().Rows;
    public int Cols => Describe().Cols;

    /// <summary>First byte of the first row; 0 when empty.</summary>
    public nint Data => Describe().Data;

    /// <summary>A header over memory that somebody else keeps alive, in place and unmoved, for as long as the result lives.</summary>
    /// <param name="step">Bytes from one row to the next; 0 = packed.</param>
    public static Mat FromPixelData(int rows, int cols, MatType type, nint data, long step = 0)
    {
        NativeMethods.Check(NativeMethods.MatNewBorrowed(rows, cols, type.Value, data, step, out var made));
        return new Mat(made);
    }

    /// <summary>Bytes from one row to the next.</summary>
    public long Step() => Describe().Step;

    public MatType Type() => new(Describe().Type);
    public int Channels() => Type().Channels;
    public Size Size() => new(Describe().Cols, Describe().Rows);
    public bool Empty() => Describe().Data == 0;

    /// <summary>The element itself, to read or to write.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the matrix, which the published package does not check.</exception>
    public unsafe ref T At<T>(int i0, int i1) where T : unmanaged
    {
        var info = Describe();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)i0, (uint)info.Rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)i1, (uint)info.Cols);
        return ref Unsafe.AsRef<T>((byte*)info.Data + i0 * info.Step + (long)i1 * sizeof(T));
    }

    public T Get<T>(int i0, int i1) where T : unmanaged => At<T>(i0, i1);

    public void Set<T>(int i0, int i1, T value) where T : unmanaged => At<T>(i0, i1) = value;

    public void ConvertTo(Mat m, MatType rtype, double alpha = 1, double beta = 0)
    {
        ArgumentNullException.ThrowIfNull(m);
        NativeMethods.Check(NativeMethods.MatConvertTo(Handle, m.Handle, rtype.Value, alpha, beta));
    }

    public void CopyTo(Mat m)
    {
        ArgumentNullException.ThrowIfNull(m);
        NativeMethods.Check(NativeMethods.MatCopyTo(Handle, m.Handle));
    }

    public void Dispose() => Handle.Dispose();

    private MatInfo Describe()
    {
        NativeMethods.MatDescribe(Handle, out var info);
        return info;
    }
}
