using System.Net;
using Inspection.Contracts;
using Inspection.Gateway.Registry.Uploads;
using Inspection.Gateway.Storage;
using Inspection.Mqtt;

namespace Inspection.Gateway.Options;

/// <summary>How this gateway runs. Made by <see cref="Read"/>, checked, then never changed.</summary>
/// <param name="Urls">Where HTTP is served, e.g. <c>http://127.0.0.1:8080</c>; several separated by <c>;</c>.</param>
/// <param name="Home">Absolute path; the gateway writes below <see cref="Folder"/> only.</param>
/// <param name="OwnBroker">The broker to start and watch; null: <paramref name="Broker"/> is somebody else's.</param>
/// <param name="Broker">How to reach the broker, own or not.</param>
/// <param name="SupervisorProcessId">When this process has gone, the gateway stops in order; null: nobody's.</param>
internal sealed record GatewayOptions(string Urls, string Home, OwnBrokerOptions? OwnBroker, MqttOptions Broker, int? SupervisorProcessId)
{
    public const int DefaultPort = 8080;
    public const int DefaultBrokerPort = 1883;

    /// <summary>Section of the configuration; the command line fills the same keys.</summary>
    public const string Section = "Gateway";

    private const int MostDays = 36_500;
    private const int MostGigabytes = 1_000_000;
    private const long BytesOfGigabyte = 1_000_000_000;

    public bool ServesLoopbackOnly =>
        Urls.Split(';').All(static url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);

    public string Folder => Path.Combine(Home, "gateway");

    public string DatabaseFile => Path.Combine(Folder, "results.db");

    /// <summary>Of a PostgreSQL server that keeps the results; null: <see cref="DatabaseFile"/> does.</summary>
    public string? ConnectionString { get; init; }

    public RetentionOptions Retention { get; init; } = new();

    public string EvidenceFolder => Path.Combine(Folder, "evidence");

    /// <summary>Archives of model packages, by digest.</summary>
    public string ArchiveFolder => Path.Combine(Folder, "archives");

    /// <summary>Where packages lie as <c>name/version/manifest.json</c>.</summary>
    public IReadOnlyList<string> ModelFolders { get; init; } = [];

    /// <summary>How stations reach this gateway, without a slash at the end; null: as whoever gives an order does.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Everybody on this machine is administrator without signing in; only possible with <see cref="ServesLoopbackOnly"/>.</summary>
    public bool IsOpenOnLoopback { get; init; }

    /// <summary>The keys that session cookies are sealed with.</summary>
    public string SessionKeyFolder => Path.Combine(Folder, "session-keys");

    /// <summary>Packages that were uploaded, as <c>name/version/manifest.json</c>.</summary>
    public string UploadFolder => Path.Combine(Folder, "models");

    /// <summary>What an uploaded model may be and use.</summary>
    public UploadLimits Uploads { get; init; } = UploadLimits.Default;

    /// <summary>Uploads that are not checked yet.</summary>
    public string IncomingFolder => Path.Combine(Folder, "incoming");

    /// <summary>Comparisons of model versions, two files each.</summary>
    public string ComparisonFolder => Path.Combine(Folder, "comparisons");

    /// <summary>Golden templates, by digest.</summary>
    public string TemplateFolder => Path.Combine(Folder, "templates");

    public string BrokerFolder => Path.Combine(Folder, "broker");

    /// <exception cref="InputException">A value cannot be used.</exception>
    public static GatewayOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var bind = Address("Bind") ?? IPAddress.Loopback;
        var port = Number("Port", 0, IPEndPoint.MaxPort) ?? DefaultPort;
        var external = section["Broker"] is { Length: > 0 } text ? Endpoint(text) : ((string Host, int Port)?)null;
        var own = external is null ? Own() : null;
        var read = new GatewayOptions(
            section["Urls"] ?? $"http://{new IPEndPoint(bind, port)}",
            InspectionHome.Folder(section["Home"]),
            own,
            new MqttOptions(external?.Host ?? own?.ReachableAddress.ToString() ?? "", external?.Port ?? own?.Port ?? 0, "inspection-gateway")
            {
                Username = section["BrokerUser"],
                Password = section["BrokerPassword"],
                Tls = section["BrokerCa"] is { } authority ? new MqttTlsOptions(authority) : null,
            },
            Number("SupervisorPid", 1, int.MaxValue))
        {
            ModelFolders = section["Models"] is { Length: > 0 } folders
                ? [.. folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFullPath)]
                : [Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("INSPECTION_ROOT") ?? "", "models", "packages"))],
            ConnectionString = section["Database"] is { Length: > 0 } server ? server : null,
            Retention = new RetentionOptions(Number("EvidenceDays", 1, MostDays), Number("EvidenceGigabytes", 1, MostGigabytes) * BytesOfGigabyte),
            PublicUrl = section["PublicUrl"] is { Length: > 0 } address ? PublicAddress(address) : null,
            IsOpenOnLoopback = Switch("OpenOnLoopback"),
        };
        return read is { IsOpenOnLoopback: true, ServesLoopbackOnly: false } ? throw new InputException(Texts.OpenBeyondLoopback(read.Urls)) : read;

        OwnBrokerOptions Own()
        {
            var address = Address("BrokerBind") ?? IPAddress.Loopback;
            var passwords = section["BrokerPasswordFile"];
            if (!IPAddress.IsLoopback(address) && passwords is null)
                throw new InputException(Texts.OpenBrokerNeedsPasswords(address));
            return new OwnBrokerOptions(address, Number("BrokerPort", 1, IPEndPoint.MaxPort) ?? DefaultBrokerPort, passwords);
        }

        bool Switch(string key)
        {
            if (section[key] is not { Length: > 0 } value)
                return false;
            return bool.TryParse(value, out var on) ? on : throw new InputException(Texts.NoSwitch(key, value));
        }

        IPAddress? Address(string key)
        {
            if (section[key] is not { } value)
                return null;
            return IPAddress.TryParse(value, out var address) ? address : throw new InputException(Texts.NoAddress(key, value));
        }

        int? Number(string key, int least, int most)
        {
            if (section[key] is not { } value)
                return null;
            return int.TryParse(value, out var number) && number >= least && number <= most
                ? number
                : throw new InputException(Texts.NoNumber(key, value, least, most));
        }
    }

    private static string PublicAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new InputException(Texts.NoPublicUrl(text));

    private static (string Host, int Port) Endpoint(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and <= IPEndPoint.MaxPort)
            return (text[..colon], port);
        throw new InputException(Texts.NoEndpoint(text));
    }
}
