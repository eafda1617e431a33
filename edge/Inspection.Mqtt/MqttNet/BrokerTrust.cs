using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;

namespace Inspection.Mqtt.MqttNet;

/// <summary>Trusts brokers whose certificate descends from the given authorities and names the host; nobody else, whatever the operating system trusts.</summary>
internal sealed class BrokerTrust : IDisposable
{
    private readonly X509Certificate2Collection authorities = [];

    public BrokerTrust(MqttTlsOptions tls)
    {
        authorities.ImportFromPemFile(tls.CaFile);
        if (tls.CertificateFile is { } certificate)
            Own.Add(X509Certificate2.CreateFromPemFile(certificate, tls.KeyFile));
    }

    /// <summary>Our own certificate, where there is one.</summary>
    public X509Certificate2Collection Own { get; } = [];

    /// <summary>Why the last broker was not trusted; null when it was.</summary>
    public string? Refusal { get; private set; }

    public bool Accepts(MqttClientCertificateValidationEventArgs offered)
    {
        Refusal = Judge(offered);
        return Refusal is null;
    }

    public void Dispose()
    {
        foreach (var certificate in authorities.Concat(Own))
            certificate.Dispose();
    }

    private string? Judge(MqttClientCertificateValidationEventArgs offered)
    {
        if (offered.Certificate is not X509Certificate2 certificate)
            return "certificate verify failed: the broker has none";
        if (offered.SslPolicyErrors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return "certificate verify failed: it is for another host";
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (offered.Chain is { } sent)
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(certificate)
            ? null
            : $"certificate verify failed: {string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation.Trim()))}";
    }
}
