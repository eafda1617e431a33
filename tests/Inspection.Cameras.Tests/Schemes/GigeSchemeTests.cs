using Inspection.Cameras.Schemes;
using Inspection.Core.Sources;
using TestKit.Cameras;

namespace Inspection.Cameras.Tests.Schemes;

public sealed class GigeSchemeTests
{
    [GigeFact]
    public void Describe_WithATrigger_OnePictureAfterAChangeIsOfNeither()
    {
        using var camera = new GigeCamera();
        camera.Plug();

        Describe("TriggerMode=On").ShouldBe((true, 1));
        Describe("TriggerMode=Off").ShouldBe((false, 2));
    }

    private static (bool IsTriggered, int UnsettledPictures) Describe(string query)
    {
        var options = GigeScheme.Describe(SourceUri.Parse($"{GigeCamera.Uri}?{query}"), null, []);
        return (options.IsTriggered, options.UnsettledPictures);
    }
}
