using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Hardware;

/// <summary>Every text of this project that a person reads: what is wrong with the configuration. Beside it what is wrong with devices, in the same class.</summary>
internal static partial class Texts
{
    public static LocalizedText Unreadable(string file, string cause) => new(
        $"Hardware file {file} cannot be read: {cause}", $"하드웨어 파일 {file} 을(를) 읽을 수 없습니다: {cause}");

    public static LocalizedText UnknownKey(string file, JsonException cause, string key, IEnumerable<string> known) => new(
        $"Hardware file {file}, line {cause.LineNumber + 1}: \"{key}\" is not known here; known: {string.Join(", ", known)}",
        $"하드웨어 파일 {file}의 {cause.LineNumber + 1}번째 줄: \"{key}\" 은(는) 여기서 쓸 수 없는 키입니다. 쓸 수 있는 키: {string.Join(", ", known)}");

    public static LocalizedText MissingKeys(string file, string place, IEnumerable<string> missing) => new(
        $"Hardware file {file}: {place} lacks {string.Join(", ", missing)}",
        $"하드웨어 파일 {file}: {place} 에 {string.Join(", ", missing)} 이(가) 없습니다");

    public static LocalizedText Syntax(string file, JsonException cause) => new(
        $"Hardware file {file} is not valid at line {cause.LineNumber + 1}, {cause.Path ?? "$"}: the value is of another kind than expected, or a comma, quote or bracket is missing",
        $"하드웨어 파일 {file}의 {cause.LineNumber + 1}번째 줄({cause.Path ?? "$"})이 올바르지 않습니다. 값의 종류가 다르거나 쉼표, 따옴표, 괄호가 빠졌습니다");

    public static LocalizedText OneOf(string file, JsonException cause, string key, IEnumerable<string> words) => new(
        $"Hardware file {file}, line {cause.LineNumber + 1}: \"{key}\" must be one of {string.Join(", ", words)}",
        $"하드웨어 파일 {file}의 {cause.LineNumber + 1}번째 줄: \"{key}\" 값은 다음 중 하나여야 합니다: {string.Join(", ", words)}");

    public static LocalizedText Value(string file, string key, string value, LocalizedText right) => new(
        $"Hardware file {file}: \"{key}\" is {value}; expected {right.English}", $"하드웨어 파일 {file}: \"{key}\" 값이 {value}입니다. 올바른 값: {right.Korean}");

    public static LocalizedText Between(double low, double high) => new($"a number from {low} to {high}", $"{low}에서 {high} 사이의 수");

    public static LocalizedText AboveUpTo(double low, double high) => new($"a number above {low}, at most {high}", $"{low}보다 크고 {high} 이하인 수");

    public static LocalizedText PinTwice(string file, int pin, string one, string other) => new(
        $"Hardware file {file}: pin {pin} is used twice, for {one} and for {other}; each needs a pin of its own",
        $"하드웨어 파일 {file}: 핀 {pin}을(를) {one} 과(와) {other} 에 두 번 썼습니다. 각각 다른 핀이 필요합니다");

    public static LocalizedText PinOutOfRange(string file, string key, int pin, int last) => new(
        $"Hardware file {file}: \"{key}\" is pin {pin}; the chip has pins 0 to {last}", $"하드웨어 파일 {file}: \"{key}\" 이(가) 핀 {pin}입니다. 칩의 핀은 0–{last}입니다");

    public static LocalizedText ChannelTwice(string file, int channel, string one, string other) => new(
        $"Hardware file {file}: PWM channel {channel} is used twice, for {one} and for {other}",
        $"하드웨어 파일 {file}: PWM 채널 {channel}을(를) {one} 과(와) {other} 에 두 번 썼습니다");

    public static LocalizedText AddressTwice(string file, string address) => new(
        $"Hardware file {file}: two displays have the address {address}; solder a bridge on one to change it",
        $"하드웨어 파일 {file}: 두 디스플레이의 주소가 {address}(으)로 같습니다. 한쪽의 주소 점퍼를 바꾸십시오");

    public static LocalizedText Needs(string file, string what, string needed, LocalizedText why) => new(
        $"Hardware file {file}: {what} needs \"{needed}\": {why.English}", $"하드웨어 파일 {file}: {what} 에는 \"{needed}\" 이(가) 필요합니다: {why.Korean}");

    public static LocalizedText GateTooNear(string file, double have, double needed) => new(
        $"Hardware file {file}: the gate is too near. From camera to gate there are {have:0.#} mm, but {needed:0.#} mm go by for the delay, the latest picture, the gate's opening and the way before the part; "
            + "set the gate further from the camera, run the belt slower, or take a faster gate",
        $"하드웨어 파일 {file}: 게이트가 너무 가깝습니다. 카메라에서 게이트까지 {have:0.#} mm인데 지연, 촬영 여유, 게이트 여는 시간, 부품 앞 여유에 {needed:0.#} mm가 필요합니다. "
            + "게이트를 더 멀리 두거나 벨트를 늦추거나 더 빠른 게이트를 쓰십시오");

    public static LocalizedText GateBeforeDouble(string file, double have, double needed) => new(
        $"Hardware file {file}: the gate must decide {have:0.#} mm behind the sensor, within the length of a part ({needed:0.#} mm): parts that touch could not be told in time; set the gate further off",
        $"하드웨어 파일 {file}: 센서에서 {have:0.#} mm 지점에서 게이트가 결정해야 하는데 부품 길이({needed:0.#} mm)보다 짧아 붙은 부품을 제때 알 수 없습니다. 게이트를 더 멀리 두십시오");

    public static LocalizedText GapTooSmall(string file, double have, double needed) => new(
        $"Hardware file {file}: parts come as close as {have:0.#} mm, but the gate takes what lies within {needed:0.#} mm of a bad part; space the parts further (belt.leastGapMillimetres), "
            + "or make gate.beforeMillimetres, afterMillimetres or its times smaller",
        $"하드웨어 파일 {file}: 부품 간격이 {have:0.#} mm까지 좁아지는데 게이트는 불량품에서 {needed:0.#} mm 안의 것을 함께 밀어냅니다. 부품 간격(belt.leastGapMillimetres)을 넓히거나 "
            + "gate.beforeMillimetres, afterMillimetres 또는 게이트 시간을 줄이십시오");
}
