using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>Who may sign in, with what role, and what each role sees.</summary>
[Collection(nameof(Hall))]
public class PeopleTests
{
    [Theory]
    [InlineData("en-GB", "en", "Add a person", "Sign-in name", "I have noted it", "Remove", "This is the only administrator", "Change my password")]
    [InlineData("ko-KR", "ko", "사용자 추가", "로그인 이름", "적어 두었습니다", "삭제", "유일한 관리자입니다", "내 비밀번호 바꾸기")]
    public async Task Person_AddedAndGivenAPassword_SignsInAndTheLastAdministratorStays(
        string locale, string language, string add, string name, string noted, string remove, string last, string change)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var page = await gateway.OpenAsAdministratorAsync("/people", locale);

        await page.GetByRole(AriaRole.Button, new() { Name = add }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(name).FillAsync("admin");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("admin");
        await Chromium.ShootAsync(page, $"people-add-{language}");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Assertions.Expect(dialog.GetByLabel(name)).ToHaveValueAsync("admin");
        await dialog.GetByLabel(name).FillAsync("kim.minji");
        await dialog.Locator("input[name=displayName]").FillAsync("김민지");
        await page.Keyboard.PressAsync("Enter");
        var password = await dialog.Locator("input[readonly]").InputValueAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = noted }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "김민지" })).ToContainTextAsync("kim.minji");

        await page.GetByRole(AriaRole.Button, new() { Name = $"{remove}: admin" }).ClickAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(last);
        await Chromium.ShootAsync(page, $"people-last-{language}");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"{remove}: admin" })).ToBeFocusedAsync();
        await ShootSizesAsync(page, $"people-{language}");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();

        var trainee = await gateway.OpenAsync("/live", "kim.minji", password, locale);
        await trainee.Locator("header button[aria-haspopup=dialog]").ClickAsync();
        await Assertions.Expect(trainee.GetByRole(AriaRole.Button, new() { Name = change })).ToBeVisibleAsync();
        await Chromium.ShootAsync(trainee, $"people-menu-{language}");
        (await Chromium.AuditAsync(trainee)).ShouldBeEmpty();
        await trainee.GetByRole(AriaRole.Button, new() { Name = change }).ClickAsync();
        await ChangeAsync(trainee, "a wrong one", "another password");
        await Assertions.Expect(trainee.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await ChangeAsync(trainee, password, "another password");
        await Assertions.Expect(trainee.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await gateway.OpenAsync("/live", "kim.minji", "another password", locale);
        gateway.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Live", "History", "This view is for: Administrator.", "Your role is: Trainee")]
    [InlineData("ko-KR", "ko", "라이브", "이력", "관리자만 볼 수 있는 화면입니다.", "현재 역할: 교육생")]
    public async Task Trainee_SeesNoViewsOfAdministrators(string locale, string language, string live, string history, string notFor, string yours)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var administrator = await gateway.OpenAsAdministratorAsync("/people", locale);
        await PeopleGateway.CallAsync(administrator, "POST", "people", $$"""{"name":"kim","password":"{{PeopleGateway.Password}}","role":"trainee"}""");
        (await administrator.Locator("header nav a").AllTextContentsAsync()).Count.ShouldBe(5);

        var page = await gateway.OpenAsync("/people", "kim", PeopleGateway.Password, locale);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = notFor })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(yours)).ToBeVisibleAsync();
        var names = await page.Locator("header nav a").AllTextContentsAsync();
        names.ShouldContain(live);
        names.ShouldContain(history);
        names.Count.ShouldBe(5);
        await page.Keyboard.PressAsync("Digit6");
        await page.Keyboard.PressAsync("Digit2");
        await page.WaitForURLAsync("**/#/history");
        await page.GotoAsync($"{gateway.Address}#/people");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = notFor })).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"people-not-for-{language}");
        gateway.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Change", "Password", "I have noted it", "Locked until", "May sign in", "Instructor")]
    [InlineData("ko-KR", "ko", "변경", "비밀번호", "적어 두었습니다", "까지 잠김", "로그인 가능", "강사")]
    public async Task LockedPerson_WithAnotherPassword_SignsInInAnotherRole(
        string locale, string language, string change, string password, string noted, string locked, string open, string instructor)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var page = await gateway.OpenAsAdministratorAsync("/people", locale);
        await PeopleGateway.CallAsync(page, "POST", "people", $$"""{"name":"kim","password":"{{PeopleGateway.Password}}","role":"trainee"}""");
        var elsewhere = await gateway.OpenAsync();
        await elsewhere.EvaluateAsync(
            "async () => { for (let i = 0; i < 5; i++) await fetch('/api/v1/session', { method: 'POST', body: '{\"name\":\"kim\",\"password\":\"wrong one\"}', headers: { 'content-type': 'application/json' } }) }");
        await page.ReloadAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "kim" });
        await Assertions.Expect(row).ToContainTextAsync(locked);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"people-locked-{language}");

        await row.GetByRole(AriaRole.Button, new() { Name = $"{change}: kim" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("select").SelectOptionAsync("instructor");
        await page.Keyboard.PressAsync("Tab");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync(instructor);
        await row.GetByRole(AriaRole.Button, new() { Name = $"{password}: kim" }).ClickAsync();
        await dialog.Locator("input[name=password]").FillAsync("another password");
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = noted }).ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync(open);
        var kim = await gateway.OpenAsync("/live", "kim", "another password", locale);
        await Assertions.Expect(kim.Locator("header")).ToContainTextAsync(instructor);
        gateway.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Make a key", "Address for the hall screen", "Copied", "I have noted it", "Take away")]
    [InlineData("ko-KR", "ko", "접속 키 만들기", "현황판에서 열 주소", "복사됨", "적어 두었습니다", "회수")]
    public async Task Key_OfAHallScreen_OpensItUntilItIsTakenAway(string locale, string language, string make, string address, string copied, string noted, string take)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var page = await gateway.OpenAsAdministratorAsync("/people", locale);

        await page.GetByRole(AriaRole.Button, new() { Name = make }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("input[name=name]").FillAsync("Hall 2");
        await page.Keyboard.PressAsync("Enter");
        var link = await dialog.GetByLabel(address, new() { Exact = true }).InputValueAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"people-key-{language}");
        await dialog.GetByRole(AriaRole.Button, new() { Name = address }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = $"{copied}: {address}" })).ToBeVisibleAsync();
        link.ShouldStartWith($"{gateway.Address}hall/");
        await page.Keyboard.PressAsync("Escape");
        await dialog.GetByRole(AriaRole.Button, new() { Name = noted }).ClickAsync();
        await Assertions.Expect(page.Locator("main li")).ToContainTextAsync("Hall 2");
        (await page.ContentAsync()).ShouldNotContain(link.Split('/')[^1]);

        var screen = await gateway.OpenAsync();
        await screen.GotoAsync(link);
        await screen.WaitForURLAsync("**/#/hall");
        await screen.GotoAsync($"{gateway.Address}#/live");
        await Assertions.Expect(screen.Locator("header nav a")).ToHaveCountAsync(1);
        await Assertions.Expect(screen.Locator("header")).ToContainTextAsync("Hall 2");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{take}: Hall 2" }).ClickAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main li")).ToHaveCountAsync(0);
        await screen.ReloadAsync();
        await Assertions.Expect(screen.Locator("input[name=password]")).ToBeVisibleAsync();
        gateway.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Demo", "everybody on this machine is administrator", "Nobody has been added yet")]
    [InlineData("ko-KR", "ko", "데모", "이 컴퓨터의 모든 사람이 비밀번호 없이 관리자", "아직 사용자가 없습니다")]
    public async Task OpenGateway_SaysThatItSignsInByItself(string locale, string language, string demo, string open, string nobody)
    {
        using var gateway = await GatewayProgram.StartAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/people", locale);

        await Assertions.Expect(page.GetByText(nobody)).ToBeVisibleAsync();
        await page.Locator("header button[aria-haspopup=dialog]").ClickAsync();

        await Assertions.Expect(page.Locator("header button[aria-haspopup=dialog]")).ToContainTextAsync(demo);
        await Assertions.Expect(page.GetByText(open)).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"people-demo-{language}");
        browser.Problems.ShouldBeEmpty();
    }

    internal static async Task ShootSizesAsync(IPage page, string name)
    {
        await Chromium.ShootAsync(page, name);
        await page.SetViewportSizeAsync(1366, 768);
        await Chromium.ShootAsync(page, $"{name}-1366");
        await page.SetViewportSizeAsync(820, 1180);
        await Chromium.ShootAsync(page, $"{name}-tablet");
        await page.SetViewportSizeAsync(1920, 1080);
    }

    private static async Task ChangeAsync(IPage page, string current, string next)
    {
        await page.FillAsync("input[name=current]", current);
        await page.FillAsync("input[name=new]", next);
        await page.FillAsync("input[name=again]", next);
        await page.Keyboard.PressAsync("Enter");
    }
}
