namespace Inspection.Mqtt;

/// <summary>TLS with PEM files; the broker's certificate and host name are always verified.</summary>
/// <param name="CaFile">Certificates that the broker's certificate must descend from.</param>
/// <param name="CertificateFile">Our own certificate where the broker asks for one; with <paramref name="KeyFile"/>.</param>
public sealed record MqttTlsOptions(string CaFile, string? CertificateFile = null, string? KeyFile = null);
