using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Inspection.Gateway.Tests;

public sealed class LogTests
{
    [Fact]
    public void EventIds_AreUniqueAndInTheRangeOfTheGateway()
    {
        var ids = typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .OfType<int>()
            .ToArray();

        ids.ShouldNotBeEmpty();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id >= 5000 && id < 6000);
    }
}
