using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Inspection.Mqtt;

/// <summary>Looks at the certificate files before the first attempt: what is missing now will be missing each time.</summary>
internal static class TlsFiles
{
    /// <exception cref="MqttException">A file is missing, unreadable, or not what it should be; or certificate and key are not both there.</exception>
    public static void Check(MqttTlsOptions tls)
    {
        Read(tls.CaFile, () =>
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(tls.CaFile);
            if (authorities.Count == 0)
                throw new CryptographicException("no certificate in it");
            foreach (var authority in authorities)
                authority.Dispose();
        });
        if (tls is { CertificateFile: null, KeyFile: null })
            return;
        if (tls is not { CertificateFile: { } certificate, KeyFile: { } key })
            throw new MqttException(Texts.CertificateWithoutKey, isTransient: false);
        Read(certificate, () => X509CertificateLoader.LoadCertificateFromFile(certificate).Dispose());
        Read(key, () => X509Certificate2.CreateFromPemFile(certificate, key).Dispose());
    }

    private static void Read(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new MqttException(Texts.UnusableCertificate(path, exception.Message), isTransient: false, exception);
        }
    }
}
