using System.Net;
using System.Net.Sockets;
using Inspection.Contracts;

namespace Inspection.Hardware;

/// <summary>Of the server for PLCs.</summary>
internal static partial class Texts
{
    public static LocalizedText ModbusAddress(string given) => new(
        $"--modbus {given} is not an address; expected [ADDRESS:]PORT, e.g. 1502 for this machine alone, or 0.0.0.0:502 for the network",
        $"--modbus {given} 은(는) 올바른 주소가 아닙니다. 올바른 형식: [주소:]포트, 예: 이 장비에서만 쓰려면 1502, 네트워크에서 쓰려면 0.0.0.0:502");

    public static LocalizedText ModbusPort(IPEndPoint address, SocketException refused) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => new(
            $"--modbus {address}: another program uses port {address.Port} already; stop it, or give another port",
            $"--modbus {address}: 다른 프로그램이 이미 {address.Port}번 포트를 쓰고 있습니다. 그 프로그램을 멈추거나 다른 포트를 지정하세요"),
        SocketError.AccessDenied => new(
            $"--modbus {address}: ports below 1024 need a permission (CAP_NET_BIND_SERVICE); give a higher port, e.g. 1502, or run the installed service",
            $"--modbus {address}: 1024보다 낮은 포트에는 권한(CAP_NET_BIND_SERVICE)이 필요합니다. 1502처럼 더 높은 포트를 쓰거나 설치된 서비스로 실행하세요"),
        SocketError.AddressNotAvailable => new(
            $"--modbus {address}: this machine does not have the address {address.Address}; 'ip address' shows which it has",
            $"--modbus {address}: 이 장비에는 {address.Address} 주소가 없습니다. 'ip address' 명령으로 주소를 확인하세요"),
        _ => new($"--modbus {address}: {refused.Message}", $"--modbus {address}: {refused.Message}"),
    };

    public static LocalizedText ModbusMissing(string cause) => new(
        $"--modbus needs libmodbus, which is not installed: apt install libmodbus5 ({cause})",
        $"--modbus에는 libmodbus가 필요한데 설치되어 있지 않습니다: apt install libmodbus5 ({cause})");
}
