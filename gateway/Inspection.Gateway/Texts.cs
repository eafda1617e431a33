using System.Net;
using Inspection.Contracts;

namespace Inspection.Gateway;

/// <summary>Everything that the gateway says to people.</summary>
internal static partial class Texts
{
    public static LocalizedText Description { get; } = new(
        "Gateway of the inspection kit: broker, results, web page.", "검사 키트 게이트웨이: 브로커, 결과 저장, 웹 페이지.");

    public static LocalizedText StationSilent(string station) => new(
        $"Station {station} does not answer; is it running?", $"스테이션 {station} 이(가) 응답하지 않습니다. 실행 중인지 확인하십시오.");

    public static LocalizedText BenchRefused(string why) => new($"The station refused: {why}", $"스테이션이 거부했습니다: {why}");

    public static LocalizedText UrlsOption { get; } = new(
        "Where HTTP is served, e.g. http://127.0.0.1:8080; instead of --bind and --port.",
        "HTTP 주소, 예: http://127.0.0.1:8080; --bind, --port 대신 사용.");

    public static LocalizedText PortOption { get; } = new("HTTP port (default 8080).", "HTTP 포트 (기본 8080).");
    public static LocalizedText BindOption { get; } = new(
        "IP address to serve HTTP on (default 127.0.0.1; 0.0.0.0: all).",
        "HTTP를 제공할 IP 주소 (기본 127.0.0.1; 0.0.0.0: 전체).");

    public static LocalizedText HomeOption { get; } = new(
        "Folder for data (default INSPECTION_HOME, else ~/.local/share/inspection).",
        "데이터 폴더 (기본 INSPECTION_HOME, 없으면 ~/.local/share/inspection).");

    public static LocalizedText BrokerPortOption { get; } = new(
        "Port of the gateway's own broker (default 1883).",
        "자체 브로커 포트 (기본 1883).");

    public static LocalizedText BrokerBindOption { get; } = new(
        "IP address of the gateway's own broker (default 127.0.0.1).",
        "자체 브로커 IP 주소 (기본 127.0.0.1).");

    public static LocalizedText BrokerPasswordFileOption { get; } = new(
        "Password file (mosquitto_passwd) of the gateway's own broker.",
        "자체 브로커의 암호 파일 (mosquitto_passwd).");

    public static LocalizedText BrokerOption { get; } = new(
        "HOST:PORT of another broker; none is started then.",
        "외부 브로커 HOST:PORT; 이때 자체 브로커는 시작하지 않음.");

    public static LocalizedText BrokerUserOption { get; } = new(
        "User at the broker; the password is read from Gateway__BrokerPassword in the environment.",
        "브로커 사용자; 암호는 환경 변수 Gateway__BrokerPassword에서 읽음.");

    public static LocalizedText BrokerCaOption { get; } = new(
        "PEM file of the authority behind the broker's certificate; turns TLS on.",
        "브로커 인증서의 CA PEM 파일; TLS를 켬.");

    public static LocalizedText SupervisorOption { get; } = new(
        "Stop in order when the process of this id has gone.",
        "이 ID의 프로세스가 사라지면 순서대로 종료.");

    public static LocalizedText ModelsOption { get; } = new(
        "Folders of model packages, separated by ':' (default models/packages of the kit).",
        "모델 패키지 폴더, ':'로 구분 (기본: 키트의 models/packages).");

    public static LocalizedText PublicUrlOption { get; } = new(
        "How stations reach this gateway, e.g. http://192.168.0.10:8080 (default: as whoever orders a model does).",
        "스테이션이 이 게이트웨이에 접속하는 주소, 예: http://192.168.0.10:8080 (기본: 모델을 주문한 쪽이 사용한 주소).");

    public static LocalizedText DatabaseOption { get; } = new(
        "Connection string of a PostgreSQL server for the results (default: an SQLite file below --home); better given as Gateway__Database in the environment.",
        "결과를 저장할 PostgreSQL 서버의 연결 문자열 (기본: --home 아래 SQLite 파일); 환경 변수 Gateway__Database로 지정하는 것이 좋음.");

    public static LocalizedText EvidenceDaysOption { get; } = new(
        "Delete pictures this many days after they arrived (default: never); results stay.",
        "도착 후 이 일수가 지난 이미지를 삭제 (기본: 삭제 안 함). 결과는 남음.");

    public static LocalizedText EvidenceGigabytesOption { get; } = new(
        "Delete the oldest pictures, those of OK parts first, once all take more than this (10^9 bytes; default: never); results stay.",
        "이미지 전체가 이 크기(10^9바이트)를 넘으면 양품 이미지부터, 그다음 나머지를 오래된 순으로 삭제 (기본: 삭제 안 함). 결과는 남음.");

    public static LocalizedText NoConnectionString(string problem) => new(
        $"--database: {problem} Right is e.g. Host=127.0.0.1;Database=inspection;Username=inspection;Password=…",
        $"--database: {problem} 예: Host=127.0.0.1;Database=inspection;Username=inspection;Password=…");

    public static LocalizedText NoPublicUrl(string value) => new(
        $"--public-url: '{value}' is no address; e.g. http://192.168.0.10:8080 is right.",
        $"--public-url: '{value}'은(는) 주소가 아닙니다. 예: http://192.168.0.10:8080");

    public static LocalizedText OpenOnLoopbackOption { get; } = new(
        "true: everybody on this machine is administrator without signing in; for a demo, and only while HTTP is served on this machine alone.",
        "true: 이 컴퓨터의 모든 사용자가 로그인 없이 관리자로 사용; 데모용이며 이 컴퓨터에만 HTTP를 제공할 때만 가능.");

