using System.Runtime.InteropServices;

namespace Inspection.Cameras.Tests;

/// <summary>
/// Runs something with the file permissions of user 65534. Root may read everything, but Linux keeps the user for files per thread (setfsuid(2)), and a
/// thread whose user is not root has no override either. Without being root nothing is changed, and the present user's permissions hold.
/// </summary>
internal static partial class AsNobody
{
    private const int Nobody = 65534;

    public static Exception? Run(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            var before = setfsuid(Nobody);
            try
            {
                action();
            }
            catch (Exception caught)
            {
                thrown = caught;
            }
            finally
            {
                _ = setfsuid(before);
            }
        });
        thread.Start();
        thread.Join();
        return thrown;
    }

    [LibraryImport("libc")]
    private static partial int setfsuid(int user);
}
