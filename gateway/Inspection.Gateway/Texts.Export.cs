using Inspection.Contracts;

namespace Inspection.Gateway;

/// <content>Headings of exported tables.</content>
internal static partial class Texts
{
    /// <summary>In the order of the columns; names that programs can rely on in English.</summary>
    public static IReadOnlyList<LocalizedText> ResultColumns(TimeSpan utcOffset)
    {
        var clock = Clock(utcOffset);
        return
        [
            new("result_id", "결과 ID"), new("station", "스테이션"), new("part_id", "부품 ID"), new("lot", "로트"),
            new($"captured_at ({clock})", $"촬영 시각 ({clock})"), new($"received_at ({clock})", $"수신 시각 ({clock})"),
            new("verdict", "판정"), new("reason", "사유"), new("defect_types", "불량유형"), new("detections", "검출 수"), new("top_score", "최고 점수"),
            new("model", "모델"), new("recipe", "레시피"), new("reviewed_verdict", "검토 판정"), new("reviewed_type", "검토 불량유형"),
            new("true_defects", "실제 결함 수"), new("total_ms", "처리 시간 (ms)"), new("picture", "이미지"),
        ];
    }

    /// <summary>E.g. <c>UTC+09:00</c>.</summary>
    private static string Clock(TimeSpan utcOffset) => $"UTC{(utcOffset < TimeSpan.Zero ? '-' : '+')}{utcOffset:hh\\:mm}";
}
