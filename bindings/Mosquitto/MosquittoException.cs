using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>A call into libmosquitto failed.</summary>
public sealed class MosquittoException : Exception
{
    internal MosquittoException(string call, MosquittoError error, int errorNumber = 0)
        : base($"{call}: {MosquittoLibrary.Describe(error, errorNumber)}")
    {
        Error = error;
        ErrorNumber = errorNumber;
    }

    public MosquittoError Error { get; }

    /// <summary>The C library's <c>errno</c> where <see cref="Error"/> is <see cref="MosquittoError.SystemCall"/>, else 0.</summary>
    public int ErrorNumber { get; }

    internal static void ThrowOnError(int result, string call)
    {
        var error = (MosquittoError)result;
        if (error != MosquittoError.Success)
            throw new MosquittoException(call, error, error == MosquittoError.SystemCall ? Marshal.GetLastPInvokeError() : 0);
    }
}
