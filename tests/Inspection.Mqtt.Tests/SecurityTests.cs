using System.Diagnostics;
using TestKit;

namespace Inspection.Mqtt.Tests;

public sealed class SecurityTests : MqttConnectionContract, IDisposable
{
    private readonly TestAuthority authority = new();
    private readonly TemporaryFolder folder = new();
    private MosquittoBroker? secured;

    public void Dispose()
    {
        secured?.Dispose();
        authority.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Tls_TrustedAuthority_Connects()
    {
        var connection = await ConnectAsync(Secured("server", "127.0.0.1"));

        await connection.PublishAsync(Text("a", "1"), Cancellation);
    }

    [Fact]
    public async Task Tls_AuthorityNotTrusted_IsRefusedWithTheReason()
    {
        using var stranger = new TestAuthority();
        var options = Secured("server", "127.0.0.1");

        var reason = await FirstReasonAsync(options with { Tls = new MqttTlsOptions(stranger.CaFile) });

        reason.ShouldContain("TLS");
        reason.ShouldContain("certificate verify failed");
    }

    [Fact]
    public async Task Tls_CertificateOfAnotherHost_IsRefusedWithTheReason()
    {
        var reason = await FirstReasonAsync(Secured("another-host", address: null));

        reason.ShouldContain("TLS");
        reason.ShouldContain("certificate verify failed");
    }

    [Fact]
    public async Task Tls_ServerSpeaksNone_IsRefusedWithTheReason()
    {
        var reason = await FirstReasonAsync(Options("station") with { Tls = new MqttTlsOptions(authority.CaFile) });

        reason.ShouldContain($"{Broker.Port}");
    }

    [Fact]
    public async Task Tls_ClientCertificateWanted_ConnectsWithItsOwn()
    {
        authority.Issue("station");
        var options = Secured("server", "127.0.0.1", "require_certificate true");

        var connection = await ConnectAsync(options with
        {
            Tls = new MqttTlsOptions(authority.CaFile, authority.CertificateFile("station"), authority.KeyFile("station")),
        });

        await connection.PublishAsync(Text("a", "1"), Cancellation);
    }

    [Fact]
    public void Start_AuthorityFileMissing_NamesTheFile()
    {
        var connection = Create(Options("station") with { Tls = new MqttTlsOptions(folder.File("missing.pem")) });

        var failure = Should.Throw<MqttException>(connection.Start);

        failure.IsTransient.ShouldBeFalse();
        failure.Message.ShouldContain("missing.pem");
    }

    [Fact]
    public void Start_AuthorityFileIsNotPem_NamesTheFile()
    {
        var file = folder.File("noise.pem");
        File.WriteAllText(file, "not a certificate");

        Should.Throw<MqttException>(Create(Options("station") with { Tls = new MqttTlsOptions(file) }).Start).Message.ShouldContain("noise.pem");
    }

    [Fact]
    public void Start_CertificateWithoutKey_Throws()
    {
        authority.Issue("station");
        var tls = new MqttTlsOptions(authority.CaFile, authority.CertificateFile("station"));

        Should.Throw<MqttException>(Create(Options("station") with { Tls = tls }).Start).IsTransient.ShouldBeFalse();
    }

    [Fact]
    public void Start_KeyOfAnotherCertificate_NamesTheFile()
    {
        authority.Issue("station");
        authority.Issue("other");
        var tls = new MqttTlsOptions(authority.CaFile, authority.CertificateFile("station"), authority.KeyFile("other"));

        Should.Throw<MqttException>(Create(Options("station") with { Tls = tls }).Start).Message.ShouldContain("other.key");
    }

    [Fact]
    public async Task Credentials_Right_Connect()
    {
        var connection = await ConnectAsync(WithPasswords() with { Username = "station", Password = "right" });

        await connection.PublishAsync(Text("a", "1"), Cancellation);
    }

    [Fact]
    public async Task Credentials_Wrong_AreRefusedWithTheReason()
    {
        var reason = await FirstReasonAsync(WithPasswords() with { Username = "station", Password = "wrong" });

        reason.ShouldContain(ReasonCodes.Describe(0x87).ToString());
    }

    [Fact]
    public async Task PublishAsync_NotAllowed_IsRefusedAndNotTransient()
    {
        File.WriteAllText(folder.File("acl"), "topic readwrite allowed/#\n");
        secured = new MosquittoBroker($"allow_anonymous true\nacl_file {folder.File("acl")}");
        var connection = await ConnectAsync(Options("station", secured.Port));

        await connection.PublishAsync(Text("allowed/a", ""), Cancellation);
        var failure = await Should.ThrowAsync<MqttException>(() => connection.PublishAsync(Text("forbidden", ""), Cancellation));

        failure.IsTransient.ShouldBeFalse();
        failure.Message.ShouldContain("forbidden");
    }

    private MqttOptions Secured(string name, string? address, string extra = "")
    {
        authority.Issue(name, address);
        secured = new MosquittoBroker($"""
            allow_anonymous true
            cafile {authority.CaFile}
            certfile {authority.CertificateFile(name)}
            keyfile {authority.KeyFile(name)}
            {extra}
            """);
        return Options("station", secured.Port) with { Tls = new MqttTlsOptions(authority.CaFile) };
    }

    private MqttOptions WithPasswords()
    {
        using (var process = Process.Start("mosquitto_passwd", ["-b", "-c", folder.File("passwords"), "station", "right"]))
            process.WaitForExit();
        secured = new MosquittoBroker($"password_file {folder.File("passwords")}");
        return Options("station", secured.Port);
    }

    private async Task<string> FirstReasonAsync(MqttOptions options)
    {
        var first = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var connection = Create(options);
        connection.ConnectionChanged += (_, reason) => first.TrySetResult(reason ?? "connected");
        connection.Start();
        return await first.Task.WaitAsync(Cancellation);
    }
}
