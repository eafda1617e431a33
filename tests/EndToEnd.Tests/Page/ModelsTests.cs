using System.IO.Compression;
using Inspection.Contracts;
using Microsoft.Playwright;
using TestKit;

namespace EndToEnd.Tests.Page;

/// <summary>The registry of models: upload, card, deployment, comparison.</summary>
[Collection(nameof(Hall))]
public class ModelsTests
{
    [Theory]
    [InlineData("en-GB", "en", "Upload a model", "Upload and check", "Not taken", "Take this manifest over", "Show its card", "Remove")]
    [InlineData("ko-KR", "ko", "모델 업로드", "업로드하고 검사", "받지 않았습니다", "이 매니페스트를 가져와", "카드 보기", "삭제")]
    public async Task Upload_BareModel_IsRefusedWithTheWayOutThenTakenThenRemoved(
        string locale, string language, string upload, string send, string refused, string takeOver, string show, string remove)
    {
        await using var gateway = await RegistryGateway.StartAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models", locale);
        await Button(page, upload).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        await dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Best Net.onnx", MimeType = "application/octet-stream", Buffer = RegistryGateway.BareModel() });
        await dialog.Locator("textarea").FillAsync("open\nshort");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-upload-{language}");
        await Button(dialog, send).ClickAsync();
        await Assertions.Expect(dialog.GetByText(refused)).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Locator("textarea")).ToHaveValueAsync("open\nshort");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-refused-{language}");
        await page.SetViewportSizeAsync(1366, 768);
        await Button(dialog, send).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = takeOver })).ToBeInViewportAsync();
        await Chromium.ShootAsync(page, $"models-refused-{language}-small");

        await dialog.GetByRole(AriaRole.Button, new() { Name = takeOver }).ClickAsync();
        (await dialog.Locator("textarea").InputValueAsync()).ShouldContain("\"name\": \"best-net\"");
        await Button(dialog, send).ClickAsync();
        await Button(dialog, show).ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("best-net 1.0.0");
        await Assertions.Expect(page.Locator("article dl").First).ToContainTextAsync("yolo-end2end");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();

        await Button(page.Locator("article"), remove).ClickAsync();
        await Button(dialog, remove).ClickAsync();
        await Assertions.Expect(page.Locator("tbody").Filter(new() { HasText = "best-net" })).ToHaveCountAsync(0);
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_DroppedFileThatCannotBeSent_KeepsWhatWasTyped()
    {
        await using var gateway = await RegistryGateway.StartAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models");
        await page.RouteAsync("**/api/v1/models", static route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await Button(page, "Upload a model").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Button(dialog, "Upload and check").ClickAsync();
        await Assertions.Expect(dialog.GetByText("Choose a file first.")).ToBeVisibleAsync();

        var dropped = await page.EvaluateHandleAsync("() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'Dropped.onnx')); return data }");
        await dialog.Locator("label").First.DispatchEventAsync("drop", new { dataTransfer = dropped });
        await dialog.Locator("textarea").FillAsync("scratch");
        await Button(dialog, "Upload and check").ClickAsync();

        await Assertions.Expect(dialog.GetByText("The gateway did not answer.")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("Dropped.onnx")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Locator("textarea")).ToHaveValueAsync("scratch");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en-GB", "en", "Upload a model", "Upload and check", "Show its card", "Measured accuracy", "Model card")]
    [InlineData("ko-KR", "ko", "모델 업로드", "업로드하고 검사", "카드 보기", "측정한 정확도", "모델 카드")]
    public async Task Upload_PackageOfTheKit_ShowsItsCard(string locale, string language, string upload, string send, string show, string measured, string card)
    {
        await using var gateway = await RegistryGateway.StartAsync();
        await gateway.UploadAsync("1.0.0", 0.9f);
        await gateway.UploadAsync("1.1.0", 0.8f);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models", locale);
        await Button(page, upload).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);

        await dialog.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "substrate-detect.zip", MimeType = "application/zip", Buffer = KitPackage() });
        await Button(dialog, send).ClickAsync();
        await Button(dialog, show).ClickAsync();

        var article = page.Locator("article");
        await Assertions.Expect(article.GetByText(measured)).ToBeVisibleAsync();
        await Chromium.ShootAsync(page, $"models-{language}");
        await article.GetByText(card, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(article.Locator("details table").First).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1366, 768);
        await Chromium.ShootAsync(page, $"models-{language}-small");
        await page.SetViewportSizeAsync(820, 1180);
        await article.GetByText(card, new() { Exact = true }).ScrollIntoViewIfNeededAsync();
        await Chromium.ShootAsync(page, $"models-card-{language}-tablet");
        await page.Locator("main nav a").First.ClickAsync();
        await Assertions.Expect(page.Locator("tbody").Filter(new() { HasText = "my-net" })).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-{language}-tablet");
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Deploy my-net 1.1.0", "All stations", "Go on", "Deploy now", "1 running", "does not fit", "Roll back", "Roll back now", "Roll back of my-net 1.1.0")]
    [InlineData("ko-KR", "ko", "my-net 1.1.0 배포", "모든 스테이션", "다음", "지금 배포", "가동 1", "맞지 않음", "되돌리기", "지금 되돌리기", "my-net 1.1.0 되돌리기")]
    public async Task Deploy_ToAllStations_ShowsEachStepAndRollsBack(
        string locale, string language, string deploy, string all, string next, string now, string running, string reason, string rollBack, string rollBackNow, string back)
    {
        await using var gateway = await RegistryGateway.StartAsync();
        var first = await gateway.UploadAsync("1.0.0", 0.9f);
        await gateway.UploadAsync("1.1.0", 0.8f);
        var one = await gateway.AddStationAsync("station1", first);
        var two = await gateway.AddStationAsync("station2", first);
        var three = await gateway.AddStationAsync("station3", first);
        await gateway.AddStationAsync("station4", first);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models", locale);
        var dialog = page.GetByRole(AriaRole.Dialog);
        var detail = page.Locator("article");

        await page.GetByRole(AriaRole.Button, new() { Name = deploy }).ClickAsync();
        await Button(dialog, next).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await dialog.GetByLabel(all).CheckAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-deploy-{language}");
        await Button(dialog, next).ClickAsync();
        await Button(dialog, now).ClickAsync();
        await Assertions.Expect(detail).ToContainTextAsync("lab/line1/station4");

        await one.ReportAsync(SwapStep.Running);
        await two.ReportAsync(SwapStep.Refused, reason: new BilingualText("The model does not fit this station.", "이 스테이션에 맞지 않음."));
        await three.ReportAsync(SwapStep.Shadow, new SwapProgress(12, 20, 11));
        await Assertions.Expect(detail).ToContainTextAsync(running);
        await Assertions.Expect(detail).ToContainTextAsync(reason);
        await Assertions.Expect(detail.Locator("progress")).ToHaveAttributeAsync("value", "0.6");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-deployments-{language}");
        await page.SetViewportSizeAsync(820, 1180);
        await Chromium.ShootAsync(page, $"models-deployments-{language}-tablet");

        await Button(detail, $"↺ {rollBack}").ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("my-net 1.0.0");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Button(dialog, rollBackNow).ClickAsync();
        await Assertions.Expect(detail.GetByRole(AriaRole.Heading)).ToHaveTextAsync(back);
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Compare", "Version A", "Version B", "Choose two versions.", "Parts on which they disagree", "Open the part", "Remove", "None yet.")]
    [InlineData("ko-KR", "ko", "비교 시작", "버전 A", "버전 B", "두 버전을 선택하십시오.", "판정이 다른 부품", "부품 열기", "삭제", "아직 없습니다.")]
    public async Task Compare_TwoVersions_ShowsBothVerdictsOnThePicture(
        string locale, string language, string start, string a, string b, string needTwo, string disagreements, string open, string remove, string none)
    {
        await using var gateway = await RegistryGateway.StartAsync();
        await gateway.UploadAsync("1.0.0", 0.9f);
        await gateway.UploadAsync("1.1.0", 0.1f);
        await gateway.StorePicturesAsync(12);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models/compare", locale);

        await Button(page, start).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = needTwo })).ToBeVisibleAsync();
        await page.GetByLabel(a, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "my-net 1.0.0" });
        await page.GetByLabel(b, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "my-net 1.1.0" });
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-compare-{language}");
        await Button(page, start).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = disagreements })).ToBeVisibleAsync();
        await page.Locator("main ul a").First.ClickAsync();
        await Assertions.Expect(page.Locator("figure canvas")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("figure p")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main progress")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<bool>("() => { const [a, b] = [...document.querySelectorAll('figure canvas')].map(c => c.toDataURL()); return a !== b }")).ShouldBeTrue();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"models-compared-{language}");
        await page.SetViewportSizeAsync(820, 1180);
        await Chromium.ShootAsync(page, $"models-compared-{language}-tablet");
        await page.GetByRole(AriaRole.Link, new() { Name = open }).ClickAsync();
        await Assertions.Expect(page.Locator("article h2")).ToBeVisibleAsync();
        await page.GotoAsync($"{gateway.Address}#/models/compare");
        await Chromium.ShootAsync(page, $"models-comparisons-{language}-tablet");
        await page.Locator("main ul a").First.ClickAsync();
        await Button(page, remove).ClickAsync();
        await Chromium.ShootAsync(page, $"models-comparison-remove-{language}");
        await Button(page.GetByRole(AriaRole.Dialog), remove).ClickAsync();
        await Assertions.Expect(page.GetByText(none)).ToBeVisibleAsync();
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Models_Trainee_LooksAndIsToldWhoMayChange()
    {
        await using var gateway = await RegistryGateway.StartAsync(isOpen: false);
        await gateway.SetUpPeopleAsync("kim");
        await gateway.UploadAsync("1.0.0", 0.9f);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models");
        await page.FillAsync("input[name=name]", "kim");
        await page.FillAsync("input[name=password]", RegistryGateway.Password);
        await page.ClickAsync("button[type=submit]");

        await page.Locator("tbody").Filter(new() { HasText = "my-net" }).GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("my-net 1.0.0");
        await Assertions.Expect(page.GetByText("Instructors and administrators upload")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main button")).ToHaveCountAsync(0);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        browser.Problems.ShouldBeEmpty();
    }

    private static ILocator Button(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static byte[] KitPackage()
    {
        using var archive = new MemoryStream();
        ZipFile.CreateFromDirectory(RepositoryRoot.Path("models", "packages", "substrate-detect", "1.2.0"), archive);
        return archive.ToArray();
    }
}
