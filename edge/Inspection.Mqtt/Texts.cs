using Inspection.Contracts;

namespace Inspection.Mqtt;

/// <summary>Everything that this project says to people.</summary>
internal static class Texts
{
    public static LocalizedText Closed => new("the connection was closed by us", "연결을 종료했습니다");

    public static LocalizedText ClosedByBroker => new("the broker closed it", "브로커가 연결을 닫았습니다");

    public static LocalizedText NotConnected => new("not connected to the broker", "브로커에 연결되어 있지 않습니다");

    public static LocalizedText CertificateWithoutKey => new(
        "A client certificate needs both the certificate file and its key file.", "클라이언트 인증서에는 인증서 파일과 키 파일이 모두 필요합니다.");

    public static LocalizedText UnusableCertificate(string path, string why) => new(
        $"{path}: cannot be used as a PEM certificate or key file ({why}).", $"{path}: PEM 인증서 또는 키 파일로 사용할 수 없습니다({why}).");

    public static LocalizedText LibraryMissing(string package) => new(
        $"The system library of MQTT is missing; install the package {package}.", $"MQTT 시스템 라이브러리가 없습니다. {package} 패키지를 설치하십시오.");

    public static LocalizedText Unreachable(MqttOptions options, string why) => new(
        $"cannot reach the broker at {options.Host}:{options.Port}: {why}", $"브로커 {options.Host}:{options.Port}에 연결할 수 없습니다: {why}");

    public static LocalizedText TlsFailed(MqttOptions options, string why) => new(
        $"the TLS handshake with {options.Host}:{options.Port} failed: {why}", $"{options.Host}:{options.Port}와의 TLS 핸드셰이크에 실패했습니다: {why}");

    public static LocalizedText Lost(MqttOptions options, LocalizedText why) => new(
        $"the connection to {options.Host}:{options.Port} was lost: {why.English}", $"{options.Host}:{options.Port}와의 연결이 끊어졌습니다: {why.Korean}");

    public static LocalizedText ConnectRefused(MqttOptions options, int code) => Refused($"{options.Host}:{options.Port}", code);

    public static LocalizedText PublishRefused(string topic, int code) => Refused(topic, code);

    public static LocalizedText SubscribeRefused(string filter, int code) => Refused(filter, code);

    public static LocalizedText PublishFailed(string topic, string why) => new(
        $"{topic}: could not be published: {why}", $"{topic}: 발행하지 못했습니다: {why}");

    public static LocalizedText SubscribeFailed(string filter, string why) => new(
        $"{filter}: could not be subscribed to: {why}", $"{filter}: 구독하지 못했습니다: {why}");

    private static LocalizedText Refused(string what, int code) => new(
        $"{what}: the broker refused: {ReasonCodes.Describe(code).English}", $"{what}: 브로커가 거부했습니다: {ReasonCodes.Describe(code).Korean}");
}