    public static LocalizedText NoSwitch(string key, string value) => new(
        $"{key}: '{value}' is not possible; true or false is right.", $"{key}: '{value}'은(는) 사용할 수 없습니다. true 또는 false여야 합니다.");

    public static LocalizedText OpenBeyondLoopback(string urls) => new(
        $"--open-on-loopback with {urls}: a gateway that other machines reach needs its people to sign in; leave the option away, or serve HTTP on 127.0.0.1.",
        $"--open-on-loopback, {urls}: 다른 컴퓨터에서 접속할 수 있는 게이트웨이는 로그인이 필요합니다. 이 옵션을 빼거나 127.0.0.1에서 HTTP를 제공하세요.");

    public static LocalizedText NoPage { get; } = new(
        "The web page has not been built: run 'npm run build' in gateway/web. The API is under /api/v1, its description at /openapi/v1.json.",
        "웹 페이지가 아직 빌드되지 않았습니다: gateway/web에서 'npm run build'를 실행하세요. API는 /api/v1, 설명은 /openapi/v1.json에 있습니다.");

    public static LocalizedText Ready(string address, string broker) => new(
        $"Gateway ready: {address} (broker {broker})", $"게이트웨이 준비됨: {address} (브로커 {broker})");

    public static LocalizedText WrongArguments(string problem) => new($"{problem} See --help.", $"잘못된 인수: {problem} --help를 참고하세요.");

    public static LocalizedText NoAddress(string key, string value) => new(
        $"{key}: '{value}' is no IP address; e.g. 127.0.0.1 is right.", $"{key}: '{value}'은(는) IP 주소가 아닙니다. 예: 127.0.0.1");

    public static LocalizedText NoNumber(string key, string value, int least, int most) => new(
        $"{key}: '{value}' is not possible; a whole number from {least} to {most} is right.",
        $"{key}: '{value}'은(는) 사용할 수 없습니다. {least}~{most}의 정수여야 합니다.");

    public static LocalizedText NoEndpoint(string value) => new(
        $"--broker: '{value}' is not possible; HOST:PORT is right, e.g. broker.local:1883.",
        $"--broker: '{value}'은(는) 사용할 수 없습니다. HOST:PORT 형식이어야 합니다. 예: broker.local:1883");

    public static LocalizedText OpenBrokerNeedsPasswords(IPAddress address) => new(
        $"--broker-bind {address} opens the broker to the network; give --broker-password-file as well, or use 127.0.0.1.",
        $"--broker-bind {address}은(는) 브로커를 네트워크에 공개합니다. --broker-password-file을 함께 지정하거나 127.0.0.1을 사용하세요.");

    public static LocalizedText PortInUse(string address) => new(
        $"{address} is in use by another program; stop that one or choose another port with --port.",
        $"{address}을(를) 다른 프로그램이 사용 중입니다. 그 프로그램을 종료하거나 --port로 다른 포트를 지정하세요.");

    public static LocalizedText CannotListen(string address, string problem) => new(
        $"HTTP cannot be served on {address}: {problem}", $"{address}에서 HTTP를 제공할 수 없습니다: {problem}");

    public static LocalizedText BrokerPortInUse(IPEndPoint address) => new(
        $"The broker's port {address} is in use by another program; stop that one, choose another port with --broker-port, or use it with --broker HOST:PORT.",
        $"브로커 포트 {address}을(를) 다른 프로그램이 사용 중입니다. 그 프로그램을 종료하거나 --broker-port로 다른 포트를, 또는 --broker HOST:PORT로 그 브로커를 지정하세요.");

    public static LocalizedText BrokerCannotListen(IPEndPoint address, string problem) => new(
        $"The broker cannot listen on {address}: {problem}", $"브로커가 {address}에서 수신할 수 없습니다: {problem}");

    public static LocalizedText NoMosquitto { get; } = new(
        "mosquitto is neither at /usr/sbin/mosquitto nor on the PATH; install it (apt-get install mosquitto) or use another broker with --broker HOST:PORT.",
        "mosquitto를 /usr/sbin/mosquitto와 PATH에서 찾을 수 없습니다. 설치하거나 (apt-get install mosquitto) --broker HOST:PORT로 다른 브로커를 지정하세요.");

    public static LocalizedText BrokerSilent(IPEndPoint address, string log) => new(
        $"mosquitto does not answer on {address}; its log is {log}.", $"mosquitto가 {address}에서 응답하지 않습니다. 로그: {log}");

    public static LocalizedText HomeUnusable(string folder, string problem) => new(
        $"{folder} cannot be used: {problem} Choose a folder that can be written with --home.",
        $"{folder}을(를) 사용할 수 없습니다: {problem} --home으로 쓸 수 있는 폴더를 지정하세요.");

    public static LocalizedText HomeInUse(string folder) => new(
        $"Another gateway is using {folder}; stop that one or choose another folder with --home.",
        $"다른 게이트웨이가 {folder}을(를) 사용 중입니다. 그 게이트웨이를 종료하거나 --home으로 다른 폴더를 지정하세요.");

    public static LocalizedText DatabaseUnusable(string file, string problem) => new(
        $"The database {file} cannot be used: {problem}", $"데이터베이스 {file}을(를) 사용할 수 없습니다: {problem}");

    public static LocalizedText DatabaseTooNew(string file, int version, int known) => new(
        $"The database {file} has schema {version} and comes from a newer program; this one knows {known}.",
        $"데이터베이스 {file}의 스키마는 {version}이며 더 새로운 프로그램의 것입니다. 이 프로그램은 {known}까지 압니다.");
}
