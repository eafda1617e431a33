using Inspection.Contracts;
using Inspection.Hardware.Modbus;

namespace Inspection.Hardware.Tests.Modbus;

public class PlcAddressTests
{
    [Theory]
    [InlineData("1502", "127.0.0.1:1502")]
    [InlineData("0.0.0.0:502", "0.0.0.0:502")]
    [InlineData("192.168.0.7:65535", "192.168.0.7:65535")]
    [InlineData("[::1]:1502", "[::1]:1502")]
    public void Parse_Address_IsUnderstood(string text, string address) => PlcAddress.Parse(text).ToString().ShouldBe(address);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("plc")]
    [InlineData("plc.local:502")]
    [InlineData("::1:502")]
    [InlineData("[127.0.0.1]:502")]
    [InlineData("1:502")]
    [InlineData("127.0.0.1:")]
    [InlineData(":502")]
    [InlineData("127.0.0.1:5 02")]
    public void Parse_SomethingElse_SaysWhatIsRight(string text) => Should.Throw<InputException>(() => PlcAddress.Parse(text)).Message.ShouldContain("[ADDRESS:]PORT");
}
