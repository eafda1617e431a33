using Inspection.Gateway.Storage;

namespace Inspection.Gateway.People;

/// <summary>A row of table <c>people</c>, secrets included: it never leaves the gateway.</summary>
internal sealed class PersonRow
{
    public string Name { get; init; } = "";
    public string Display_Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string Password_Hash { get; init; } = "";
    public string Stamp { get; init; } = "";
    public long Failures { get; init; }
    public long? Locked_Until { get; init; }
    public long Created_At { get; init; }
    public long? Signed_In_At { get; init; }

    public Person ToPerson() => new(Name, Display_Name, RoleWord.Parse(Role), StoredTime.ToTime(Created_At), Time(Signed_In_At), Time(Locked_Until));

    private static DateTimeOffset? Time(long? stored) => stored is { } value ? StoredTime.ToTime(value) : null;
}
