using Inspection.Contracts;

namespace Inspection.Mqtt;

/// <summary>Reason codes of MQTT 5 (section 2.4); 128 and above are failures.</summary>
internal static class ReasonCodes
{
    public const int PacketTooLarge = 0x95;

    private const int FirstFailure = 0x80;

    public static bool IsFailure(int code) => code >= FirstFailure;

    /// <summary>The same request will be refused again: not authorised, invalid filter, topic or payload, too large, not supported.</summary>
    public static bool IsPermanent(int code) => code is 0x85 or 0x86 or 0x87 or 0x8A or 0x8F or 0x90 or PacketTooLarge or 0x99 or 0x9A or 0x9B or 0x9E or 0xA1 or 0xA2;

    public static LocalizedText Describe(int code) => code switch
    {
        0x82 => new("protocol error", "프로토콜 오류"),
        0x84 => new("the broker does not speak MQTT 5", "브로커가 MQTT 5를 지원하지 않습니다"),
        0x85 => new("client id not accepted", "클라이언트 ID가 거부되었습니다"),
        0x86 => new("wrong user name or password", "사용자 이름 또는 비밀번호가 틀립니다"),
        0x87 => new("not authorised (user name, password or access rights)", "권한이 없습니다(사용자 이름, 비밀번호 또는 접근 권한)"),
        0x88 => new("broker unavailable", "브로커를 사용할 수 없습니다"),
        0x89 => new("broker busy", "브로커가 사용 중입니다"),
        0x8A => new("banned by the broker", "브로커가 접속을 금지했습니다"),
        0x8B => new("the broker is shutting down", "브로커가 종료되는 중입니다"),
        0x8D => new("keep-alive timeout", "연결 유지 시간이 지났습니다"),
        0x8E => new("another client took over this client id", "같은 클라이언트 ID로 다른 클라이언트가 접속했습니다"),
        0x8F => new("invalid topic filter", "토픽 필터가 올바르지 않습니다"),
        0x90 => new("invalid topic", "토픽이 올바르지 않습니다"),
        PacketTooLarge => new("packet too large", "패킷이 너무 큽니다"),
        0x97 => new("quota exceeded", "할당량을 넘었습니다"),
        _ => new($"reason code 0x{code:X2}", $"사유 코드 0x{code:X2}"),
    };
}
