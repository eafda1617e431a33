using Inspection.Contracts;

namespace Inspection.Messaging;

/// <summary>Everything that this project says to people.</summary>
internal static class Texts
{
    public static LocalizedText OutboxOwned(string folder) => new(
        $"{folder}: another station already uses this outbox; stop it, or give this one another folder.",
        $"{folder}: 다른 스테이션이 이미 이 보관함을 사용 중입니다. 그 스테이션을 멈추거나 다른 폴더를 지정하십시오.");

    public static LocalizedText OutboxUnusable(string folder, string why) => new(
        $"{folder}: cannot be used as an outbox ({why}); it must be a folder that this user can write to.",
        $"{folder}: 결과 보관함으로 사용할 수 없습니다({why}). 이 사용자가 쓸 수 있는 폴더여야 합니다.");

    public static LocalizedText OutboxFull(string folder, long maximumBytes) => new(
        $"{folder}: the outbox is full ({maximumBytes / 1048576.0:0.#} MiB); results cannot be kept until the broker takes some.",
        $"{folder}: 결과 보관함이 가득 찼습니다({maximumBytes / 1048576.0:0.#} MiB). 브로커가 결과를 받을 때까지 더 보관할 수 없습니다.");

    public static LocalizedText OutboxNotWritten(string folder, string why) => new(
        $"{folder}: a result could not be written ({why}).", $"{folder}: 결과를 저장하지 못했습니다({why}).");

    public static LocalizedText OrderMalformed { get; } = new(
        "The desired state is not the JSON of an order: id and model with name, version, sha256, bytes and url are needed",
        "원하는 상태가 주문 JSON이 아닙니다. id와 model(name, version, sha256, bytes, url)이 필요합니다");

    public static LocalizedText NoBench { get; } = new("This station does not stand on a virtual bench", "이 스테이션은 가상 벤치를 쓰지 않습니다");

    public static string CommandMalformed => "the request is not the JSON of a command";

    public static string CommandUnknown(string command) => $"unknown command '{command}'";

    public static string NoTriggerByCommand => "this station is not triggered by commands; its hardware file says otherwise, or it has none";

    public static string NothingKept => "this station keeps no results once the broker has them";

    public static string RangeMalformed => $"resend needs results with bootId, first and last, 1 to {ResultRange.Most} of them";

    public static string LeaseOutOfRange(double minimum, double maximum) => $"leaseSeconds must be between {minimum} and {maximum}";
}
