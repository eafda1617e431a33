namespace Iot.Device.Ssd13xx.Commands;

/// <summary>A command of a display controller.</summary>
public interface ICommand
{
    /// <summary>First byte of the command.</summary>
    byte Id { get; }

    /// <summary>The command with its arguments.</summary>
    byte[] GetBytes();
}
