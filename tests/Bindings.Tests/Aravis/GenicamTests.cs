using Aravis;
using TestKit.Cameras;

namespace Bindings.Tests.Aravis;

public sealed class GenicamTests
{
    [GigeFact]
    public void Open_CameraThatIsNotThere_TellsAravisReason()
    {
        Should.Throw<AravisException>(() => GenicamCamera.Open("nobody-has-this-name")).Message.ShouldContain("nobody-has-this-name");
    }
}
