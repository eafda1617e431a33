namespace Iot.Device.Ssd13xx.Commands;

/// <summary>A command that the controllers of the family share.</summary>
public interface ISharedCommand : ICommand;
