using Inspection.Contracts;

namespace Inspection.Gateway;

/// <content>What is said of questions that cannot be answered as they were asked.</content>
internal static partial class Texts
{
    public static LocalizedText NoCursor { get; } = new(
        "cursor is not one that this server gave as nextCursor.", "cursor가 이 서버에서 받은 nextCursor 값이 아닙니다.");

    public static LocalizedText NothingToChart { get; } = new(
        "There are no parts to chart; choose another time or filter.", "차트에 표시할 부품이 없습니다. 다른 기간이나 조건을 선택하세요.");

    public static LocalizedText DatabaseSilent { get; } = new(
        "The database does not answer; try again in a moment.", "데이터베이스가 응답하지 않습니다. 잠시 뒤에 다시 시도하세요.");

    public static LocalizedText WebSocketOnly { get; } = new("This address speaks WebSocket only.", "이 주소는 WebSocket만 지원합니다.");

    public static LocalizedText OtherHostWatches { get; } = new("Pages of another host may not watch.", "다른 호스트의 페이지에서는 볼 수 없습니다.");

    public static LocalizedText NothingOrdered { get; } = new("Nothing was ordered.", "주문된 것이 없습니다.");

    public static LocalizedText NothingReported { get; } = new("The station has reported nothing.", "스테이션이 보고한 것이 없습니다.");

    public static LocalizedText ReviewUndecided { get; } = new("verdict is UNKNOWN; a person says OK or NG.", "verdict가 UNKNOWN입니다. 사람은 OK 또는 NG로 판정합니다.");

    public static LocalizedText ReviewOfGoodHasLabel { get; } = new(
        "label is given with verdict OK; a good part has no defect type.", "verdict가 OK인데 label이 있습니다. 양품에는 불량유형이 없습니다.");

    public static LocalizedText NoResult(string resultId) => new($"There is no result {Shorten(resultId)}.", $"{Shorten(resultId)} 결과가 없습니다.");

    public static LocalizedText LimitOutOfRange(int limit, int most) => NotInRange("limit", $"{limit}", "1", $"{most}");

    public static LocalizedText NotInRange(string key, string value, string least, string most) => new(
        $"{key} is {value}; {least} to {most} is possible.", $"{key} 값이 {value}입니다. {least}–{most}이어야 합니다.");

    public static LocalizedText NotBefore(DateTimeOffset? from, DateTimeOffset? to) => new(
        $"from ({from:O}) is not before to ({to:O}).", $"from({from:O})이 to({to:O})보다 앞서지 않습니다.");

    public static LocalizedText ScoresCrossed(double? least, double? most) => new(
        $"minScore ({least}) is above maxScore ({most}).", $"minScore({least})가 maxScore({most})보다 큽니다.");

    public static LocalizedText WordLength(string key, int length, int most) => new(
        $"{key} has {length} characters; 1 to {most} are possible.", $"{key}은(는) {length}자입니다. 1–{most}자여야 합니다.");

    public static LocalizedText WordOfNoName(string key) => new($"{key} holds a character that no name has.", $"{key}에 이름에 쓸 수 없는 문자가 있습니다.");

    public static LocalizedText NotPrintable(string key, int most) => new(
        $"{key} is not possible; 1 to {most} printable characters are right.", $"{key}을(를) 사용할 수 없습니다. 표시할 수 있는 문자 1–{most}자여야 합니다.");

    public static LocalizedText CommentTooLong(int most) => new(
        $"comment is not possible; up to {most} characters are right.", $"comment를 사용할 수 없습니다. {most}자 이하여야 합니다.");

    public static LocalizedText ReviewerMissing(int most) => new(
        $"reviewer is missing or not possible; 1 to {most} printable characters are right.", $"reviewer가 없거나 사용할 수 없습니다. 표시할 수 있는 문자 1–{most}자여야 합니다.");

    public static LocalizedText CountingTooLong(TimeSpan limit) => new(
        $"Counting takes longer than {limit.TotalSeconds:0.###} s; choose a shorter time or a narrower filter.",
        $"집계가 {limit.TotalSeconds:0.###}초보다 오래 걸립니다. 더 짧은 기간이나 좁은 조건을 선택하세요.");

    public static LocalizedText ParameterImpossible(string key, string value) => new(
        $"{key} is {value}; that is not possible here.", $"{key} 값 {value}은(는) 여기에 사용할 수 없습니다.");

    public static LocalizedText BodyImpossible(string problem) => new($"The body is not what is needed: {problem}", $"본문이 필요한 형식이 아닙니다: {problem}");
}
