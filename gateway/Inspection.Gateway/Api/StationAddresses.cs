using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Options;

namespace Inspection.Gateway.Api;

/// <summary>Which stations a request means, and how they reach this gateway.</summary>
internal static class StationAddresses
{
    private const int Most = 500;

    /// <exception cref="InputException">None, too many, or names that are none.</exception>
    public static IReadOnlyList<StationAddress> Named(IReadOnlyList<string>? names, bool all, StationBoard board)
    {
        if (all)
            return board.All.Count is > 0 and <= Most ? [.. board.All.Select(static entry => entry.Address)] : throw new InputException(Texts.NoStations);
        if (names is not { Count: > 0 } named)
            throw new InputException(Texts.NoStations);
        if (named.Count > Most)
            throw new InputException(Texts.TooManyStations(Most));
        return [.. named.Distinct().Select(name => StationAddress.TryParse(name, out var station) ? station : throw new InputException(Texts.NoStation(name)))];
    }

    public static string RootOf(GatewayOptions options, HttpContext context) => options.PublicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>Where stations fetch the archive of a digest.</summary>
    public static Func<string, string> ArchiveOf(GatewayOptions options, HttpContext context)
    {
        var root = RootOf(options, context);
        return sha256 => $"{root}{ApiV1.Root}/models/{sha256}";
    }
}
