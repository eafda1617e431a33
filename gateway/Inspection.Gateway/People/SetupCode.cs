using System.Security.Cryptography;
using System.Text;
using Inspection.Gateway.Options;

namespace Inspection.Gateway.People;

/// <summary>
/// Who sets the administrator's password from another machine has to know the code that the gateway printed and wrote into its folder: on a network the
/// first to come is not always the right one. On the gateway's own machine none is asked for.
/// </summary>
internal sealed class SetupCode(GatewayOptions options)
{
    private const int Digits = 8;
    private const int MostWrong = 20;

    private readonly string code = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", Digits);
    private int wrong;

    public string File { get; } = Path.Combine(options.Folder, "setup-code");

    /// <returns>The code, which is now in <see cref="File"/>, readable for the gateway's own user alone.</returns>
    public string Publish()
    {
        System.IO.File.Delete(File);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(File, access);
        stream.Write(Encoding.ASCII.GetBytes(code));
        return code;
    }

    /// <summary>After twenty wrong codes none is right any more until the gateway is started anew.</summary>
    public bool Accepts(string? given)
    {
        if (Volatile.Read(ref wrong) >= MostWrong)
            return false;
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given?.Trim().ToUpperInvariant() ?? ""), Encoding.UTF8.GetBytes(code)))
            return true;
        Interlocked.Increment(ref wrong);
        return false;
    }

    public void Remove() => System.IO.File.Delete(File);
}
