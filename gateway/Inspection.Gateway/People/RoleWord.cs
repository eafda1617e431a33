namespace Inspection.Gateway.People;

/// <summary>A role as the database, cookies and addresses spell it.</summary>
internal static class RoleWord
{
    public static string Of(Role role) => role switch
    {
        Role.Administrator => "administrator",
        Role.Instructor => "instructor",
        Role.Trainee => "trainee",
        _ => "hall",
    };

    public static Role Parse(string word) => Enum.GetValues<Role>().First(role => Of(role) == word);
}
