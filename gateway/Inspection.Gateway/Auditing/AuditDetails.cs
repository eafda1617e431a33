using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Auditing;

/// <summary>What else matters of an action, as JSON.</summary>
internal static class AuditDetails
{
    private static readonly JsonSerializerOptions camel = new(JsonSerializerDefaults.Web);

    public static string Of(DesiredMessage order) => Of(new { order = order.Id, order.Model.Name, order.Model.Version, order.Model.Sha256, order.Model.Precision });

    public static string Of(object content) => JsonSerializer.Serialize(content, camel);
}
