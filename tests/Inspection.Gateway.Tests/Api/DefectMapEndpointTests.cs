using System.Net;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Api;

public sealed class DefectMapEndpointTests : GatewayTest
{
    [Fact]
    public async Task DefectMap_AfterADefectivePart_CountsItsDefects()
    {
        await using var station = await ConnectStationAsync();
        await station.PublishAsync(Sample.Result(1, Verdict.Ng, labels: ["open", "short"]));
        await station.PublishAsync(Sample.Result(1, Verdict.Ng, labels: ["open", "short"]));
        await Gateway.WaitForPartsAsync(1);

        await Eventually.True(async () => (await Gateway.JsonAsync($"/api/v1/stations/{Sample.Station}/defect-map")).GetProperty("defects").GetInt32() == 2);

        (await Gateway.JsonAsync($"/api/v1/stations/{Sample.Station}/defect-map?label=open")).GetProperty("defects").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody/knows/it")]
    [InlineData("a/b/..%2fc")]
    public async Task DefectMap_OfAnUnknownStation_IsNotFound(string station) =>
        (await Gateway.Client.GetAsync($"/api/v1/stations/{station}/defect-map")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
