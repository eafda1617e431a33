using Inspection.Contracts;
using Inspection.Gateway.People;

namespace Inspection.Gateway;

/// <content>What is said to people who sign in, and of what they may do.</content>
internal static partial class Texts
{
    public static LocalizedText SessionNeeded { get; } = new("Sign in first.", "먼저 로그인하세요.");

    public static LocalizedText OtherSite { get; } = new(
        "The request comes from a page of another site and was not carried out.", "다른 사이트의 페이지에서 보낸 요청이라 처리하지 않았습니다.");

    public static LocalizedText WrongPassword { get; } = new("Name or password is wrong.", "이름 또는 비밀번호가 올바르지 않습니다.");

    public static LocalizedText TooManyAtOnce { get; } = new(
        "Too many sign in at once; try again in a few seconds.", "동시에 로그인하는 사람이 너무 많습니다. 몇 초 뒤에 다시 시도하세요.");

    public static LocalizedText AlreadySetUp { get; } = new(
        "There is an administrator already; sign in, or ask that person.", "관리자가 이미 있습니다. 로그인하거나 관리자에게 문의하세요.");

    public static LocalizedText LastAdministrator { get; } = new(
        "This is the only administrator; make another person administrator first.", "유일한 관리자입니다. 먼저 다른 사람을 관리자로 지정하세요.");

    public static LocalizedText HallIsNoPerson { get; } = new(
        "A person's role is trainee, instructor or administrator; a hall screen gets an access key.",
        "사람의 역할은 trainee, instructor, administrator 중 하나입니다. 현황판에는 접속 키를 만드세요.");

    public static LocalizedText NoAdministratorKey { get; } = new(
        "A key cannot be administrator; hall, trainee or instructor is possible.", "접속 키는 관리자가 될 수 없습니다. hall, trainee, instructor 중에서 고르세요.");

    public static LocalizedText KeyName { get; } = new("Give the key a name, e.g. Hall 2.", "접속 키의 이름을 정하세요. 예: 2층 현황판");

    public static LocalizedText UnknownKey { get; } = new(
        "There is no such key; an administrator may have taken it away.", "없는 접속 키입니다. 관리자가 삭제했을 수 있습니다.");

    public static LocalizedText NoPasswordOfOwn { get; } = new(
        "Only a person who signed in with a password has one to change.", "비밀번호로 로그인한 사람만 비밀번호를 바꿀 수 있습니다.");

    public static LocalizedText LockedOut(TimeSpan wait) => new(
        $"Too many wrong passwords; try again in {Math.Ceiling(wait.TotalMinutes):0} min, or ask an administrator for a new password.",
        $"비밀번호를 여러 번 틀렸습니다. {Math.Ceiling(wait.TotalMinutes):0}분 뒤에 다시 시도하거나 관리자에게 새 비밀번호를 요청하세요.");

    public static LocalizedText WrongSetupCode(string file) => new(
        $"From another machine the first administrator is made with the code that the gateway printed at its start; it is also in {file}.",
        $"다른 컴퓨터에서 첫 관리자를 만들려면 게이트웨이가 시작할 때 출력한 코드가 필요합니다. {file} 에도 있습니다.");

    public static LocalizedText RoleNeeded(Role has, Role needs) => new(
        $"This needs the role {RoleWord.Of(needs)}; yours is {RoleWord.Of(has)}.", $"{Korean(needs)} 역할이 필요합니다. 현재 역할: {Korean(has)}");

    public static LocalizedText PersonName(string given) => new(
        $"'{Shorten(given)}' is no name; 1-64 letters, digits, '.', '_' or '-' are right, e.g. kim.minji.",
        $"'{Shorten(given)}'은(는) 사용할 수 없는 이름입니다. 1–64자의 글자, 숫자, '.', '_', '-'를 쓰세요. 예: kim.minji");

    public static LocalizedText DisplayName(int most) => new(
        $"The name that others see has at most {most} characters, on one line.", $"표시 이름은 한 줄, {most}자 이하여야 합니다.");

    public static LocalizedText PasswordRule(int least, int most) => new(
        $"The password must have {least} to {most} characters and not be the name.", $"비밀번호는 {least}–{most}자이고 이름과 달라야 합니다.");

    public static LocalizedText NameTaken(string name) => new($"There is a person {name} already; choose another name.", $"{name} 이름은 이미 있습니다. 다른 이름을 쓰세요.");

    public static LocalizedText UnknownPerson(string name) => new($"There is no person {Shorten(name)}.", $"{Shorten(name)} 사용자가 없습니다.");

    public static LocalizedText OrderNotGiven { get; } = new(
        "The broker does not take the order; it was not given.", "브로커가 주문을 받지 않아 전달하지 못했습니다.");

    private static string Korean(Role role) => role switch
    {
        Role.Administrator => "관리자",
        Role.Instructor => "강사",
        Role.Trainee => "교육생",
        _ => "현황판",
    };

    private static string Shorten(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
