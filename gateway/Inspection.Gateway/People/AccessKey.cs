namespace Inspection.Gateway.People;

/// <summary>A way in without a password, for a hall screen or a program; made and taken away by an administrator.</summary>
internal sealed record AccessKey(string Id, string Name, Role Role, string CreatedBy, DateTimeOffset CreatedAt);
