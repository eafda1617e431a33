namespace Inspection.Gateway.Api;

/// <summary>The built page from <c>wwwroot</c>. Its own addresses (<c>/results/…</c>) are answered with the page; files that do not exist are not.</summary>
internal static class WebPage
{
    private const string FolderName = "wwwroot";

    /// <summary>The project's own folder is three levels above a program that runs from where it was built.</summary>
    private const int LevelsUp = 3;

    /// <summary>Where the built page is: beside the program, or in the project that it was built from; null where it has not been built.</summary>
    public static string? FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        for (var level = 0; level <= LevelsUp && folder is not null; level++, folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, FolderName, "index.html")))
                return Path.Combine(folder.FullName, FolderName);
        }
        return null;
    }

    public static void UseWebPage(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            // Vite puts a digest into the names below assets/; all else may change at any time.
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    public static void MapWebPage(this WebApplication app)
    {
        app.MapFallback("{*path:nonfile}", async context =>
        {
            var page = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentType = page.Exists ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
            if (page.Exists)
                await context.Response.SendFileAsync(page);
            else
                await context.Response.WriteAsync(Texts.NoPage.ToString());
        }).AllowAnonymous();
    }
}
